package org.linli.volunteer.registration;

import java.util.Arrays;
import java.util.Optional;

/** SEC-02: what a consent is for. Only the first is needed to volunteer; refusing or withdrawing any other bars nothing but its own use. */
public enum ConsentPurpose {
    /** Being registered at all; it ends by leaving. */
    REGISTRATION("registration"),
    /** VOL-01: personal fields beyond the basics: ethnicity, political status, education, occupation. */
    PROFILE("profile"),
    /** SEC-01: a note on health, which is sensitive. */
    HEALTH("health"),
    /** SEC-01: the place of a check-in, which is a location track; scanning a code is the alternative. */
    LOCATION("location"),
    /** VOL-21: showing name and deeds in public. */
    PUBLICATION("publication");

    private final String code;

    ConsentPurpose(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<ConsentPurpose> ofCode(String code) {
        return Arrays.stream(values()).filter(p -> p.code.equals(code)).findFirst();
    }
}
