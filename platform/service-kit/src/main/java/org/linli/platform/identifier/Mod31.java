package org.linli.platform.identifier;

/** The check character over 31 characters without I, O, S, V and Z, weighted by powers of three modulo 31. */
final class Mod31 {

    static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Mod31() {}

    static boolean inAlphabet(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The check character of the first {@code length} characters. */
    static char check(String text, int length) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < length; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
