package org.linli.project.incubation;

/** The parts of the research and development package, each of which must be there before the review (PRJ-02). */
public enum PackagePart {
    NEED_ANALYSIS("needAnalysis"),
    EVIDENCE("evidence"),
    TARGET_GROUP("targetGroup"),
    TARGET_NUMBER("targetNumber"),
    SMART_GOALS("goals"),
    OUTPUT_INDICATORS("outputIndicators"),
    OUTCOME_INDICATORS("outcomeIndicators"),
    ACTIVITY_PLAN("activityPlan"),
    LICENSED_SOCIAL_WORKER("licensedSocialWorker"),
    VOLUNTEER_POSTS("volunteerPosts"),
    BUDGET("budget"),
    RISKS("risks"),
    SUSTAINABILITY("sustainability"),
    AREA("area"),
    SERVICE_CLASS("serviceClass");

    private final String code;

    PackagePart(String code) {
        this.code = code;
    }

    /** The literal that the API and the messages use. */
    public String code() {
        return code;
    }
}
