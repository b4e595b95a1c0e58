package org.linli.volunteer.hours.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.time.Hours;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.hours.Ledger;
import org.linli.volunteer.hours.LedgerEntry;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A volunteer's hours. */
@RestController
final class HoursController {

    /** The account: minutes are the record, hours are shown (VOL-12); entries are a page, newest first. */
    record AccountView(
            String volunteerId,
            long minutes,
            String hours,
            long entryCount,
            Map<Integer, Long> minutesByYear,
            List<EntryView> entries,
            @Nullable String nextCursor) {}

    /** One line of the account; {@code recordId} names the hour record whose minutes it moves. */
    record EntryView(
            String id,
            String recordId,
            long place,
            String activityId,
            LocalDate day,
            int minutes,
            long balance,
            String kind,
            String evidence,
            Instant recordedAt) {}

    private static final int DEFAULT = 100;

    private final Ledger ledger;
    private final org.linli.volunteer.hours.Hours hours;
    private final Volunteers volunteers;

    HoursController(Ledger ledger, org.linli.volunteer.hours.Hours hours, Volunteers volunteers) {
        this.ledger = ledger;
        this.hours = hours;
        this.volunteers = volunteers;
    }

    @Operation(operationId = "readHours", summary = "Hours of a volunteer, from the ledger")
    @GetMapping("/api/v1/volunteers/{id}/hours")
    ResponseEntity<AccountView> readHours(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        if (!id.equals(caller.volunteerId())) {
            caller.requireRole(Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.AUDITOR);
            caller.requireArea(
                    volunteers.get(new VolunteerId(id)).value().state().area());
        }
        Optional<LedgerEntry> last = ledger.last(id);
        int wanted = Page.limit(limit == null ? DEFAULT : limit);
        Page<LedgerEntry> page = Page.ofOneMore(
                ledger.before(id, place(cursor), wanted + 1), wanted, entry -> Long.toString(entry.place()));
        long minutes = last.map(LedgerEntry::balance).orElse(0L);
        long count = last.map(LedgerEntry::place).orElse(0L);
        return Tagged.of(
                count,
                new AccountView(
                        id,
                        minutes,
                        Hours.display(minutes),
                        count,
                        hours.effectiveMinutesByYear(id),
                        page.items().stream().map(HoursController::view).toList(),
                        page.nextCursor()));
    }

    private static long place(@Nullable String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException notOurs) {
            throw new Rejected(new RequestRejection.Invalid("cursor", FieldFault.BAD_CURSOR));
        }
    }

    private static EntryView view(LedgerEntry entry) {
        return new EntryView(
                entry.moved().entryId(),
                entry.moved().recordId(),
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
