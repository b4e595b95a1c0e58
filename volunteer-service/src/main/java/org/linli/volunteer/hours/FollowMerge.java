package org.linli.volunteer.hours;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.springframework.stereotype.Component;

/**
 * Moves the hours of a merged registration to the one that is kept: two counter-entries a line, so that both accounts and every activity still
 * add up. A line has its own entry ids, so hearing it again, or going on after a crash, moves nothing twice.
 */
@Component
public class FollowMerge {

    static final String KIND = "MERGED";
    private static final String IN = "/in";
    private static final String OUT = "/out";

    private final Ledger ledger;
    private final RecordMinutes record;
    private final Volunteers volunteers;

    public FollowMerge(Ledger ledger, RecordMinutes record, Volunteers volunteers) {
        this.ledger = ledger;
        this.record = record;
        this.volunteers = volunteers;
    }

    /**
     * One side of a transfer.
     *
     * @param transfer names both sides: of which registration, and which of its lines
     */
    public record Leg(String transfer, boolean out) {}

    /** What side of a transfer a line is; none when it is service. */
    public static @Nullable Leg legOf(Minutes minutes) {
        if (!minutes.kind().equals(KIND)) {
            return null;
        }
        String id = minutes.entryId();
        boolean out = id.endsWith(OUT);
        return new Leg(id.substring(0, id.length() - (out ? OUT : IN).length()), out);
    }

    /** The name of the transfer that takes a line out of a merged account. */
    public static String transferOf(String merged, String entryId) {
        return "merge/" + merged + "/" + entryId;
    }

    public void handle(String merged, String kept) {
        for (LedgerEntry line : ledger.newest(merged, Integer.MAX_VALUE)) {
            Minutes moved = line.moved();
            Leg side = legOf(moved);
            if (side != null && side.out()) {
                continue;
            }
            String entry = transferOf(merged, moved.entryId());
            record.handle(leg(entry + IN, kept, moved, moved.minutes()));
            record.handle(leg(entry + OUT, merged, moved, -moved.minutes()));
        }
    }

    /** Hours that are heard of after the merger follow as well. */
    public void late(String volunteer) {
        Optional<VolunteerId> kept = volunteers
                .find(new VolunteerId(volunteer))
                .map(found -> found.value())
                .map(Volunteer::state)
                .map(state -> state.dossier().mergedInto());
        kept.ifPresent(into -> {
            handle(volunteer, into.value());
            late(into.value());
        });
    }

    private static Minutes leg(String entryId, String volunteer, Minutes moved, int minutes) {
        return new Minutes(
                entryId, volunteer, moved.activityId(), moved.area(), moved.day(), minutes, KIND, moved.evidence());
    }
}
