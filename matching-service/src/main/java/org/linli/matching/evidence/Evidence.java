package org.linli.matching.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.matching.demand.DemandStatus;
import org.linli.platform.crypto.PersonalData;

/**
 * One paper that speaks for a demand.
 *
 * @param id the same for a request that is sent again
 * @param reference where the paper is kept: a file number, a record, a list's page
 */
public record Evidence(String id, Kind kind, Purpose purpose, PersonalData<String> reference, String by, Instant at) {

    private static final Pattern PHONE_OR_IDENTITY = Pattern.compile("(?<!\\d)(1[3-9]\\d{9}|\\d{17}[\\dXx])(?!\\d)");

    /** What kind of paper it is. */
    public enum Kind {
        VISIT_RECORD,
        ATTENDANCE_LIST,
        PHOTOGRAPH,
        WITNESS,
        DOCUMENT
    }

    /** What it speaks for. */
    public enum Purpose {
        /** That the need is there (MAT-02: who verifies looks at it). */
        NEED,
        /** That the service took place. */
        SERVICE;

        /** What a paper speaks for that is handed in now; empty when the demand takes no more. */
        static Optional<Purpose> in(DemandStatus status) {
            return switch (status) {
                case SUBMITTED, VERIFIED, LISTED, MATCHING, MATCHED, REOPENED -> Optional.of(NEED);
                case IN_SERVICE, DONE -> Optional.of(SERVICE);
                case REJECTED, EVALUATED, EXPIRED -> Optional.empty();
            };
        }
    }

    /** A paper is named by where it is kept and not by whom it is about. */
    static boolean namesAPerson(String reference) {
        return PHONE_OR_IDENTITY.matcher(reference).find();
    }
}
