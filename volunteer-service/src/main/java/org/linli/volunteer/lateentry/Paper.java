package org.linli.volunteer.lateentry;

/**
 * What speaks for a late entry (VOL-15).
 *
 * @param reference where it is kept: a file number, a link, a list's page
 */
public record Paper(Kind kind, String reference) {

    /** Kinds of evidence. */
    public enum Kind {
        ATTENDANCE_LIST,
        PHOTOGRAPH,
        WITNESS,
        DOCUMENT
    }
}
