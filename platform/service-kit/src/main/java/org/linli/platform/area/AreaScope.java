package org.linli.platform.area;

/**
 * Decides whether a division lies inside a caller's part of the country, by digit prefix.
 *
 * @param prefix 2, 4, 6, 9 or 12 digits; empty covers nothing
 */
public record AreaScope(String prefix) {

    private static final AreaScope NONE = new AreaScope("");

    public AreaScope {
        if (!prefix.isEmpty() && !isPrefix(prefix)) {
            throw new IllegalArgumentException("An area scope is a prefix of 2, 4, 6, 9 or 12 digits");
        }
    }

    /** The scope that covers nothing. */
    public static AreaScope none() {
        return NONE;
    }

    /** Whether the text is usable as a prefix: digits, of the length of a level, and not a village code padded with zeros. */
    public static boolean isPrefix(String text) {
        return switch (text.length()) {
            case 2, 4, 6, 9 -> isDigits(text) && !text.startsWith("0");
            // a township written with twelve digits would silently cover nothing below it
            case 12 -> isDigits(text) && !text.startsWith("0") && !text.endsWith("000");
            default -> false;
        };
    }

    /** Whether a division, given as a full code or as a prefix, lies in this scope. */
    public boolean covers(String code) {
        return !prefix.isEmpty() && code.startsWith(prefix) && isDigits(code);
    }

    /** Whether everything in the other scope lies in this one. */
    public boolean covers(AreaScope other) {
        return covers(other.prefix);
    }

    /** The nine digits of the street or town that a village or community belongs to. */
    public static String streetOf(String code) {
        return leading(code, 9);
    }

    /** The six digits of the district or county that a division belongs to. */
    public static String districtOf(String code) {
        return leading(code, 6);
    }

    private static String leading(String code, int digits) {
        if (code.length() < digits || !isDigits(code)) {
            throw new IllegalArgumentException("Not a division code of at least " + digits + " digits");
        }
        return code.substring(0, digits);
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
