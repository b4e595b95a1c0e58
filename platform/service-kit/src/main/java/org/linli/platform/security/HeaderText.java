package org.linli.platform.security;

import org.jspecify.annotations.Nullable;

/**
 * Decides which text a header may carry: assigned characters, no control characters; a tab only inside a value.
 *
 * <p>The same answer as Spring Security's firewall gives by regular expressions, which, asked anew at every reading of a header, took a
 * tenth of a small request for the token alone.
 */
public final class HeaderText {

    private HeaderText() {}

    public static boolean name(String text) {
        return clean(text, false);
    }

    /** The firewall asks about absent values too. */
    public static boolean value(@Nullable String text) {
        return text == null || clean(text, true);
    }

    private static boolean clean(String text, boolean tabAllowed) {
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            if (!(character >= ' ' && character <= '~') && !unusual(character, tabAllowed)) {
                return false;
            }
            at += Character.charCount(character);
        }
        return true;
    }

    private static boolean unusual(int character, boolean tabAllowed) {
        return character == '\t' ? tabAllowed : Character.isDefined(character) && !Character.isISOControl(character);
    }
}
