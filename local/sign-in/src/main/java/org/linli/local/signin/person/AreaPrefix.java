package org.linli.local.signin.person;

import java.util.regex.Pattern;

/**
 * The prefix of a 12-digit division code that a token's {@code area} claim carries: province, prefecture, district,
 * street or community. Decides that it is plausible (known province, no padded zeros), not that the division exists.
 *
 * @param digits 2, 4, 6, 9 or 12 digits
 */
public record AreaPrefix(String digits) {

    /** GB/T 2260 province codes, then prefecture and district (two digits each), street and community (three each). */
    private static final Pattern PLAUSIBLE = Pattern.compile("(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])"
            + "((?!00)\\d{2}((?!00)\\d{2}((?!000)\\d{3}((?!000)\\d{3})?)?)?)?");

    public AreaPrefix {
        if (!plausible(digits)) {
            throw new IllegalArgumentException("not a division prefix: " + digits);
        }
    }

    static boolean plausible(String digits) {
        return PLAUSIBLE.matcher(digits).matches();
    }
}
