package org.linli.volunteer.hours;

import java.time.Instant;
import java.util.List;

/**
 * One line of the ledger, never changed.
 *
 * @param place its number in the volunteer's account, from 1 without gaps
 * @param balance the account's minutes after it
 */
public record LedgerEntry(Minutes moved, long place, long balance, Instant recordedAt) {

    /** The line that follows {@code last}, or opens the account. */
    static LedgerEntry after(java.util.Optional<LedgerEntry> last, Minutes moved, Instant now) {
        return new LedgerEntry(
                moved,
                last.map(LedgerEntry::place).orElse(0L) + 1,
                last.map(LedgerEntry::balance).orElse(0L) + moved.minutes(),
                now);
    }

    /** Both legs: what the volunteer gains the activity gives, so that all postings of the ledger add up to nothing. */
    public List<Posting> postings() {
        return List.of(
                new Posting(Account.ofVolunteer(moved.volunteerId()), moved.minutes()),
                new Posting(Account.ofActivity(moved.activityId()), -moved.minutes()));
    }
}
