package org.linli.volunteer.reconciliation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.hours.Account;
import org.linli.volunteer.hours.FollowMerge;
import org.linli.volunteer.hours.Ledger;
import org.linli.volunteer.hours.Minutes;
import org.linli.volunteer.hours.Posting;

/**
 * Decides which entries of one volunteer's account do not agree; an entry is named once, and its neighbours are not blamed for it.
 *
 * <p>A line whose minutes were changed keeps its balance, and one whose balance was changed keeps its minutes: whichever of the two still fits
 * the source carries the account on to the next line.
 */
final class AccountCheck {

    private final Instant settledUntil;
    private final List<EntryDrift> drifts = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private long balance;
    private long place;
    private int gaps;
    private int inTransit;

    private AccountCheck(Instant settledUntil) {
        this.settledUntil = settledUntil;
    }

    /** What one account came to; {@code balance} is that of its last line. */
    record Result(List<EntryDrift> drifts, int inTransit, long balance) {}

    static Result of(
            List<SourceEntry> source, List<Ledger.Line> ledger, List<PublishedEntry> published, Instant settledUntil) {
        return new AccountCheck(settledUntil).check(source, ledger, published);
    }

    private Result check(List<SourceEntry> source, List<Ledger.Line> ledger, List<PublishedEntry> published) {
        Map<String, SourceEntry> unmet = new LinkedHashMap<>();
        source.forEach(entry -> unmet.put(entry.entryId(), entry));
        Map<String, PublishedEntry> told = new LinkedHashMap<>();
        published.forEach(entry -> told.put(entry.entryId(), entry));
        List<Ledger.Line> afterGap = new ArrayList<>();
        for (Ledger.Line line : ledger) {
            if (line.entry().place() != place + 1) {
                gaps++;
                afterGap.add(line);
                // what is missing is named by its own id below; the account goes on from what this line says
                balance = line.entry().balance() - line.entry().moved().minutes();
            }
            Minutes moved = line.entry().moved();
            if (FollowMerge.legOf(moved) == null) {
                SourceEntry decided = unmet.remove(moved.entryId());
                line(line, decided);
                told(moved, decided, told.remove(moved.entryId()));
            } else {
                // a merger has no day of service and is not published: Transfers proves it across the accounts
                line(line, asItSays(moved, line));
            }
            place = line.entry().place();
        }
        long missing = unmet.values().stream().filter(this::settled).count();
        unmet.values().forEach(entry -> missing(entry, told.remove(entry.entryId())));
        if (gaps > missing) {
            Minutes next = afterGap.getLast().entry().moved();
            name(DriftKind.PLACE_MISSING, next, 0, next.minutes());
        }
        told.values()
                .forEach(entry -> add(new EntryDrift(
                        DriftKind.PUBLISHED_UNKNOWN,
                        entry.entryId(),
                        entry.volunteerId(),
                        entry.area(),
                        entry.day().toString(),
                        0,
                        entry.highest())));
        return new Result(
                drifts,
                inTransit,
                ledger.isEmpty() ? 0 : ledger.getLast().entry().balance());
    }

    private void line(Ledger.Line line, @Nullable SourceEntry decided) {
        Minutes moved = line.entry().moved();
        long step = line.entry().balance() - balance;
        if (decided == null) {
            name(DriftKind.NOT_IN_SOURCE, moved, 0, moved.minutes());
        } else if (decided.minutes() != moved.minutes()) {
            name(DriftKind.MINUTES_DIFFER, moved, decided.minutes(), moved.minutes());
        } else if (step != moved.minutes()) {
            name(
                    DriftKind.BALANCE_BROKEN,
                    moved,
                    balance + moved.minutes(),
                    line.entry().balance());
        } else if (!legsHold(line)) {
            name(DriftKind.LEGS_BROKEN, moved, moved.minutes(), sumOfLegs(line, moved));
        }
        boolean balanceHolds = step == moved.minutes() || (decided != null && step == decided.minutes());
        balance = balanceHolds ? line.entry().balance() : balance + moved.minutes();
    }

    private static SourceEntry asItSays(Minutes moved, Ledger.Line line) {
        return new SourceEntry(
                moved.entryId(),
                moved.volunteerId(),
                moved.area(),
                moved.day(),
                moved.minutes(),
                line.entry().recordedAt());
    }

    private void told(Minutes moved, @Nullable SourceEntry decided, @Nullable PublishedEntry published) {
        if (published == null) {
            if (decided == null || settled(decided)) {
                name(DriftKind.NEVER_PUBLISHED, moved, moved.minutes(), 0);
            } else {
                inTransit++;
            }
            return;
        }
        int minutes = decided == null ? moved.minutes() : decided.minutes();
        if (published.lowest() != minutes || published.highest() != minutes) {
            long other = published.lowest() == minutes ? published.highest() : published.lowest();
            name(DriftKind.PUBLISHED_OTHERWISE, moved, minutes, other);
        }
    }

    private void missing(SourceEntry entry, @Nullable PublishedEntry published) {
        if (!settled(entry)) {
            inTransit++;
            return;
        }
        add(new EntryDrift(
                DriftKind.MISSING_IN_LEDGER,
                entry.entryId(),
                entry.volunteerId(),
                entry.area(),
                entry.day().toString(),
                entry.minutes(),
                published == null ? 0 : published.highest()));
    }

    private boolean settled(SourceEntry entry) {
        return !entry.since().isAfter(settledUntil);
    }

    private static boolean legsHold(Ledger.Line line) {
        Minutes moved = line.entry().moved();
        return line.legs().stream().mapToLong(Posting::minutes).sum() == 0 && sumOfLegs(line, moved) == moved.minutes();
    }

    private static long sumOfLegs(Ledger.Line line, Minutes moved) {
        Account his = Account.ofVolunteer(moved.volunteerId());
        return line.legs().stream()
                .filter(leg -> leg.account().equals(his))
                .mapToLong(Posting::minutes)
                .sum();
    }

    private void name(DriftKind kind, Minutes moved, long expected, long found) {
        add(new EntryDrift(
                kind,
                moved.entryId(),
                moved.volunteerId(),
                moved.area(),
                moved.day().toString(),
                expected,
                found));
    }

    private void add(EntryDrift drift) {
        if (named.add(drift.entryId())) {
            drifts.add(drift);
        }
    }
}
