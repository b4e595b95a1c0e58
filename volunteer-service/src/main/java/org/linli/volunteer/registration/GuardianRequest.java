package org.linli.volunteer.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.PersonalData;

/**
 * VOL-03: a guardian was named and is to be asked. An office tells him a code under the number given here; whoever knows both is the guardian.
 *
 * @param codeHash keyed hash of the code, once one was issued
 * @param missed wrong codes since it was issued
 */
public record GuardianRequest(
        PersonalData<String> name,
        String relation,
        PersonalData<String> phone,
        String askedBy,
        Instant askedAt,
        @Nullable String codeHash,
        @Nullable Instant codeUntil,
        int missed) {

    GuardianRequest withCode(String hash, Instant until) {
        return new GuardianRequest(name, relation, phone, askedBy, askedAt, hash, until, 0);
    }

    GuardianRequest missedOnce() {
        return new GuardianRequest(name, relation, phone, askedBy, askedAt, codeHash, codeUntil, missed + 1);
    }
}
