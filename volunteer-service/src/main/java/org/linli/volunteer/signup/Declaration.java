package org.linli.volunteer.signup;

import org.jspecify.annotations.Nullable;

/**
 * What a volunteer states when he signs up.
 *
 * @param guardianPresent a guardian comes along (VOL-03, VOL-05)
 * @param agreedTo the written agreement that he accepts (VOL-09)
 */
public record Declaration(boolean guardianPresent, @Nullable String agreedTo) {

    public static Declaration none() {
        return new Declaration(false, null);
    }
}
