package org.linli.matching.assignment;

/** Through whom a place was given back in volunteer-service. */
public enum GivenBack {
    BY_VOLUNTEER,
    /** An office took him out or called the activity off: it decides what comes next. */
    BY_OFFICE,
    /** His registration ended or was suspended: somebody else is needed. */
    VOLUNTEER_LEFT;

    /** Reads the cause that volunteer-service gives; one that is not known here means that he cannot come. */
    public static GivenBack ofCause(String cause) {
        return switch (cause) {
            case "BY_VOLUNTEER" -> BY_VOLUNTEER;
            case "BY_OFFICE", "ACTIVITY_CANCELLED" -> BY_OFFICE;
            default -> VOLUNTEER_LEFT;
        };
    }
}
