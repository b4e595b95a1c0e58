package org.linli.matching.council;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.matching.demand.ClientGroup;
import org.linli.matching.demand.Demand;
import org.linli.matching.demand.DemandClass;
import org.linli.matching.demand.DemandDetails;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.DemandSource;
import org.linli.matching.demand.Demands;
import org.linli.matching.demand.ServiceLevels;
import org.linli.matching.demand.SubmitDemand;
import org.linli.matching.demand.Urgency;
import org.linli.matching.office.Offices;
import org.linli.platform.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Puts an adopted motion on the demand list, once; offices verify and list it like any other demand (MAT-02, MAT-16). */
@Component
public class FeedDemandList {

    private final Councils councils;
    private final Demands demands;
    private final ServiceLevels promised;
    private final WorkingCalendar calendar;
    private final Offices offices;

    FeedDemandList(
            Councils councils, Demands demands, ServiceLevels promised, WorkingCalendar calendar, Offices offices) {
        this.councils = councils;
        this.demands = demands;
        this.promised = promised;
        this.calendar = calendar;
        this.offices = offices;
    }

    public void handle(MotionId id) {
        Motion.State motion = councils.find(id).map(m -> m.value().state()).orElse(null);
        if (motion == null || motion.wanted() == null || motion.adoptedBy() == null) {
            return;
        }
        DemandId demand = Wanted.demandOf(id);
        if (demands.find(demand).isPresent()) {
            return;
        }
        LocalDate today = offices.today();
        demands.add(Demand.submit(
                demand,
                SubmitDemand.number(UUID.fromString(demand.value()), today),
                details(motion, motion.wanted()),
                motion.adoptedBy(),
                promised.of(motion.area(), today, calendar),
                offices.now()));
    }

    private static DemandDetails details(Motion.State motion, Wanted wanted) {
        return new DemandDetails(
                motion.title(),
                DemandClass.CHILDREN,
                wanted.type(),
                ClientGroup.CHILDREN,
                motion.area(),
                null,
                Urgency.NORMAL,
                List.of(),
                wanted.people(),
                Math.min(1, wanted.people()),
                false,
                true,
                false,
                wanted.window(),
                DemandSource.CHILDRENS_COUNCIL,
                null,
                null);
    }
}
