package org.linli.platform.identifier;

import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * ID-05: our own number of a volunteer, shown in public in place of any identity number.
 *
 * <p>{@code V}, nine random characters, one check character. It is drawn, not computed, so it says nothing about the person; with
 * 130,000 volunteers the chance that any two numbers drawn are alike is about 1 in 3,000, so the register keeps it unique.
 */
public record VolunteerNumber(String value) {

    private static final int RANDOM_CHARACTERS = 9;
    private static final int LENGTH = RANDOM_CHARACTERS + 2;

    public VolunteerNumber {
        if (!hasShape(value) || !hasCheck(value)) {
            throw new IllegalArgumentException("Not a volunteer number");
        }
    }

    /** Draws a new number; the source must not be predictable. */
    public static VolunteerNumber draw(RandomGenerator random) {
        StringBuilder body = new StringBuilder(LENGTH - 1);
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            body.append(Mod31.ALPHABET.charAt(random.nextInt(Mod31.ALPHABET.length())));
        }
        return new VolunteerNumber("V" + body + Mod31.check(body.toString(), RANDOM_CHARACTERS));
    }

    public static Parsed<VolunteerNumber> parse(String text) {
        String value = text.strip().toUpperCase(Locale.ROOT);
        if (!hasShape(value)) {
            return new Parsed.Invalid<>(IdentifierFault.MALFORMED);
        }
        return hasCheck(value)
                ? new Parsed.Valid<>(new VolunteerNumber(value))
                : new Parsed.Invalid<>(IdentifierFault.BAD_CHECK_DIGIT);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean hasShape(String value) {
        return value.length() == LENGTH && value.charAt(0) == 'V' && Mod31.inAlphabet(value.substring(1));
    }

    private static boolean hasCheck(String value) {
        return Mod31.check(value.substring(1), RANDOM_CHARACTERS) == value.charAt(LENGTH - 1);
    }
}
