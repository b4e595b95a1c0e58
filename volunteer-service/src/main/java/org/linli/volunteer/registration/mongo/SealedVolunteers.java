package org.linli.volunteer.registration.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.identifier.Sex;
import org.linli.platform.identifier.VolunteerNumber;
import org.linli.volunteer.registration.Availability;
import org.linli.volunteer.registration.Capabilities;
import org.linli.volunteer.registration.Consent;
import org.linli.volunteer.registration.Correction;
import org.linli.volunteer.registration.Dossier;
import org.linli.volunteer.registration.GuardianConsent;
import org.linli.volunteer.registration.GuardianRequest;
import org.linli.volunteer.registration.IdType;
import org.linli.volunteer.registration.Identity;
import org.linli.volunteer.registration.Particular;
import org.linli.volunteer.registration.Person;
import org.linli.volunteer.registration.ServiceSummary;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.VolunteerStatus;

/** Maps volunteers to documents and back; the one place where personal fields are sealed and opened. */
final class SealedVolunteers {

    private static final String PURPOSE = "volunteer.identity";
    private static final char FIELD_END = '\u001f';

    private final CryptoProvider crypto;

    SealedVolunteers(CryptoProvider crypto) {
        this.crypto = crypto;
    }

    VolunteerDocument seal(Volunteer volunteer) {
        Volunteer.State state = volunteer.state();
        String id = state.id().value();
        Person person = state.person();
        Identity identity = person.identity();
        String number = identity.number().reveal();
        Person.Background told = person.background().reveal();
        Map<String, Integer> weeks = new TreeMap<>();
        state.service().weeks().forEach((monday, minutes) -> weeks.put(monday.toString(), minutes));
        return new VolunteerDocument(
                id,
                state.number().value(),
                number.isEmpty() ? "erased/" + id : crypto.keyedHash(identity.type() + ":" + number, PURPOSE),
                state.area() + "/" + id,
                state.area(),
                state.status().name(),
                identity.type().name(),
                seal(id, "idNumber", number),
                seal(id, "birthDate", identity.birthDate().reveal().toString()),
                identity.sex().name(),
                seal(id, "name", person.name().reveal()),
                seal(id, "phone", person.phone().reveal()),
                seal(id, "address", person.address().reveal()),
                seal(
                        id,
                        "background",
                        told.ethnicity()
                                + FIELD_END
                                + told.politicalStatus()
                                + FIELD_END
                                + told.education()
                                + FIELD_END
                                + told.occupation()),
                state.capabilities().skills(),
                state.capabilities().languages(),
                state.capabilities().serviceClasses(),
                state.capabilities().availability().days(),
                guardian(id, state.guardian()),
                state.consents().stream()
                        .map(c -> new VolunteerDocument.Agreed(
                                c.purpose(), c.version(), c.givenOn(), c.giver().name(), c.withdrawnOn()))
                        .toList(),
                weeks,
                state.service().stars(),
                state.service().ratings(),
                state.vettedUntil(),
                state.registeredAt(),
                state.rosterId(),
                person.nationality(),
                person.toldHealth() ? seal(id, "healthNote", person.healthNote().reveal()) : null,
                state.dossier().source(),
                state.dossier().enteredBy(),
                state.dossier().account(),
                asked(id, state.dossier().guardianRequest()),
                state.dossier().corrections().isEmpty()
                        ? null
                        : state.dossier().corrections().stream()
                                .map(c -> correcting(id, c))
                                .toList(),
                value(state.dossier().mergedInto()),
                state.dossier().absorbed().isEmpty()
                        ? null
                        : state.dossier().absorbed().stream()
                                .map(VolunteerId::value)
                                .toList(),
                state.dossier().endedAt(),
                state.dossier().erasedOn(),
                state.dossier().credentials().isEmpty() ? null : state.dossier().credentials());
    }

