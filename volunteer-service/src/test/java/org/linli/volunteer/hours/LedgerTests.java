package org.linli.volunteer.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Rule;

@Rule("VOL-12")
class LedgerTests {

    @Test
    void staysBalancedOnAnyWalkOfCommandsReplaysAndConcurrentWriters() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            MemoryLedger ledger = new MemoryLedger(random);
            RecordMinutes record = new RecordMinutes(ledger, Clock.systemUTC());
            Map<String, Minutes> told = new LinkedHashMap<>();
            List<Minutes> events = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                if (!events.isEmpty() && random.nextInt(3) == 0) {
                    events.add(events.get(random.nextInt(events.size())));
                } else {
                    Minutes minutes =
                            minutes("e" + i, "v" + random.nextInt(4), "a" + random.nextInt(3), 1 + random.nextInt(720));
                    events.add(random.nextInt(5) == 0 ? counter(minutes) : minutes);
                }
            }
            Collections.shuffle(events, random);
            for (Minutes event : events) {
                boolean fresh = told.putIfAbsent(event.entryId(), event) == null;
                assertThat(record.handle(event)).as("counted once").isEqualTo(fresh);
            }
            holds(ledger, told);
        }
    }

    @Test
    void refusesALineThatMovesNothing() {
        assertThatThrownBy(() -> minutes("e", "v", "a", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesTheActivityWhatTheVolunteerGains() {
        LedgerEntry entry = LedgerEntry.after(
                Optional.empty(), minutes("e", "v", "a", 125), Clock.systemUTC().instant());
        assertThat(entry.postings())
                .containsExactly(
                        new Posting(Account.ofVolunteer("v"), 125), new Posting(Account.ofActivity("a"), -125));
        assertThat(entry.balance()).isEqualTo(125);
        assertThat(entry.place()).isEqualTo(1);
    }

    private static void holds(MemoryLedger ledger, Map<String, Minutes> told) {
        long all = ledger.lines.stream()
                .flatMap(line -> line.postings().stream())
                .mapToLong(Posting::minutes)
                .sum();
        assertThat(all).as("debits equal credits").isZero();
        Map<String, Long> sums = new HashMap<>();
        told.values().forEach(m -> sums.merge(m.volunteerId(), (long) m.minutes(), Long::sum));
        sums.forEach((volunteer, sum) -> {
            assertThat(ledger.last(volunteer).orElseThrow().balance())
                    .as("balance is the sum of the lines")
                    .isEqualTo(sum);
            List<Long> places = ledger.lines.stream()
                    .filter(line -> line.moved().volunteerId().equals(volunteer))
                    .map(LedgerEntry::place)
                    .toList();
            for (int i = 0; i < places.size(); i++) {
                assertThat(places.get(i)).as("places without gaps").isEqualTo(i + 1L);
            }
        });
        assertThat(ledger.lines).hasSize(told.size());
        assertThat(ledger.drift(10)).isEmpty();
    }

    private static Minutes minutes(String id, String volunteer, String activity, int minutes) {
        return new Minutes(
                id, volunteer, activity, "330411003005", LocalDate.of(2026, 12, 13), minutes, "EARNED", "CONFIRMED");
    }

    private static Minutes counter(Minutes m) {
        return new Minutes(
                m.entryId(),
                m.volunteerId(),
                m.activityId(),
                m.area(),
                m.day(),
                -m.minutes(),
                "CORRECTION",
                m.evidence());
    }

    /** The ledger's two unique keys in memory; now and then another writer is faster. */
    private static final class MemoryLedger implements Ledger {

        private final List<LedgerEntry> lines = new ArrayList<>();
        private final Random random;

        MemoryLedger(Random random) {
            this.random = random;
        }

        @Override
        public Added add(LedgerEntry entry) {
            if (lines.stream()
                    .anyMatch(l -> l.moved().entryId().equals(entry.moved().entryId()))) {
                return Added.KNOWN;
            }
            boolean taken = lines.stream()
                    .anyMatch(l ->
                            l.moved().volunteerId().equals(entry.moved().volunteerId()) && l.place() == entry.place());
            if (taken || random.nextInt(4) == 0) {
                return Added.PLACE_TAKEN;
            }
            lines.add(entry);
            return Added.NEW;
        }

        @Override
        public Optional<LedgerEntry> last(String volunteerId) {
            return newest(volunteerId, 1).stream().findFirst();
        }

        @Override
        public List<LedgerEntry> newest(String volunteerId, int limit) {
            return lines.reversed().stream()
                    .filter(l -> l.moved().volunteerId().equals(volunteerId))
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<LedgerEntry> before(String volunteerId, long place, int limit) {
            return newest(volunteerId, Integer.MAX_VALUE).stream()
                    .filter(l -> l.place() < place)
                    .limit(limit)
                    .toList();
        }

        @Override
        public long minutes(String areaPrefix) {
            return lines.stream().mapToLong(l -> l.moved().minutes()).sum();
        }

        @Override
        public Stream<Line> lines() {
            return lines.stream().map(entry -> new Line(entry, entry.postings()));
        }

        @Override
        public List<Drift> drift(int limit) {
            Map<String, Long> sums = new HashMap<>();
            lines.forEach(
                    l -> sums.merge(l.moved().volunteerId(), (long) l.moved().minutes(), Long::sum));
            return sums.entrySet().stream()
                    .filter(e -> last(e.getKey()).orElseThrow().balance() != e.getValue())
                    .map(e -> new Drift(e.getKey(), 0, e.getValue(), 0, 0))
                    .toList();
        }
    }
}
