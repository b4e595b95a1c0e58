package org.linli.matching.dispute;

import org.linli.matching.mediation.Mediator;
import org.linli.matching.mediation.MediatorRegister;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Appoints mediators whom the parties choose, and replaces those whom they refuse or who have an interest (MAT-09, MAT-12). */
@Component
public final class ChooseMediators {

    private final DisputeDesk desk;
    private final MediatorRegister register;

    ChooseMediators(DisputeDesk desk, MediatorRegister register) {
        this.desk = desk;
        this.register = register;
    }

    /**
     * A choice.
     *
     * @param interested what the mediator declares about himself
     */
    public record Choice(DisputeId id, long version, String mediator, String chosenBy, boolean interested, Caller by) {}

    public Versioned<Dispute> appoint(Choice c) {
        return desk.move(c.id(), c.version(), c.by(), dispute -> {
            Mediator mediator = register.find(c.mediator(), dispute.state().area(), desk.today())
                    .orElseThrow(() -> new Rejected(new DisputeRejection.MediatorUnknown()));
            dispute.appoint(c.mediator(), c.chosenBy(), mediator.adultOn(desk.today()), c.interested(), desk.now());
        });
    }

    public Versioned<Dispute> remove(
            DisputeId id, long version, String mediator, Appointment.Removal why, String reason, Caller by) {
        return desk.move(
                id,
                version,
                by,
                dispute -> dispute.remove(mediator, why, desk.note("MEDIATOR_REMOVED", reason, by), desk.now()));
    }
}
