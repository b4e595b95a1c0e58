package org.linli.volunteer.complaints;

/**
 * Whom or what a complaint is about.
 *
 * @param reference a volunteer's or activity's id, a body's division code or name, or a certificate's number
 */
public record Against(Kind kind, String reference) {

    /** What can be complained about. */
    public enum Kind {
        VOLUNTEER,
        ACTIVITY,
        /** VOL-34: a body that records or certifies. */
        BODY,
        /** VOL-34: a certificate that is held to be false. */
        CERTIFICATE
    }
}
