package org.linli.volunteer.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Rule;
import org.linli.volunteer.hours.Ledger;
import org.linli.volunteer.hours.LedgerEntry;
import org.linli.volunteer.hours.Minutes;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;

@Rule("VOL-20")
class TransfersTests {

    private static final Instant THEN = Instant.parse("2026-12-20T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 13);

    @Test
    void agreeWhenEveryLineWentOutOnceAndCameWithTheSameMinutes() {
        Transfers transfers = transfers(THEN);
        transfers.account("old", List.of(served("e", "old", 90), moved("merge/old/e/out", "old", -90)));
        transfers.account("kept", List.of(served("k", "kept", 60), moved("merge/old/e/in", "kept", 90)));
        assertThat(transfers.drifts()).isEmpty();
    }

    @Test
    void followAMergerOfAMergedOne() {
        Transfers transfers = new Transfers(
                Map.of(new VolunteerId("oldest"), merger("old"), new VolunteerId("old"), merger("kept")), THEN);
        transfers.account("oldest", List.of(served("e", "oldest", 30), moved("merge/oldest/e/out", "oldest", -30)));
        transfers.account(
                "old",
                List.of(moved("merge/oldest/e/in", "old", 30), moved("merge/old/merge/oldest/e/in/out", "old", -30)));
        transfers.account("kept", List.of(moved("merge/old/merge/oldest/e/in/in", "kept", 30)));
        assertThat(transfers.drifts()).isEmpty();
    }

    @Test
    void nameALineThatWasNotMoved() {
        Transfers transfers = transfers(THEN);
        transfers.account("old", List.of(served("e", "old", 90)));
        assertThat(transfers.drifts()).containsExactly(drift(DriftKind.NOT_TRANSFERRED, "e", "old", 0, 90));
    }

    @Test
    void nameALineThatWentOutAndDidNotCome() {
        Transfers transfers = transfers(THEN);
        transfers.account("old", List.of(served("e", "old", 90), moved("merge/old/e/out", "old", -90)));
        assertThat(transfers.drifts()).containsExactly(drift(DriftKind.TRANSFER_BROKEN, "e", "old", 90, 0));
    }

    @Test
    void nameALineThatCameWithOtherMinutesOrFromNowhereOrToSomebodyElse() {
        Transfers other = transfers(THEN);
        other.account("old", List.of(served("e", "old", 90), moved("merge/old/e/out", "old", -90)));
        other.account("kept", List.of(moved("merge/old/e/in", "kept", 91)));
        assertThat(other.drifts()).containsExactly(drift(DriftKind.TRANSFER_BROKEN, "merge/old/e/in", "kept", 90, 91));

        Transfers nowhere = transfers(THEN);
        nowhere.account("kept", List.of(moved("merge/nobody/e/in", "kept", 90)));
        assertThat(nowhere.drifts())
                .containsExactly(drift(DriftKind.TRANSFER_BROKEN, "merge/nobody/e/in", "kept", 0, 90));

        Transfers stranger = transfers(THEN);
        stranger.account("old", List.of(served("e", "old", 90), moved("merge/old/e/out", "old", -90)));
        stranger.account("stranger", List.of(moved("merge/old/e/in", "stranger", 90)));
        assertThat(stranger.drifts()).hasSize(1);
    }

    @Test
    void waitForWhatMayStillBeOnItsWay() {
        Transfers transfers = transfers(THEN.minusMillis(1));
        transfers.account("old", List.of(served("e", "old", 90)));
        assertThat(transfers.drifts()).isEmpty();
    }

    private static Transfers transfers(Instant settledUntil) {
        return new Transfers(Map.of(new VolunteerId("old"), merger("kept")), settledUntil);
    }

    private static Volunteers.Merger merger(String into) {
        return new Volunteers.Merger(new VolunteerId(into), THEN);
    }

    private static Ledger.Line served(String entry, String volunteer, int minutes) {
        return line(entry, volunteer, minutes, "EARNED");
    }

    private static Ledger.Line moved(String entry, String volunteer, int minutes) {
        return line(entry, volunteer, minutes, "MERGED");
    }

    private static Ledger.Line line(String entry, String volunteer, int minutes, String kind) {
        return new Ledger.Line(
                new LedgerEntry(
                        new Minutes(entry, volunteer, "a", "330411003005", DAY, minutes, kind, "CONFIRMED"),
                        1,
                        minutes,
                        THEN),
                List.of());
    }

    private static EntryDrift drift(DriftKind kind, String entry, String volunteer, long expected, long found) {
        return new EntryDrift(kind, entry, volunteer, "330411003005", DAY.toString(), expected, found);
    }
}
