package org.linli.volunteer.lateentry;

import java.time.Clock;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.signup.AmendHours;
import org.linli.volunteer.signup.Amendment;
import org.linli.volunteer.signup.DecideHours;
import org.linli.volunteer.signup.SessionId;
import org.springframework.stereotype.Component;

/**
 * Brings an approved late entry into the day of service, and takes a false one out again.
 *
 * <p>Both steps may be repeated: the day knows the request, and a late entry that has moved on is left alone.
 */
@Component
public class CarryOutLateEntry {

    private final LateEntries entries;
    private final AmendHours amend;
    private final Clock clock;

    public CarryOutLateEntry(LateEntries entries, AmendHours amend, Clock clock) {
        this.entries = entries;
        this.amend = amend;
        this.clock = clock;
    }

    public void enter(LateEntryId id) {
        Retry.whileStale(() -> {
            Versioned<LateEntry> found = entries.get(id);
            if (found.value().state().status() == LateEntryStatus.APPROVED) {
                enter(found.value());
                entries.save(found.value(), found.version());
            }
            return found;
        });
    }

    private void enter(LateEntry entry) {
        try {
            amend.enterLate(entry.service());
        } catch (Rejected refusal) {
            if (refusal.rejection().category() == Category.STALE) {
                throw refusal;
            }
            entry.couldNotBeRecorded(refusal.rejection().code(), Today.now(clock));
            return;
        }
        entry.recorded(Today.now(clock));
    }

    /** VOL-15: the minutes of a false late entry are cancelled by a counter-entry. */
    public void takeBack(LateEntryId id) {
        LateEntry.State state = entries.get(id).value().state();
        LateEntry.Verdict verdict = state.verdict();
        if (state.status() == LateEntryStatus.FOUND_FALSE && verdict != null && verdict.by() != null) {
            amend.revoke(
                    new SessionId(id.value()),
                    new Amendment("false/" + id, new DecideHours.Approver(verdict.by(), 0), verdict.reason()));
        }
    }
}
