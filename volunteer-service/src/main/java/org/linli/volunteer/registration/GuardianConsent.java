package org.linli.volunteer.registration;

import java.time.LocalDate;
import org.linli.platform.crypto.PersonalData;

/** SEC-01, VOL-03: which guardian agreed that a minor volunteers. */
public record GuardianConsent(
        PersonalData<String> name,
        String relation,
        PersonalData<String> phone,
        LocalDate givenOn,
        String consentVersion) {}
