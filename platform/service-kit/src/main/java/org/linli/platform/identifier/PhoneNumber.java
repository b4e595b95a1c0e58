package org.linli.platform.identifier;

import java.util.regex.Pattern;

/**
 * Decides whether a text is a mainland phone number: a mobile of 11 digits, or a landline with its area code.
 *
 * <p>{@code toString} hides the number.
 */
public record PhoneNumber(String value) {

    private static final Pattern SEPARATORS = Pattern.compile("[ \\-]");
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+86|0086)");
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    // area codes 010, 02x (eight digits) and 03xx to 09xx (seven or eight)
    private static final Pattern LANDLINE =
            Pattern.compile("0(?:10|2[0-9])[2-8][0-9]{7}|0[3-9][0-9]{2}[2-8][0-9]{6,7}");

    public PhoneNumber {
        if (!isMobile(value) && !isLandline(value)) {
            throw new IllegalArgumentException("Not a mainland phone number");
        }
    }

    /** Reads a mobile number; spaces, hyphens and +86 are left out. */
    public static Parsed<PhoneNumber> parseMobile(String text) {
        String value = digits(text);
        return isMobile(value)
                ? new Parsed.Valid<>(new PhoneNumber(value))
                : new Parsed.Invalid<>(IdentifierFault.MALFORMED);
    }

    /** Reads a mobile or a landline number. */
    public static Parsed<PhoneNumber> parse(String text) {
        String value = digits(text);
        return isMobile(value) || isLandline(value)
                ? new Parsed.Valid<>(new PhoneNumber(value))
                : new Parsed.Invalid<>(IdentifierFault.MALFORMED);
    }

    /** Whether text messages can reach it. */
    public boolean isMobile() {
        return isMobile(value);
    }

    @Override
    public String toString() {
        return "PhoneNumber[***]";
    }

    private static String digits(String text) {
        String plain = SEPARATORS.matcher(text.strip()).replaceAll("");
        return COUNTRY.matcher(plain).replaceFirst("");
    }

    private static boolean isMobile(String value) {
        return MOBILE.matcher(value).matches();
    }

    private static boolean isLandline(String value) {
        return LANDLINE.matcher(value).matches();
    }
}
