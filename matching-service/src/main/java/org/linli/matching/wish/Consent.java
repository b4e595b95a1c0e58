package org.linli.matching.wish;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.PersonalData;

/**
 * MAT-07, SEC-02: leave to show a beneficiary's name or picture.
 *
 * @param giver the beneficiary, or a child's guardian
 * @param recordedBy the office that heard it
 * @param withdrawnAt from then on nothing shows
 */
public record Consent(
        Scope scope,
        Giver giver,
        PersonalData<String> giverName,
        String recordedBy,
        Instant givenAt,
        @Nullable Instant withdrawnAt) {

    /** What may be shown. */
    public enum Scope {
        NAME,
        PHOTO
    }

    /** Who gives leave. */
    public enum Giver {
        BENEFICIARY,
        GUARDIAN
    }

    public boolean effective() {
        return withdrawnAt == null;
    }

    Consent withdrawn(Instant at) {
        return withdrawnAt == null ? new Consent(scope, giver, giverName, recordedBy, givenAt, at) : this;
    }
}
