package org.linli.platform.identifier;

import java.util.Locale;

/**
 * ID-02: the number of a foreigner's permanent resident card, in the form issued since December 2023 or in the older one.
 *
 * <p>{@code toString} hides the number.
 */
public record PermanentResidentCard(String value, Form form) {

    /** Which generation of cards the number belongs to. */
    public enum Form {
        /** 18 characters beginning with 9, check character MOD 11-2. */
        SINCE_2023,
        /** Three letters and twelve digits, without a check character. */
        BEFORE_2023
    }

    public PermanentResidentCard {
        if (!(read(value) instanceof Parsed.Valid<Form>(Form found)) || found != form) {
            throw new IllegalArgumentException("Not a permanent resident card number");
        }
    }

    public static Parsed<PermanentResidentCard> parse(String text) {
        String value = text.strip().toUpperCase(Locale.ROOT);
        return switch (read(value)) {
            case Parsed.Invalid<Form>(IdentifierFault fault) -> new Parsed.Invalid<>(fault);
            case Parsed.Valid<Form>(Form form) -> new Parsed.Valid<>(new PermanentResidentCard(value, form));
        };
    }

    @Override
    public String toString() {
        return "PermanentResidentCard[***]";
    }

    private static Parsed<Form> read(String value) {
        if (isOlder(value)) {
            return new Parsed.Valid<>(Form.BEFORE_2023);
        }
        if (!Mod11.hasShape(value) || value.charAt(0) != '9') {
            return new Parsed.Invalid<>(IdentifierFault.MALFORMED);
        }
        return Mod11.check(value) == value.charAt(17)
                ? new Parsed.Valid<>(Form.SINCE_2023)
                : new Parsed.Invalid<>(IdentifierFault.BAD_CHECK_DIGIT);
    }

    private static boolean isOlder(String value) {
        if (value.length() != 15 || !Digits.allDigits(value, 3, 15)) {
            return false;
        }
        for (int i = 0; i < 3; i++) {
            if (value.charAt(i) < 'A' || value.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
    }
}
