package org.linli.volunteer.disclosure.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.platform.chain.ChainCheck;
import org.linli.platform.chain.ChainMark;
import org.linli.platform.chain.ChainView;
import org.linli.platform.chain.Chained;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.disclosure.Access;
import org.linli.volunteer.disclosure.AccessLog;
import org.linli.volunteer.disclosure.CopyOwnData;
import org.linli.volunteer.disclosure.PlainFields;
import org.linli.volunteer.registration.Particular;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.linli.volunteer.registration.web.AreaFilter;
import org.linli.volunteer.registration.web.VisibleVolunteers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who looked at personal data: for auditors, and for the volunteer whose data it is; and his own copy of it. */
@RestController
@RequestMapping("/api/v1/volunteers")
final class AccessLogController {

    /** One access; of an export only how many volunteers it held. */
    record AccessView(
            long place,
            Access.Kind kind,
            Instant at,
            String by,
            String role,
            String purpose,
            Set<Particular> fields,
            String area,
            int volunteers,
            @Nullable String volunteerId,
            @Nullable String approvalId) {}

    private final AccessLog log;
    private final CopyOwnData copy;
    private final Volunteers volunteers;
    private final VisibleVolunteers visible;

    AccessLogController(AccessLog log, CopyOwnData copy, Volunteers volunteers, VisibleVolunteers visible) {
        this.log = log;
        this.copy = copy;
        this.volunteers = volunteers;
        this.visible = visible;
    }

    @Operation(operationId = "listAccesses", summary = "Accesses to personal data in a division, for auditors")
    @GetMapping("/access-log")
    Page<AccessView> listAccesses(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(Role.AUDITOR);
        return log.list(AreaFilter.of(area, caller), by, cursor, Page.limit(limit))
                .map(logged -> view(logged, single(logged)));
    }

    @Operation(
            operationId = "checkAccessLog",
            summary =
                    "Goes through a piece of the chain of the access log, behind a place and link that an earlier check"
                            + " told")
    @GetMapping("/access-log/check")
    ChainView checkAccessLog(
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable String link,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(Role.AUDITOR);
        return ChainView.of(log.check(ChainMark.named(after, link), ChainCheck.piece(limit)));
    }

    @Operation(operationId = "listAccessesOfVolunteer", summary = "Who looked at a volunteer's data")
    @GetMapping("/{id}/access-log")
    Page<AccessView> listAccessesOfVolunteer(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        VolunteerId volunteer = new VolunteerId(id);
        if (!visible.isOwn(caller, id)) {
            caller.requireRole(Role.AUDITOR);
            caller.requireArea(volunteers.get(volunteer).value().state().area());
        }
        return log.of(volunteer, cursor, Page.limit(limit)).map(logged -> view(logged, id));
    }

    @Operation(operationId = "copyOwnData", summary = "A copy of everything that is registered of the caller")
    @GetMapping("/me/data")
    ResponseEntity<OwnData> copyOwnData(Caller caller) {
        Versioned<Volunteer> own = visible.own(caller);
        PlainFields fields = copy.handle(own.value(), caller.subject());
        return Tagged.notKept(own.version(), OwnData.of(own.value(), fields));
    }

    private static @Nullable String single(Chained<Access> logged) {
        List<VolunteerId> whose = logged.entry().volunteers();
        return whose.size() == 1 ? whose.getFirst().value() : null;
    }

    private static AccessView view(Chained<Access> logged, @Nullable String volunteerId) {
        Access access = logged.entry();
        return new AccessView(
                logged.place(),
                access.kind(),
                access.at(),
                access.by(),
                access.role(),
                access.purpose(),
                new TreeSet<>(access.fields()),
                access.area(),
                access.volunteers().size(),
                volunteerId,
                access.approval());
    }
}
