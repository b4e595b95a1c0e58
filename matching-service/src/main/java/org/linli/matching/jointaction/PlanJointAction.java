package org.linli.matching.jointaction;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.Demands;
import org.linli.matching.office.Offices;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Plans a joint action, holds it and states what each partner gave. */
@Component
public class PlanJointAction {

    private final JointActions actions;
    private final Demands demands;
    private final Offices offices;

    PlanJointAction(JointActions actions, Demands demands, Offices offices) {
        this.actions = actions;
        this.demands = demands;
        this.offices = offices;
    }

    /** What is planned, for which demands, and which of the five are to take part. */
    public record Command(
            JointActionId id,
            String area,
            String title,
            LocalDate day,
            List<String> demands,
            Set<Party> parties,
            Caller by) {}

    public Versioned<JointAction> handle(Command command) {
        Offices.requireWorker(command.by(), command.area());
        if (!offices.isCommunity(command.area())) {
            throw new Rejected(new JointActionRejection.UnknownArea());
        }
        for (String demand : command.demands()) {
            boolean here = demands.find(new DemandId(demand))
                    .filter(d -> d.value().state().details().area().equals(command.area()))
                    .isPresent();
            if (!here) {
                throw new Rejected(new JointActionRejection.UnknownDemand());
            }
        }
        return actions.add(JointAction.plan(
                command.id(), command.area(), command.title(), command.day(), command.demands(), command.parties()));
    }

    public Versioned<JointAction> hold(JointActionId id, long version, Set<Party> present, Caller by) {
        return change(id, version, by, action -> action.hold(present, offices.today()));
    }

    public Versioned<JointAction> cancel(JointActionId id, long version, Caller by) {
        return change(id, version, by, JointAction::cancel);
    }

    public Versioned<JointAction> contribute(
            JointActionId id, long version, PartnerId partner, Given given, Caller by) {
        return change(id, version, by, action -> {
            Partner.State known = actions.find(partner)
                    .map(p -> p.value().state())
                    .filter(p -> p.area().equals(action.state().area()) && p.status() == PartnerStatus.ACTIVE)
                    .orElseThrow(() -> new Rejected(new JointActionRejection.UnknownPartner()));
            action.contribute(partner, known.kind(), given);
        });
    }

    public Versioned<JointAction> state(JointActionId id, long version, Caller by) {
        return change(id, version, by, JointAction::stateContributions);
    }

    private Versioned<JointAction> change(JointActionId id, long version, Caller by, Consumer<JointAction> decide) {
        Offices.requireWorker(by);
        Versioned<JointAction> stored = actions.get(id);
        Offices.requireWorker(by, stored.value().state().area());
        Offices.requireVersion(stored, version);
        decide.accept(stored.value());
        return actions.save(stored.value(), version);
    }
}
