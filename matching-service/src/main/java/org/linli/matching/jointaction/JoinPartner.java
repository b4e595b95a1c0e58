package org.linli.matching.jointaction;

import org.jspecify.annotations.Nullable;
import org.linli.matching.office.Offices;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Takes partners in and ends partnerships. */
@Component
public class JoinPartner {

    private final JointActions actions;
    private final Offices offices;

    JoinPartner(JointActions actions, Offices offices) {
        this.actions = actions;
        this.offices = offices;
    }

    /** Who becomes a partner of which community. */
    public record Command(
            PartnerId id,
            String area,
            PartnerKind kind,
            String reference,
            @Nullable String name,
            Caller by) {}

    public Versioned<Partner> handle(Command command) {
        Offices.requireWorker(command.by(), command.area());
        if (!offices.isCommunity(command.area())) {
            throw new Rejected(new JointActionRejection.UnknownArea());
        }
        return actions.add(
                Partner.join(command.id(), command.area(), command.kind(), command.reference(), command.name()));
    }

    public Versioned<Partner> end(PartnerId id, long version, Caller by) {
        Offices.requireWorker(by);
        Versioned<Partner> stored = actions.get(id);
        Offices.requireWorker(by, stored.value().state().area());
        Offices.requireVersion(stored, version);
        stored.value().end();
        return actions.save(stored.value(), version);
    }
}
