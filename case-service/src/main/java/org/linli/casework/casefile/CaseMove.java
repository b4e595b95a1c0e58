package org.linli.casework.casefile;

import static org.linli.casework.casefile.CaseStatus.CNP_DECIDED;
import static org.linli.casework.casefile.CaseStatus.EXPIRED;
import static org.linli.casework.casefile.CaseStatus.HEARD;
import static org.linli.casework.casefile.CaseStatus.HEARING_SCHEDULED;
import static org.linli.casework.casefile.CaseStatus.INVESTIGATING;
import static org.linli.casework.casefile.CaseStatus.LOCATION_CHANGE_APPROVED;
import static org.linli.casework.casefile.CaseStatus.NON_PROSECUTED;
import static org.linli.casework.casefile.CaseStatus.OPINIONS_HEARD;
import static org.linli.casework.casefile.CaseStatus.OPINION_FILED;
import static org.linli.casework.casefile.CaseStatus.PROBATION;
import static org.linli.casework.casefile.CaseStatus.PROSECUTED;
import static org.linli.casework.casefile.CaseStatus.QUERY_DENIED;
import static org.linli.casework.casefile.CaseStatus.QUERY_GRANTED;
import static org.linli.casework.casefile.CaseStatus.QUERY_REQUESTED;
import static org.linli.casework.casefile.CaseStatus.REFERRED;
import static org.linli.casework.casefile.CaseStatus.REPORT_SUBMITTED;
import static org.linli.casework.casefile.CaseStatus.REVOKED;
import static org.linli.casework.casefile.CaseStatus.SEALED;
import static org.linli.casework.casefile.CaseStatus.SERVED;
import static org.linli.casework.casefile.CaseStatus.SUPPLEMENT;
import static org.linli.casework.casefile.CaseStatus.TRANSFERRED;
import static org.linli.casework.casefile.CaseStatus.UNSEALED;
import static org.linli.casework.casefile.CaseStatus.VICTIM_HEARD;
import static org.linli.casework.casefile.Duty.PROSECUTOR;
import static org.linli.casework.casefile.Duty.SOCIAL_WORKER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The transition table: every move of a judicial case, from which statuses, to which, and by which duty (CAS-01: legal changes need
 * the prosecutor).
 *
 * <p>Moves that belong to the procedure but are not offered yet are refused with {@code case.move-not-offered}.
 */
public enum CaseMove {
    BEGIN_INVESTIGATION(EnumSet.of(REFERRED), INVESTIGATING, PROSECUTOR, true),
    SUBMIT_REPORT(EnumSet.of(INVESTIGATING, SUPPLEMENT), REPORT_SUBMITTED, SOCIAL_WORKER, true),
    ASK_SUPPLEMENT(EnumSet.of(REPORT_SUBMITTED), SUPPLEMENT, PROSECUTOR, false),
    SCHEDULE_HEARING(EnumSet.of(REPORT_SUBMITTED), HEARING_SCHEDULED, PROSECUTOR, false),
    HOLD_HEARING(EnumSet.of(HEARING_SCHEDULED), HEARD, PROSECUTOR, false),
    HEAR_OPINIONS(EnumSet.of(REPORT_SUBMITTED, HEARD), OPINIONS_HEARD, PROSECUTOR, true),
    DECIDE_CONDITIONAL_NON_PROSECUTION(EnumSet.of(OPINIONS_HEARD), CNP_DECIDED, PROSECUTOR, false),
    DECIDE_NON_PROSECUTION(EnumSet.of(OPINIONS_HEARD, VICTIM_HEARD), NON_PROSECUTED, PROSECUTOR, true),
    PROSECUTE(EnumSet.of(OPINIONS_HEARD, REVOKED), PROSECUTED, PROSECUTOR, false),
    SERVE_DECISION(EnumSet.of(CNP_DECIDED), SERVED, PROSECUTOR, false),
    BEGIN_PROBATION(EnumSet.of(SERVED), PROBATION, PROSECUTOR, false),
    APPROVE_LOCATION_CHANGE(EnumSet.of(PROBATION), LOCATION_CHANGE_APPROVED, PROSECUTOR, false),
    END_PROBATION(EnumSet.of(PROBATION, LOCATION_CHANGE_APPROVED), EXPIRED, PROSECUTOR, false),
    REVOKE(EnumSet.of(PROBATION, LOCATION_CHANGE_APPROVED), REVOKED, PROSECUTOR, false),
    FILE_OPINION(EnumSet.of(EXPIRED), OPINION_FILED, PROSECUTOR, false),
    HEAR_VICTIM(EnumSet.of(OPINION_FILED), VICTIM_HEARD, PROSECUTOR, false),
    TRANSFER(
            EnumSet.of(
                    REFERRED,
                    INVESTIGATING,
                    REPORT_SUBMITTED,
                    SUPPLEMENT,
                    HEARING_SCHEDULED,
                    HEARD,
                    OPINIONS_HEARD,
                    CNP_DECIDED,
                    SERVED,
                    PROBATION,
                    LOCATION_CHANGE_APPROVED,
                    EXPIRED,
                    OPINION_FILED,
                    VICTIM_HEARD,
                    REVOKED),
            TRANSFERRED,
            PROSECUTOR,
            false),
    SEAL(EnumSet.of(NON_PROSECUTED), SEALED, PROSECUTOR, true),
    REQUEST_QUERY(EnumSet.of(SEALED), QUERY_REQUESTED, PROSECUTOR, false),
    GRANT_QUERY(EnumSet.of(QUERY_REQUESTED), QUERY_GRANTED, PROSECUTOR, false),
    DENY_QUERY(EnumSet.of(QUERY_REQUESTED), QUERY_DENIED, PROSECUTOR, false),
    UNSEAL(EnumSet.of(SEALED), UNSEALED, PROSECUTOR, false);

    private final EnumSet<CaseStatus> from;
    private final CaseStatus to;
    private final Duty by;
    private final boolean offered;

    CaseMove(EnumSet<CaseStatus> from, CaseStatus to, Duty by, boolean offered) {
        this.from = from;
        this.to = to;
        this.by = by;
        this.offered = offered;
    }

    public Set<CaseStatus> from() {
        return EnumSet.copyOf(from);
    }

    public CaseStatus to() {
        return to;
    }

    /** The duty that makes the move. */
    public Duty by() {
        return by;
    }

    /** Whether the table has the move from this status. */
    public boolean allowedFrom(CaseStatus status) {
        return from.contains(status);
    }

    /** Whether Linli offers the move today. */
    public boolean offered() {
        return offered;
    }

    /** The offered moves that the table has from a status for a duty. */
    public static List<CaseMove> offeredFrom(CaseStatus status, Duty duty) {
        return Arrays.stream(values())
                .filter(move -> move.offered && move.by == duty && move.allowedFrom(status))
                .toList();
    }
}
