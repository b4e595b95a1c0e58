package org.linli.volunteer.registration.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.Areas;
import org.linli.platform.crypto.PersonalData;
import org.linli.volunteer.registration.Consent;
import org.linli.volunteer.registration.Correction;
import org.linli.volunteer.registration.GuardianConsent;
import org.linli.volunteer.registration.GuardianRequest;
import org.linli.volunteer.registration.Volunteer;

/** A volunteer as offices and he himself see him: personal data masks itself. */
record VolunteerView(
        String id,
        String number,
        PersonalData<String> name,
        String idType,
        PersonalData<String> idNumber,
        PersonalData<LocalDate> birthDate,
        String sex,
        String ageBand,
        PersonalData<String> phone,
        String area,
        String areaName,
        String status,
        List<String> skills,
        List<String> languages,
        List<String> serviceClasses,
        List<Integer> availability,
        @Nullable Guardian guardian,
        @Nullable AskedGuardian guardianRequest,
        List<Agreed> consents,
        @Nullable LocalDate vettedUntil,
        int recentMinutes,
        int rating,
        Instant registeredAt,
        String nationality,
        PersonalData<String> healthNote,
        String source,
        String enteredBy,
        int openCorrections,
        @Nullable String mergedInto,
        @Nullable Instant endedAt) {

    /** Which guardian consented, to which text. */
    record Guardian(
            PersonalData<String> name,
            String relation,
            PersonalData<String> phone,
            LocalDate givenOn,
            String consentVersion) {}

    /** A consent by purpose and version. */
    record Agreed(
            String purpose,
            String version,
            LocalDate givenOn,
            String giver,
            @Nullable LocalDate withdrawnOn) {}

    /** Which guardian is to be asked, and until when a code is good. */
    record AskedGuardian(
            PersonalData<String> name,
            String relation,
            PersonalData<String> phone,
            Instant askedAt,
            @Nullable Instant codeUntil) {}

    static VolunteerView of(Volunteer volunteer, Areas areas, LocalDate today) {
        Volunteer.State state = volunteer.state();
        return new VolunteerView(
                state.id().value(),
                state.number().value(),
                state.person().name(),
                state.person().identity().type().name(),
                state.person().identity().number(),
                state.person().identity().birthDate(),
                state.person().identity().sex().name(),
                volunteer.ageBand(today).code(),
                state.person().phone(),
                state.area(),
                areas.name(state.area()),
                state.status().name(),
                state.capabilities().skills(),
                state.capabilities().languages(),
                state.capabilities().serviceClasses(),
                state.capabilities().availability().days(),
                guardian(state.guardian()),
                asked(state.dossier().guardianRequest()),
                state.consents().stream().map(VolunteerView::agreed).toList(),
                state.vettedUntil(),
                state.service().recentMinutes(today),
                state.service().rating(),
                state.registeredAt(),
                state.person().nationality(),
                state.person().healthNote(),
                state.dossier().source(),
                state.dossier().enteredBy(),
                (int) state.dossier().corrections().stream()
                        .filter(c -> c.outcome() == Correction.Outcome.OPEN)
                        .count(),
                state.dossier().mergedInto() == null
                        ? null
                        : state.dossier().mergedInto().value(),
                state.dossier().endedAt());
    }

    private static @Nullable AskedGuardian asked(@Nullable GuardianRequest request) {
        return request == null
                ? null
                : new AskedGuardian(
                        request.name(), request.relation(), request.phone(), request.askedAt(), request.codeUntil());
    }

    private static @Nullable Guardian guardian(@Nullable GuardianConsent consent) {
        return consent == null
                ? null
                : new Guardian(
                        consent.name(),
                        consent.relation(),
                        consent.phone(),
                        consent.givenOn(),
                        consent.consentVersion());
    }

    static Agreed agreed(Consent consent) {
        return new Agreed(
                consent.purpose(),
                consent.version(),
                consent.givenOn(),
                consent.giver().name(),
                consent.withdrawnOn());
    }
}
