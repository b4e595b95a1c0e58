package org.linli.volunteer.lateentry;

import java.time.Clock;
import java.time.Instant;
import org.linli.platform.outbox.Versioned;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.signup.AmendHours;
import org.linli.volunteer.signup.DecideHours;
import org.springframework.stereotype.Component;

/** Lets a late entry pass, refuses it, or finds years later that it was false. */
@Component
public class DecideLateEntry {

    private final LateEntries entries;
    private final LateEntryRight right;
    private final AmendHours amend;
    private final Clock clock;

    public DecideLateEntry(LateEntries entries, LateEntryRight right, AmendHours amend, Clock clock) {
        this.entries = entries;
        this.right = right;
        this.amend = amend;
        this.clock = clock;
    }

    /** VOL-13, VOL-15: the second yes needs a day that has room, and a body that may confirm so many minutes. */
    public Versioned<LateEntry> approve(LateEntryId id, long version, DecideHours.Approver by) {
        Instant now = Today.now(clock);
        LateEntry entry = entries.get(id).value();
        right.require(
                entry.state().request().volunteer(), entry.state().request().area(), Today.of(now));
        entry.approve(by, now);
        if (entry.state().status() == LateEntryStatus.APPROVED) {
            amend.requireEnterable(entry.service());
        }
        return entries.save(entry, version);
    }

    public Versioned<LateEntry> refuse(LateEntryId id, long version, String by, String reason) {
        LateEntry entry = entries.get(id).value();
        entry.refuse(by, reason, Today.now(clock));
        return entries.save(entry, version);
    }

    public Versioned<LateEntry> withdraw(LateEntryId id, long version) {
        LateEntry entry = entries.get(id).value();
        entry.withdraw(Today.now(clock));
        return entries.save(entry, version);
    }

    public Versioned<LateEntry> findFalse(LateEntryId id, long version, String by, String reason) {
        LateEntry entry = entries.get(id).value();
        entry.findFalse(by, reason, Today.now(clock));
        return entries.save(entry, version);
    }
}
