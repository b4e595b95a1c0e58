package org.linli.casework.accesslog;

import java.time.Instant;

/** Something to put on record; see {@link ChainedEntry} for the fields. */
public record Access(Instant at, String actor, String action, String target, String outcome) {

    /** What the record says when the asked-for thing was given. */
    public static final String GRANTED = "GRANTED";

    /** What the record says when somebody asked who may not even know. */
    public static final String DENIED = "DENIED";

    private static final int LONGEST_TARGET = 64;

    /** Ids come from callers: an overlong one is not stored. */
    public Access {
        if (target.length() > LONGEST_TARGET) {
            target = "overlong";
        }
    }

    /** What the record says when a rule refused. */
    public static String refused(String code) {
        return "REFUSED " + code;
    }
}
