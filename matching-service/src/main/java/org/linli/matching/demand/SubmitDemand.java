package org.linli.matching.demand;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.linli.platform.area.Areas;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.identifier.DivisionLevel;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.time.Ids;
import org.springframework.stereotype.Component;

/** Takes in one demand of a community that the caller works for (MAT-02). */
@Component
public final class SubmitDemand {

    static final Role[] SUBMITTERS = {
        Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.SOCIAL_WORKER
    };

    /** Who may take demands in; also asked before a body is read, so that a stranger learns nothing from its faults. */
    public static Role[] submitters() {
        return SUBMITTERS.clone();
    }

    private final Demands demands;
    private final Areas areas;
    private final ServiceLevels promised;
    private final Ids ids;
    private final WorkingCalendar calendar;
    private final Clock clock;

    SubmitDemand(Demands demands, Areas areas, ServiceLevels promised, Ids ids, WorkingCalendar calendar, Clock clock) {
        this.promised = promised;
        this.demands = demands;
        this.areas = areas;
        this.ids = ids;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What is asked for, and by whom. */
    public record Command(DemandDetails details, Caller by) {}

    public Versioned<Demand> handle(Command command) {
        command.by().requireRole(SUBMITTERS);
        DemandDetails details = command.details();
        command.by().requireArea(details.area());
        if (areas.find(details.area())
                .filter(a -> a.level() == DivisionLevel.VILLAGE)
                .isEmpty()) {
            throw new Rejected(new DemandRejection.UnknownArea(details.area()));
        }
        Map<String, FieldFault> faults = new LinkedHashMap<>();
        details.faults().forEach(fault -> faults.putIfAbsent(fault.field(), fault.what()));
        if (!faults.isEmpty()) {
            throw new Rejected(new RequestRejection.Invalid(faults));
        }
        UUID id = ids.nextUuid();
        return demands.add(Demand.submit(
                new DemandId(id.toString()),
                number(id, LocalDate.now(clock.withZone(Window.ZONE))),
                details,
                command.by().subject(),
                promised.of(details.area(), LocalDate.now(clock.withZone(Window.ZONE)), calendar),
                clock.instant()));
    }

    /** What people call the demand by: the day it came in and forty random bits of its id. */
    public static String number(UUID id, LocalDate day) {
        long random = id.getLeastSignificantBits() & 0xFF_FFFF_FFFFL;
        return "XQ" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-"
                + "%8s".formatted(Long.toString(random, 32)).replace(' ', '0').toUpperCase(Locale.ROOT);
    }
}
