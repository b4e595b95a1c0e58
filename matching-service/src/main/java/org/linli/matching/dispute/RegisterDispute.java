package org.linli.matching.dispute;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.linli.platform.area.Areas;
import org.linli.platform.identifier.DivisionLevel;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** Registers a dispute of a community that the caller works for, free of charge (MAT-09). */
@Component
public final class RegisterDispute {

    private static final Role[] REGISTRARS = {
        Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.SOCIAL_WORKER
    };

    private final Disputes disputes;
    private final DisputePolicy policy;
    private final DisputeDesk desk;
    private final Areas areas;

    RegisterDispute(Disputes disputes, DisputePolicy policy, DisputeDesk desk, Areas areas) {
        this.disputes = disputes;
        this.policy = policy;
        this.desk = desk;
        this.areas = areas;
    }

    /**
     * What is registered.
     *
     * @param fee what the parties were asked to pay: nothing
     */
    public record Command(
            DisputeId id,
            String area,
            DisputeKind kind,
            Origin origin,
            int level,
            int fee,
            List<PartyStance> stances,
            DisputeFile file,
            Caller by) {}

    /** Who may register; also asked before a body is read. */
    public static Role[] registrars() {
        return REGISTRARS.clone();
    }

    public Versioned<Dispute> handle(Command c) {
        c.by().requireRole(REGISTRARS);
        c.by().requireArea(c.area());
        if (areas.find(c.area()).filter(a -> a.level() == DivisionLevel.VILLAGE).isEmpty()) {
            throw new Rejected(new DisputeRejection.UnknownArea());
        }
        int levels = policy.terms(c.area()).ladder().size();
        if (c.level() < 1 || c.level() > levels) {
            throw new Rejected(new DisputeRejection.UnknownLevel(levels));
        }
        if (c.fee() != 0) {
            throw new Rejected(new DisputeRejection.NotFree());
        }
        return disputes.add(Dispute.register(
                new Dispute.Registration(
                        c.id(),
                        number(c.id()),
                        c.area(),
                        c.kind(),
                        c.origin(),
                        c.level(),
                        c.stances(),
                        c.file(),
                        c.by().subject()),
                desk.counting(c.area()),
                desk.today()));
    }

    private String number(DisputeId id) {
        long random = UUID.fromString(id.value()).getLeastSignificantBits() & 0xFF_FFFF_FFFFL;
        return "TJ" + desk.today().format(DateTimeFormatter.BASIC_ISO_DATE) + "-"
                + "%8s".formatted(Long.toString(random, 32)).replace(' ', '0').toUpperCase(Locale.ROOT);
    }
}
