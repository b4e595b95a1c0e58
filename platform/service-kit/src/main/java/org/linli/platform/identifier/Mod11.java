package org.linli.platform.identifier;

/** The check character of 18-character personal numbers: ISO 7064 MOD 11-2. */
final class Mod11 {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private Mod11() {}

    /** The check character of the first seventeen digits. */
    static char check(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    /** Whether the text has the shape: seventeen digits and a digit or X. */
    static boolean hasShape(String text) {
        return text.length() == 18
                && Digits.allDigits(text, 0, 17)
                && (Digits.isDigit(text.charAt(17)) || text.charAt(17) == 'X');
    }
}
