package org.linli.volunteer.statistics;

/** The figures that are kept by division and day; the code is the literal at rest. */
enum Metric {
    VOLUNTEERS("volunteers"),
    GUARDIAN_PENDING("guardianPending"),
    MINUTES("minutes"),
    ACTIVITIES("activities"),
    CHECK_INS("checkIns");

    private final String code;

    Metric(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
