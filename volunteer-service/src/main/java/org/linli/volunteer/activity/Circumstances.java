package org.linli.volunteer.activity;

/** What the organizer states about an activity and a province may tie to a written agreement (VOL-09). */
public record Circumstances(
        boolean foreignRelated,
        boolean largeEvent,
        boolean outsideProvince,
        boolean agreementAsked,
        boolean highStrain) {

    public static Circumstances ordinary() {
        return new Circumstances(false, false, false, false, false);
    }
}
