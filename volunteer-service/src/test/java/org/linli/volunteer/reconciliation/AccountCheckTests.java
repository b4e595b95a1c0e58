package org.linli.volunteer.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.volunteer.hours.Account;
import org.linli.volunteer.hours.Ledger;
import org.linli.volunteer.hours.LedgerEntry;
import org.linli.volunteer.hours.Minutes;
import org.linli.volunteer.hours.Posting;

/** Whatever is changed in a stored account, exactly the entry that was changed is named. */
class AccountCheckTests {

    private static final Instant THEN = Instant.parse("2026-12-13T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 13);

    private enum Damage {
        MINUTES(DriftKind.MINUTES_DIFFER),
        BALANCE(DriftKind.BALANCE_BROKEN),
        LEG(DriftKind.LEGS_BROKEN),
        LINE_DELETED(DriftKind.MISSING_IN_LEDGER),
        SOURCE_DELETED(DriftKind.NOT_IN_SOURCE),
        SOURCE_MINUTES(DriftKind.MINUTES_DIFFER),
        NOT_PUBLISHED(DriftKind.NEVER_PUBLISHED),
        PUBLISHED_TWICE(DriftKind.PUBLISHED_OTHERWISE);

        private final DriftKind seenAs;

        Damage(DriftKind seenAs) {
            this.seenAs = seenAs;
        }
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void namesTheDamagedEntryAndNoOther(Damage damage) {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Kept kept = kept(random, 1 + random.nextInt(12));
            int at = random.nextInt(kept.ledger.size());
            kept.damage(damage, at);
            assertThat(kept.check().drifts()).as("seed " + seed).singleElement().satisfies(drift -> {
                assertThat(drift.entryId()).isEqualTo("e" + at);
                assertThat(drift.kind()).isEqualTo(damage.seenAs);
            });
        }
    }

    @Test
    void findsNothingInAnAccountThatHolds() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Kept kept = kept(random, random.nextInt(12));
            AccountCheck.Result result = kept.check();
            assertThat(result.drifts()).as("seed " + seed).isEmpty();
            assertThat(result.balance())
                    .isEqualTo(
                            kept.source.stream().mapToLong(SourceEntry::minutes).sum());
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-12-13T01:00:00Z, 1, 0", "2026-12-13T00:59:59.999Z, 0, 1"})
    void missesAnEntryOnlyAfterTheGrace(Instant settledUntil, int drifts, int inTransit) {
        SourceEntry young = new SourceEntry("e0", "v", "330411003005", DAY, 60, THEN);
        AccountCheck.Result result = AccountCheck.of(List.of(young), List.of(), List.of(), settledUntil);
        assertThat(result.drifts()).hasSize(drifts);
        assertThat(result.inTransit()).isEqualTo(inTransit);
    }

    @Test
    void namesTheLineAfterAGapThatNothingExplains() {
        Kept kept = kept(new Random(7), 5);
        kept.ledger.remove(2);
        kept.source.remove(2);
        kept.published.remove(2);
        assertThat(kept.check().drifts())
                .extracting(EntryDrift::kind, EntryDrift::entryId)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(DriftKind.PLACE_MISSING, "e3"));
    }

    @Test
    void namesWhatWasPublishedAndIsNowhereElse() {
        PublishedEntry alone = new PublishedEntry("e9", "v", "330411003005", DAY, 60, 60);
        assertThat(AccountCheck.of(List.of(), List.of(), List.of(alone), THEN).drifts())
                .extracting(EntryDrift::kind)
                .containsExactly(DriftKind.PUBLISHED_UNKNOWN);
    }

    private static Kept kept(Random random, int entries) {
        Kept kept = new Kept();
        long balance = 0;
        for (int i = 0; i < entries; i++) {
            int minutes = random.nextBoolean() ? 30 + random.nextInt(400) : -10 - random.nextInt(20);
            balance += minutes;
            kept.add(i, minutes, balance);
        }
        return kept;
    }

    /** One volunteer's account in all three places. */
    private static final class Kept {
        private final List<SourceEntry> source = new ArrayList<>();
        private final List<Ledger.Line> ledger = new ArrayList<>();
        private final List<PublishedEntry> published = new ArrayList<>();

        void add(int i, int minutes, long balance) {
            source.add(new SourceEntry("e" + i, "v", "330411003005", DAY, minutes, THEN));
            ledger.add(line(i, minutes, i + 1L, balance, minutes));
            published.add(new PublishedEntry("e" + i, "v", "330411003005", DAY, minutes, minutes));
        }

        void damage(Damage damage, int at) {
            SourceEntry s = source.get(at);
            LedgerEntry l = ledger.get(at).entry();
            int minutes = l.moved().minutes();
            switch (damage) {
                case MINUTES -> ledger.set(at, line(at, minutes + 7, l.place(), l.balance(), minutes));
                case BALANCE -> ledger.set(at, line(at, minutes, l.place(), l.balance() + 7, minutes));
                case LEG -> ledger.set(at, line(at, minutes, l.place(), l.balance(), minutes + 7));
                case LINE_DELETED -> ledger.remove(at);
                case SOURCE_DELETED -> source.remove(at);
                case SOURCE_MINUTES ->
                    source.set(
                            at,
                            new SourceEntry(
                                    s.entryId(), s.volunteerId(), s.area(), s.day(), s.minutes() + 7, s.since()));
                case NOT_PUBLISHED -> published.remove(at);
                case PUBLISHED_TWICE ->
                    published.set(
                            at,
                            new PublishedEntry(
                                    s.entryId(), s.volunteerId(), s.area(), s.day(), s.minutes(), s.minutes() + 7));
            }
        }

        AccountCheck.Result check() {
            return AccountCheck.of(source, ledger, published, THEN);
        }

        private static Ledger.Line line(int i, int minutes, long place, long balance, int leg) {
            return new Ledger.Line(
                    new LedgerEntry(
                            new Minutes("e" + i, "v", "a", "330411003005", DAY, minutes, "EARNED", "CONFIRMED"),
                            place,
                            balance,
                            THEN),
                    List.of(
                            new Posting(Account.ofVolunteer("v"), leg),
                            new Posting(Account.ofActivity("a"), -minutes)));
        }
    }
}
