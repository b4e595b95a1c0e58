package org.linli.volunteer.registration;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.identifier.CitizenId;
import org.linli.platform.identifier.IdentifierFault;
import org.linli.platform.identifier.Parsed;
import org.linli.platform.identifier.PermanentResidentCard;
import org.linli.platform.identifier.Sex;

/** Who somebody is by document: a checked number with the birth date and sex that belong to it. */
public record Identity(IdType type, PersonalData<String> number, PersonalData<LocalDate> birthDate, Sex sex) {

    private static final Pattern PASSPORT = Pattern.compile("[A-Z0-9]{5,12}");

    /** What is wrong with a claimed identity; never repeats a value. */
    public enum Fault {
        BAD_NUMBER,
        BAD_CHECK_DIGIT,
        IMPOSSIBLE_BIRTH_DATE,
        MISMATCH
    }

    /** What checking a claimed identity came to. */
    public sealed interface Checked {
        /** The document says this. */
        record Verified(Identity identity) implements Checked {}

        /** The document cannot be right. */
        record Faulty(Fault fault) implements Checked {}
    }

    /**
     * Checks a number by its own digits (ID-01, ID-02) and against what is claimed beside it. Citizen ids state birth date and sex themselves;
     * other documents do not, so both must be claimed.
     */
    public static Checked check(
            IdType type, String number, @Nullable LocalDate claimedBirth, @Nullable Sex claimedSex, LocalDate today) {
        return switch (type) {
            case CITIZEN_ID, RESIDENCE_PERMIT -> citizen(type, number, claimedBirth, claimedSex, today);
            case PERMANENT_RESIDENT_CARD ->
                switch (PermanentResidentCard.parse(number)) {
                    case Parsed.Valid<PermanentResidentCard>(PermanentResidentCard card) ->
                        claimed(type, card.value(), claimedBirth, claimedSex, today);
                    case Parsed.Invalid<PermanentResidentCard>(IdentifierFault fault) -> new Checked.Faulty(of(fault));
                };
            case PASSPORT -> {
                String passport = number.strip().toUpperCase(Locale.ROOT);
                yield PASSPORT.matcher(passport).matches()
                        ? claimed(type, passport, claimedBirth, claimedSex, today)
                        : new Checked.Faulty(Fault.BAD_NUMBER);
            }
        };
    }

    private static Checked citizen(
            IdType type, String number, @Nullable LocalDate claimedBirth, @Nullable Sex claimedSex, LocalDate today) {
        return switch (CitizenId.parse(number, today)) {
            case Parsed.Invalid<CitizenId>(IdentifierFault fault) -> new Checked.Faulty(of(fault));
            case Parsed.Valid<CitizenId>(CitizenId id)
            when (type == IdType.CITIZEN_ID) != (id.holder() == CitizenId.Holder.MAINLAND)
                    || claimedBirth != null && !claimedBirth.equals(id.birthDate())
                    || claimedSex != null && claimedSex != id.sex() -> new Checked.Faulty(Fault.MISMATCH);
            case Parsed.Valid<CitizenId>(CitizenId id) ->
                new Checked.Verified(
                        new Identity(type, PersonalData.idNumber(id.value()), hiddenDate(id.birthDate()), id.sex()));
        };
    }

    private static Checked claimed(
            IdType type, String number, @Nullable LocalDate birth, @Nullable Sex sex, LocalDate today) {
        if (birth == null || birth.isAfter(today)) {
            return new Checked.Faulty(Fault.IMPOSSIBLE_BIRTH_DATE);
        }
        return sex == null
                ? new Checked.Faulty(Fault.MISMATCH)
                : new Checked.Verified(new Identity(type, PersonalData.idNumber(number), hiddenDate(birth), sex));
    }

    /** ID-02: whether the number proves itself by a check character; passports and the older residence cards have none. */
    public boolean provesItself() {
        return switch (type) {
            case CITIZEN_ID, RESIDENCE_PERMIT -> true;
            case PERMANENT_RESIDENT_CARD -> number.reveal().length() == 18;
            case PASSPORT -> false;
        };
    }

    /** A birth date that shows its year only. */
    public static PersonalData<LocalDate> hiddenDate(LocalDate date) {
        return PersonalData.of(date, d -> d.getYear() + "-**-**");
    }

    private static Fault of(IdentifierFault fault) {
        return switch (fault) {
            case MALFORMED -> Fault.BAD_NUMBER;
            case BAD_CHECK_DIGIT -> Fault.BAD_CHECK_DIGIT;
            case IMPOSSIBLE_BIRTH_DATE, BIRTH_DATE_IN_FUTURE -> Fault.IMPOSSIBLE_BIRTH_DATE;
        };
    }
}
