package org.linli.volunteer.statistics.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.volunteer.registration.web.AreaFilter;
import org.linli.volunteer.statistics.Period;
import org.linli.volunteer.statistics.Reconciliation;
import org.linli.volunteer.statistics.VolunteeringStatistics;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of volunteering. */
@RestController
final class StatisticsController {

    private final VolunteeringStatistics statistics;
    private final Reconciliation reconciliation;

    StatisticsController(VolunteeringStatistics statistics, Reconciliation reconciliation) {
        this.statistics = statistics;
        this.reconciliation = reconciliation;
    }

    @Operation(
            operationId = "readVolunteeringStatistics",
            summary =
                    "Volunteering by division: totals and direct children; with from and to also the figures of that period")
    @GetMapping("/api/v1/statistics/volunteering")
    VolunteeringStatistics.Report readVolunteeringStatistics(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            Caller caller) {
        caller.requireRole(
                Role.DISTRICT_OFFICER,
                Role.STREET_OFFICER,
                Role.COMMUNITY_WORKER,
                Role.SOCIAL_WORKER,
                Role.AUDITOR,
                Role.ANALYST,
                Role.OPERATOR);
        return statistics.of(AreaFilter.of(area, caller), period(from, to));
    }

    private static @Nullable Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return null;
        }
        if (from == null || to == null || !Period.isPeriod(from, to)) {
            throw new Rejected(new RequestRejection.Invalid("from", FieldFault.of("bad_period")));
        }
        return new Period(from, to);
    }

    @Operation(
            operationId = "reconcileVolunteeringStatistics",
            summary = "Compares published figures with the records they came from")
    @GetMapping("/api/v1/statistics/volunteering/reconciliation")
    Reconciliation.Report reconcile(@RequestParam(required = false) @Nullable String area, Caller caller) {
        caller.requireRole(Role.OPERATOR, Role.AUDITOR, Role.DISTRICT_OFFICER);
        return reconciliation.check(AreaFilter.of(area, caller));
    }
}
