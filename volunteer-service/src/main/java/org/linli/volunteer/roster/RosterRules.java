package org.linli.volunteer.roster;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.AreaScope;
import org.linli.platform.area.Areas;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.identifier.DivisionLevel;
import org.linli.platform.identifier.Parsed;
import org.linli.platform.identifier.PhoneNumber;
import org.linli.platform.identifier.Sex;
import org.linli.platform.identifier.VolunteerNumber;
import org.linli.platform.importer.TableRow;
import org.linli.volunteer.registration.AgeProfile;
import org.linli.volunteer.registration.Availability;
import org.linli.volunteer.registration.Capabilities;
import org.linli.volunteer.registration.Consent;
import org.linli.volunteer.registration.ConsentPurpose;
import org.linli.volunteer.registration.GuardianConsent;
import org.linli.volunteer.registration.IdType;
import org.linli.volunteer.registration.Identity;
import org.linli.volunteer.registration.Person;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.VolunteerId;

/**
 * Decides each row of one roster as of its day. Whether the register knows the person already is decided there, last.
 */
final class RosterRules {

    private final String rosterId;
    private final AreaScope scope;
    private final LocalDate day;
    private final Areas areas;
    private final AgeProfile ages;
    private final String consentVersion;
    private final String uploadedBy;
    private final RandomGenerator numbers;
    private final Instant now;

    RosterRules(
            String rosterId,
            AreaScope scope,
            LocalDate day,
            Areas areas,
            AgeProfile ages,
            String consentVersion,
            String uploadedBy,
            RandomGenerator numbers,
            Instant now) {
        this.rosterId = rosterId;
        this.scope = scope;
        this.day = day;
        this.areas = areas;
        this.ages = ages;
        this.consentVersion = consentVersion;
        this.uploadedBy = uploadedBy;
        this.numbers = numbers;
        this.now = now;
    }

    RowVerdict judge(TableRow row) {
        String area = row.text(RosterColumns.AREA);
        if (!isCommunity(area)) {
            return refused(row, RefusalReason.UNKNOWN_AREA);
        }
        if (!scope.covers(area)) {
            return refused(row, RefusalReason.OUT_OF_SCOPE);
        }
        String name = row.text(RosterColumns.NAME);
        if (name.isEmpty()) {
            return refused(row, RefusalReason.MISSING_NAME);
        }
        Optional<IdType> type = IdType.ofLabel(row.text(RosterColumns.ID_TYPE));
        if (type.isEmpty()) {
            return refused(row, RefusalReason.BAD_ID_TYPE);
        }
        return switch (Identity.check(
                type.get(),
                row.text(RosterColumns.ID_NUMBER),
                row.date(RosterColumns.BIRTH_DATE).orElse(null),
                sex(row.text(RosterColumns.SEX)),
                day)) {
            case Identity.Checked.Faulty(Identity.Fault fault) -> refused(row, reason(fault));
            case Identity.Checked.Verified(Identity identity) -> judge(row, area, name, identity);
        };
    }