    Volunteer open(VolunteerDocument stored) {
        String id = stored.id();
        String[] told = open(id, "background", stored.background()).split(String.valueOf(FIELD_END), -1);
        Map<LocalDate, Integer> weeks = new TreeMap<>();
        stored.weeks().forEach((monday, minutes) -> weeks.put(LocalDate.parse(monday), minutes));
        return Volunteer.restore(new Volunteer.State(
                new VolunteerId(id),
                new VolunteerNumber(stored.number()),
                new Person(
                        PersonalData.name(open(id, "name", stored.name())),
                        new Identity(
                                IdType.valueOf(stored.idType()),
                                PersonalData.idNumber(open(id, "idNumber", stored.idNumber())),
                                Identity.hiddenDate(LocalDate.parse(open(id, "birthDate", stored.birthDate()))),
                                Sex.valueOf(stored.sex())),
                        PersonalData.phone(open(id, "phone", stored.phone())),
                        PersonalData.text(open(id, "address", stored.address())),
                        Person.hidden(new Person.Background(told[0], told[1], told[2], told[3])),
                        stored.nationality() == null ? "" : stored.nationality(),
                        PersonalData.text(
                                stored.healthNote() == null ? "" : open(id, "healthNote", stored.healthNote()))),
                new Capabilities(
                        stored.skills(),
                        stored.languages(),
                        stored.serviceClasses(),
                        new Availability(stored.availability())),
                stored.area(),
                VolunteerStatus.valueOf(stored.status()),
                guardian(id, stored.guardian()),
                stored.consents().stream()
                        .map(c -> new Consent(
                                c.purpose(),
                                c.version(),
                                c.givenOn(),
                                c.giver() == null ? Consent.Giver.OFFICE : Consent.Giver.valueOf(c.giver()),
                                c.withdrawnOn()))
                        .toList(),
                new ServiceSummary(weeks, stored.stars(), stored.ratings()),
                stored.vettedUntil(),
                stored.registeredAt(),
                stored.rosterId(),
                dossier(id, stored)));
    }

    private Dossier dossier(String id, VolunteerDocument stored) {
        String source = stored.source();
        return new Dossier(
                source == null ? stored.rosterId() == null ? "OFFICE" : "ROSTER" : source,
                stored.enteredBy() == null ? "" : stored.enteredBy(),
                stored.account(),
                asked(id, stored.guardianRequest()),
                stored.corrections() == null
                        ? List.of()
                        : stored.corrections().stream()
                                .map(c -> correction(id, c))
                                .toList(),
                stored.mergedInto() == null ? null : new VolunteerId(stored.mergedInto()),
                stored.absorbed() == null
                        ? List.of()
                        : stored.absorbed().stream().map(VolunteerId::new).toList(),
                stored.endedAt(),
                stored.erasedOn(),
                stored.credentials() == null ? List.of() : stored.credentials());
    }

    private VolunteerDocument.@Nullable Asked asked(String id, @Nullable GuardianRequest request) {
        return request == null
                ? null
                : new VolunteerDocument.Asked(
                        seal(id, "request.name", request.name().reveal()),
                        request.relation(),
                        seal(id, "request.phone", request.phone().reveal()),
                        request.askedBy(),
                        request.askedAt(),
                        request.codeHash(),
                        request.codeUntil(),
                        request.missed());
    }

    private @Nullable GuardianRequest asked(String id, VolunteerDocument.@Nullable Asked stored) {
        return stored == null
                ? null
                : new GuardianRequest(
                        PersonalData.name(open(id, "request.name", stored.name())),
                        stored.relation(),
                        PersonalData.phone(open(id, "request.phone", stored.phone())),
                        stored.askedBy(),
                        stored.askedAt(),
                        stored.codeHash(),
                        stored.codeUntil(),
                        stored.missed());
    }

    private VolunteerDocument.Correcting correcting(String id, Correction correction) {
        return new VolunteerDocument.Correcting(
                correction.id(),
                correction.fields().stream().map(Particular::name).toList(),
                seal(id, "correction.note", correction.note().reveal()),
                correction.askedBy(),
                correction.askedAt(),
                correction.outcome().name(),
                correction.closedAt());
    }

    private Correction correction(String id, VolunteerDocument.Correcting stored) {
        return new Correction(
                stored.id(),
                stored.fields().stream().map(Particular::valueOf).toList(),
                PersonalData.text(open(id, "correction.note", stored.note())),
                stored.askedBy(),
                stored.askedAt(),
                Correction.Outcome.valueOf(stored.outcome()),
                stored.closedAt());
    }

    private static @Nullable String value(@Nullable VolunteerId id) {
        return id == null ? null : id.value();
    }

    private VolunteerDocument.@Nullable Guardian guardian(String id, @Nullable GuardianConsent consent) {
        return consent == null
                ? null
                : new VolunteerDocument.Guardian(
                        seal(id, "guardian.name", consent.name().reveal()),
                        consent.relation(),
                        seal(id, "guardian.phone", consent.phone().reveal()),
                        consent.givenOn(),
                        consent.consentVersion());
    }

    private @Nullable GuardianConsent guardian(String id, VolunteerDocument.@Nullable Guardian stored) {
        return stored == null
                ? null
                : new GuardianConsent(
                        PersonalData.name(open(id, "guardian.name", stored.name())),
                        stored.relation(),
                        PersonalData.phone(open(id, "guardian.phone", stored.phone())),
                        stored.givenOn(),
                        stored.consentVersion());
    }

    private String seal(String id, String field, String plain) {
        return crypto.encrypt(plain, "volunteer/" + id + "/" + field);
    }

    private String open(String id, String field, String sealed) {
        return crypto.decrypt(sealed, "volunteer/" + id + "/" + field);
    }
}
