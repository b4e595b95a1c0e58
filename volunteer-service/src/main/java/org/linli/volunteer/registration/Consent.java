package org.linli.volunteer.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * SEC-02: which version of which text was agreed to, by whom and when; a new text needs a new consent. One that was withdrawn stays, as
 * history.
 */
public record Consent(
        String purpose,
        String version,
        LocalDate givenOn,
        Giver giver,
        @Nullable LocalDate withdrawnOn) {

    /** Who spoke the consent. */
    public enum Giver {
        HIMSELF,
        /** On paper, to the body that entered it. */
        OFFICE,
        /** SEC-01: for a child below fourteen. */
        GUARDIAN
    }

    /** The consent that registering needs. */
    public static final String REGISTRATION = "registration";

    /** A consent on paper. */
    public Consent(String purpose, String version, LocalDate givenOn) {
        this(purpose, version, givenOn, Giver.OFFICE, null);
    }

    public boolean stands() {
        return withdrawnOn == null;
    }

    Consent withdrawn(LocalDate day) {
        return new Consent(purpose, version, givenOn, giver, day);
    }
}
