package org.linli.matching.satisfaction;

import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.DemandState;
import org.linli.matching.demand.DemandStatus;
import org.linli.matching.demand.Demands;
import org.linli.matching.office.Offices;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Opens the one survey of an activity or of a demand that was done. */
@Component
public class OpenSurvey {

    private final Surveys surveys;
    private final Demands demands;
    private final Offices offices;

    OpenSurvey(Surveys surveys, Demands demands, Offices offices) {
        this.surveys = surveys;
        this.demands = demands;
        this.offices = offices;
    }

    /** What people are asked about; {@code area} is where an activity took place, a demand knows its own. */
    public record Command(
            SubjectKind kind, String subjectId, @Nullable String area, Caller by) {}

    public Versioned<Survey> handle(Command command) {
        Offices.requireWorker(command.by());
        String area =
                switch (command.kind()) {
                    case DEMAND -> served(new DemandId(command.subjectId()), command.by());
                    case ACTIVITY -> place(command.area());
                };
        Offices.requireWorker(command.by(), area);
        return surveys.add(Survey.open(
                command.kind(), command.subjectId(), area, command.by().subject(), offices.now()));
    }

    private String served(DemandId id, Caller by) {
        DemandState demand = demands.get(id).value().state();
        Offices.requireWorker(by, demand.details().area());
        if (demand.status() != DemandStatus.DONE && demand.status() != DemandStatus.EVALUATED) {
            throw new Rejected(new SatisfactionRejection.NotServedYet());
        }
        return demand.details().area();
    }

    private String place(@Nullable String area) {
        if (area == null || !offices.isCommunity(area)) {
            throw new Rejected(new SatisfactionRejection.UnknownArea());
        }
        return area;
    }
}
