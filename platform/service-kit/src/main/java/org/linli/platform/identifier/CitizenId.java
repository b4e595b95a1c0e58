package org.linli.platform.identifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/**
 * ID-01: a citizen id of 18 characters, or a residence permit of Hong Kong, Macao or Taiwan (ID-02), which has the same form.
 *
 * <p>{@code toString} hides the number.
 */
public record CitizenId(String value, LocalDate birthDate, Sex sex) {

    /** Who was issued the number. */
    public enum Holder {
        MAINLAND,
        HONG_KONG,
        MACAO,
        TAIWAN
    }

    public CitizenId {
        if (!(read(value) instanceof Parsed.Valid<Reading>(Reading reading))
                || !reading.birthDate.equals(birthDate)
                || reading.sex != sex) {
            throw new IllegalArgumentException("Not a citizen id");
        }
    }

    /** Reads a number without asking whether its birth date has come yet. */
    public static Parsed<CitizenId> parse(String text) {
        return parse(text, LocalDate.MAX);
    }

    /** Reads a number as of a day: whoever holds it was born by then. */
    public static Parsed<CitizenId> parse(String text, LocalDate today) {
        String value = text.strip().toUpperCase(Locale.ROOT);
        return switch (read(value)) {
            case Parsed.Invalid<Reading>(IdentifierFault fault) -> new Parsed.Invalid<>(fault);
            case Parsed.Valid<Reading>(Reading reading)
            when reading.birthDate.isAfter(today) -> new Parsed.Invalid<>(IdentifierFault.BIRTH_DATE_IN_FUTURE);
            case Parsed.Valid<Reading>(Reading reading) ->
                new Parsed.Valid<>(new CitizenId(value, reading.birthDate, reading.sex));
        };
    }

    /** The six digits of the place of first registration, which is not where the person lives. */
    public String addressCode() {
        return value.substring(0, 6);
    }

    /** ID-02: residence permits carry the address codes 810000, 820000 and 830000. */
    public Holder holder() {
        return switch (addressCode()) {
            case "810000" -> Holder.HONG_KONG;
            case "820000" -> Holder.MACAO;
            case "830000" -> Holder.TAIWAN;
            default -> Holder.MAINLAND;
        };
    }

    @Override
    public String toString() {
        return "CitizenId[***]";
    }

    private record Reading(LocalDate birthDate, Sex sex) {}

    private static Parsed<Reading> read(String value) {
        // 9 begins a permanent resident card (ID-02), 0 begins nothing
        if (!Mod11.hasShape(value) || value.charAt(0) == '0' || value.charAt(0) == '9') {
            return new Parsed.Invalid<>(IdentifierFault.MALFORMED);
        }
        int year = Integer.parseInt(value, 6, 10, 10);
        int month = Integer.parseInt(value, 10, 12, 10);
        int day = Integer.parseInt(value, 12, 14, 10);
        LocalDate birthDate;
        try {
            birthDate = LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return new Parsed.Invalid<>(IdentifierFault.IMPOSSIBLE_BIRTH_DATE);
        }
        if (year == 0) {
            return new Parsed.Invalid<>(IdentifierFault.IMPOSSIBLE_BIRTH_DATE);
        }
        if (Mod11.check(value) != value.charAt(17)) {
            return new Parsed.Invalid<>(IdentifierFault.BAD_CHECK_DIGIT);
        }
        boolean odd = (value.charAt(16) - '0') % 2 == 1;
        return new Parsed.Valid<>(new Reading(birthDate, odd ? Sex.MALE : Sex.FEMALE));
    }
}
