package org.linli.volunteer.hours.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.time.Hours;
import org.linli.platform.web.Etag;
import org.linli.volunteer.hours.Ledger;
import org.linli.volunteer.hours.LedgerEntry;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A volunteer's hours. */
@RestController
final class HoursController {

    private static final int NEWEST = 100;

    /** The account: minutes are the record, hours are shown (VOL-12); entries are the newest hundred. */
    record AccountView(String volunteerId, long minutes, String hours, long entryCount, List<EntryView> entries) {}

    /** One line of the account. */
    record EntryView(
            String id,
            long place,
            String activityId,
            LocalDate day,
            int minutes,
            long balance,
            String kind,
            String evidence,
            Instant recordedAt) {}

    private final Ledger ledger;
    private final Volunteers volunteers;

    HoursController(Ledger ledger, Volunteers volunteers) {
        this.ledger = ledger;
        this.volunteers = volunteers;
    }

    @Operation(operationId = "readHours", summary = "Hours of a volunteer, from the ledger")
    @GetMapping("/api/v1/volunteers/{id}/hours")
    ResponseEntity<AccountView> readHours(@PathVariable String id, Caller caller) {
        if (!id.equals(caller.volunteerId())) {
            caller.requireRole(Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER);
            caller.requireArea(
                    volunteers.get(new VolunteerId(id)).value().state().area());
        }
        List<LedgerEntry> newest = ledger.newest(id, NEWEST);
        Optional<LedgerEntry> last = newest.stream().findFirst();
        long minutes = last.map(LedgerEntry::balance).orElse(0L);
        long count = last.map(LedgerEntry::place).orElse(0L);
        return ResponseEntity.ok()
                .eTag(Etag.of(count))
                .body(new AccountView(
                        id,
                        minutes,
                        Hours.display(minutes),
                        count,
                        newest.stream().map(HoursController::view).toList()));
    }

    private static EntryView view(LedgerEntry entry) {
        return new EntryView(
                entry.moved().entryId(),
                entry.place(),
                entry.moved().activityId(),
                entry.moved().day(),
                entry.moved().minutes(),
                entry.balance(),
                entry.moved().kind(),
                entry.moved().evidence(),
                entry.recordedAt());
    }
}
