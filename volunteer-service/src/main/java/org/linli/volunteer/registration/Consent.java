package org.linli.volunteer.registration;

import java.time.LocalDate;

/** SEC-02: which version of which text was agreed to, and when; a new text needs a new consent. */
public record Consent(String purpose, String version, LocalDate givenOn) {

    /** The consent that registering needs. */
    public static final String REGISTRATION = "registration";
}
