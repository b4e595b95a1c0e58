package org.linli.contracts;

/** The literal names of the Kafka topics. */
public final class Topics {

    public static final String VOLUNTEER_EVENTS = "linli.volunteer.events.v1";
    public static final String VOLUNTEER_SNAPSHOTS = "linli.volunteer.volunteer.snapshots.v1";
    public static final String PROJECT_EVENTS = "linli.project.events.v1";
    public static final String MATCHING_EVENTS = "linli.matching.events.v1";
    public static final String CASE_EVENTS = "linli.case.events.v1";

    private Topics() {}
}
