package org.linli.volunteer.hours;

import java.util.Optional;
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
    private static final String OUT = "/out";

    private final Ledger ledger;
    private final RecordMinutes record;
    private final Volunteers volunteers;

    public FollowMerge(Ledger ledger, RecordMinutes record, Volunteers volunteers) {
        this.ledger = ledger;
        this.record = record;
        this.volunteers = volunteers;
    }

    public void handle(String merged, String kept) {
        for (LedgerEntry line : ledger.newest(merged, Integer.MAX_VALUE)) {
            Minutes moved = line.moved();
            if (moved.kind().equals(KIND) && moved.entryId().endsWith(OUT)) {
                continue;
            }
            String entry = "merge/" + merged + "/" + moved.entryId();
            record.handle(leg(entry + "/in", kept, moved, moved.minutes()));
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
