package org.linli.volunteer.reconciliation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.hours.FollowMerge;
import org.linli.volunteer.hours.Ledger;
import org.linli.volunteer.hours.Minutes;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;

/**
 * Proves what mergers moved: every line of a merged account went out of it once and came, with the same minutes, into the account of the
 * registration that it was merged into. Transfers have no day of service and are never published, so nothing else vouches for them.
 */
final class Transfers {

    /** The two lines of a transfer, as they go by. */
    private static final class Pair {
        private @Nullable Minutes out;
        private @Nullable Minutes in;
        private @Nullable Minutes moved;
        private Instant since = Instant.MIN;
    }

    private final Map<VolunteerId, Volunteers.Merger> merged;
    private final Instant settledUntil;
    private final Map<String, Pair> pairs = new HashMap<>();

    /** @param merged each merged registration with what it was merged into */
    Transfers(Map<VolunteerId, Volunteers.Merger> merged, Instant settledUntil) {
        this.merged = merged;
        this.settledUntil = settledUntil;
    }

    /** Looks at one whole account. */
    void account(String volunteer, List<Ledger.Line> lines) {
        Volunteers.Merger merger = merged.get(new VolunteerId(volunteer));
        for (Ledger.Line line : lines) {
            Minutes minutes = line.entry().moved();
            FollowMerge.Leg leg = FollowMerge.legOf(minutes);
            if (leg != null) {
                Pair pair = pair(leg.transfer(), line.entry().recordedAt());
                if (leg.out()) {
                    pair.out = minutes;
                } else {
                    pair.in = minutes;
                }
            }
            if (merger != null && (leg == null || !leg.out())) {
                String transfer = FollowMerge.transferOf(volunteer, minutes.entryId());
                pair(transfer, merger.at());
                pair(transfer, line.entry().recordedAt()).moved = minutes;
            }
        }
    }

    List<EntryDrift> drifts() {
        List<EntryDrift> drifts = new ArrayList<>();
        pairs.forEach((transfer, pair) -> {
            if (!pair.since.isAfter(settledUntil)) {
                judge(pair, drifts);
            }
        });
        return drifts;
    }

    private void judge(Pair pair, List<EntryDrift> drifts) {
        Minutes out = pair.out;
        Minutes in = pair.in;
        Minutes moved = pair.moved;
        if (moved != null && out == null && in == null) {
            drifts.add(drift(DriftKind.NOT_TRANSFERRED, moved, 0, moved.minutes()));
            return;
        }
        Minutes any = moved != null ? moved : out != null ? out : in;
        if (any == null) {
            return;
        }
        long wanted = moved == null ? 0 : moved.minutes();
        boolean right = moved != null
                && out != null
                && in != null
                && out.minutes() == -moved.minutes()
                && in.minutes() == moved.minutes()
                && in.day().equals(moved.day())
                && in.area().equals(moved.area())
                && in.volunteerId().equals(keeper(moved.volunteerId()));
        if (!right) {
            drifts.add(drift(DriftKind.TRANSFER_BROKEN, in != null ? in : any, wanted, in == null ? 0 : in.minutes()));
        }
    }

    private @Nullable String keeper(String volunteer) {
        Volunteers.Merger merger = merged.get(new VolunteerId(volunteer));
        return merger == null ? null : merger.into().value();
    }

    private Pair pair(String transfer, Instant recordedAt) {
        Pair pair = pairs.computeIfAbsent(transfer, _ -> new Pair());
        if (recordedAt.isAfter(pair.since)) {
            pair.since = recordedAt;
        }
        return pair;
    }

    private static EntryDrift drift(DriftKind kind, Minutes line, long expected, long found) {
        return new EntryDrift(
                kind,
                line.entryId(),
                line.volunteerId(),
                line.area(),
                line.day().toString(),
                expected,
                found);
    }
}