    private RowVerdict judge(TableRow row, String area, String name, Identity identity) {
        Person.Background told = new Person.Background(
                row.text(RosterColumns.ETHNICITY),
                row.text(RosterColumns.POLITICAL_STATUS),
                row.text(RosterColumns.EDUCATION),
                row.text(RosterColumns.OCCUPATION));
        if (row.find(RosterColumns.BIRTH_DATE).isPresent()
                && row.date(RosterColumns.BIRTH_DATE).isEmpty()) {
            return refused(row, RefusalReason.IMPOSSIBLE_BIRTH_DATE);
        }
        if (ages.tooYoung(identity.birthDate().reveal(), day)) {
            return refused(row, RefusalReason.TOO_YOUNG);
        }
        return switch (PhoneNumber.parseMobile(row.text(RosterColumns.PHONE))) {
            case Parsed.Invalid<PhoneNumber> _ -> refused(row, RefusalReason.BAD_PHONE);
            case Parsed.Valid<PhoneNumber>(PhoneNumber phone) ->
                new RowVerdict.Accepted(
                        row.number(),
                        Volunteer.register(
                                idOf(rosterId, row.number()),
                                VolunteerNumber.draw(numbers),
                                new Person(
                                        PersonalData.name(name),
                                        identity,
                                        PersonalData.phone(phone.value()),
                                        PersonalData.text(row.text(RosterColumns.ADDRESS)),
                                        Person.hidden(told)),
                                new Capabilities(
                                        terms(row.text(RosterColumns.SKILLS)),
                                        terms(row.text(RosterColumns.LANGUAGES)),
                                        terms(row.text(RosterColumns.SERVICE_CLASSES)),
                                        Availability.parse(row.text(RosterColumns.AVAILABILITY))),
                                area,
                                guardian(row),
                                consents(told),
                                Volunteer.Origin.roster(rosterId, uploadedBy),
                                ages,
                                day,
                                now));
        };
    }

    /** The same row of the same roster is always the same volunteer. */
    static VolunteerId idOf(String rosterId, int row) {
        return new VolunteerId(
                UUID.nameUUIDFromBytes(("roster/" + rosterId + "/" + row).getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    /** A consent counts only when it says who, how to reach him, and when; otherwise the minor waits (VOL-03). */
    private @Nullable GuardianConsent guardian(TableRow row) {
        Optional<String> name = row.find(RosterColumns.GUARDIAN_NAME);
        Optional<String> relation = row.find(RosterColumns.GUARDIAN_RELATION);
        Optional<PhoneNumber> phone =
                PhoneNumber.parseMobile(row.text(RosterColumns.GUARDIAN_PHONE)).identified();
        Optional<LocalDate> given = row.date(RosterColumns.GUARDIAN_CONSENT).filter(date -> !date.isAfter(day));
        if (name.isEmpty() || relation.isEmpty() || phone.isEmpty() || given.isEmpty()) {
            return null;
        }
        return new GuardianConsent(
                PersonalData.name(name.get()),
                relation.get(),
                PersonalData.phone(phone.get().value()),
                given.get(),
                consentVersion);
    }

    /** VOL-01: the body that hands in a roster has collected the consents on paper, the one to more than the basics where it tells more. */
    private List<Consent> consents(Person.Background told) {
        Consent registration = new Consent(Consent.REGISTRATION, consentVersion, day);
        return told.isUntold()
                ? List.of(registration)
                : List.of(registration, new Consent(ConsentPurpose.PROFILE.code(), consentVersion, day));
    }

    private boolean isCommunity(String code) {
        return code.length() == 12
                && areas.find(code)
                        .filter(found -> found.level() == DivisionLevel.VILLAGE)
                        .isPresent();
    }

    private static List<String> terms(String cell) {
        return Arrays.stream(cell.split("[、;；,，]", -1))
                .map(String::strip)
                .filter(term -> !term.isEmpty())
                .distinct()
                .toList();
    }

    private static @Nullable Sex sex(String cell) {
        return switch (cell) {
            case "男" -> Sex.MALE;
            case "女" -> Sex.FEMALE;
            default -> null;
        };
    }

    private static RefusalReason reason(Identity.Fault fault) {
        return switch (fault) {
            case BAD_NUMBER -> RefusalReason.BAD_ID_NUMBER;
            case BAD_CHECK_DIGIT -> RefusalReason.BAD_CHECK_DIGIT;
            case IMPOSSIBLE_BIRTH_DATE -> RefusalReason.IMPOSSIBLE_BIRTH_DATE;
            case MISMATCH -> RefusalReason.IDENTITY_MISMATCH;
        };
    }

    private static RowVerdict refused(TableRow row, RefusalReason reason) {
        return new RowVerdict.Refused(new RowRefusal(row.number(), reason));
    }
}
