package org.linli.matching.council;

import java.time.LocalDate;
import org.linli.platform.crypto.PersonalData;

/** A child in a council: a minor's data, kept only with the guardian's consent (SEC-01). */
public record CouncilMember(
        CouncilMemberId id,
        PersonalData<String> name,
        PersonalData<LocalDate> bornOn,
        PersonalData<String> guardianName,
        PersonalData<String> guardianPhone,
        LocalDate consentedOn) {}
