package org.linli.platform.crypto;

/** Decides how much of personal data people may see who need to tell records apart, not to know them. */
public final class Masks {

    private static final String HIDDEN = "***";
    private static final int SHORTEST_PARTLY_SHOWN = 7;

    private Masks() {}

    /** The first three and the last two characters: neither the birth date nor the place below the prefecture shows. */
    public static String idNumber(String number) {
        String text = number.strip();
        return text.length() < 12
                ? HIDDEN
                : text.substring(0, 3) + "*".repeat(text.length() - 5) + text.substring(text.length() - 2);
    }

    /** A mobile number as 138****1234; of any other only the last two digits. */
    public static String phone(String number) {
        String text = number.strip();
        if (text.length() == 11) {
            return text.substring(0, 3) + "****" + text.substring(7);
        }
        return text.length() < SHORTEST_PARTLY_SHOWN
                ? HIDDEN
                : "*".repeat(text.length() - 2) + text.substring(text.length() - 2);
    }

    /** The first character and one star, however long the name is; a name of one character is hidden. */
    public static String name(String name) {
        String text = name.strip();
        if (text.codePointCount(0, text.length()) < 2) {
            return "*";
        }
        return Character.toString(text.codePointAt(0)) + "*";
    }

    /** Nothing at all: for addresses and free text. */
    public static String hidden(String anything) {
        return anything.isEmpty() ? "" : HIDDEN;
    }
}
