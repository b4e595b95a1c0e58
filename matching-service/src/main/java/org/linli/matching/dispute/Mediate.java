package org.linli.matching.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.matching.mediation.MediatorRegister;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Takes the steps of a mediation, from the parties' yes or no to an agreement, a failure, the next level or the police. */
@Component
public final class Mediate {

    private final DisputeDesk desk;
    private final MediatorRegister register;

    Mediate(DisputeDesk desk, MediatorRegister register) {
        this.desk = desk;
        this.register = register;
    }

    public Versioned<Dispute> want(DisputeId id, long version, String party, Caller by) {
        return desk.move(id, version, by, dispute -> dispute.want(party));
    }

    public Versioned<Dispute> refuse(DisputeId id, long version, String party, String reason, Caller by) {
        return desk.move(id, version, by, dispute -> dispute.refuse(party, desk.note("REFUSAL", reason, by)));
    }

    /** @param roomId the brand room in which it is mediated (MAT-14), or null */
    public Versioned<Dispute> start(DisputeId id, long version, @Nullable String roomId, Caller by) {
        return desk.move(
                id,
                version,
                by,
                dispute -> dispute.start(
                        roomId == null
                                ? null
                                : new Venue(
                                        roomId,
                                        register.serves(roomId, dispute.state().area()),
                                        true),
                        desk.counting(dispute),
                        desk.today()));
    }

    /** A session; in a room it is held while the room is open. */
    public Versioned<Dispute> hold(
            DisputeId id, long version, Instant heldAt, String mediator, String account, Caller by) {
        return desk.move(id, version, by, dispute -> {
            DisputeState state = dispute.state();
            String room = state.roomId();
            dispute.hold(
                    new Sitting(state.level(), heldAt, mediator, room),
                    room == null
                            ? null
                            : new Venue(room, register.serves(room, state.area()), register.openAt(room, heldAt)),
                    desk.note("SESSION", account, by),
                    desk.today(),
                    desk.now());
        });
    }

    public Versioned<Dispute> extend(DisputeId id, long version, Set<String> consenting, Caller by) {
        return desk.move(id, version, by, dispute -> dispute.extend(consenting, desk.counting(dispute)));
    }

    public Versioned<Dispute> fail(DisputeId id, long version, Set<Way> told, String reason, Caller by) {
        return desk.move(
                id,
                version,
                by,
                dispute -> dispute.fail(told, desk.note("FAILURE", reason, by), desk.counting(dispute), desk.today()));
    }

    public Versioned<Dispute> escalate(
            DisputeId id, long version, EscalationReason reason, String explained, Caller by) {
        return desk.move(
                id,
                version,
                by,
                dispute -> dispute.escalate(
                        reason,
                        desk.note("ESCALATION", explained, by),
                        desk.terms(dispute),
                        desk.counting(dispute),
                        desk.today(),
                        desk.now()));
    }

    public Versioned<Dispute> reportPolice(DisputeId id, long version, String authority, String danger, Caller by) {
        return desk.move(
                id,
                version,
                by,
                dispute -> dispute.reportPolice(authority, desk.note("POLICE", danger, by), desk.now()));
    }

    /**
     * What the parties agree on.
     *
     * @param note the mediator's own words, required for an oral agreement
     */
    public record Agreeing(
            DisputeId id,
            long version,
            Agreement.Form form,
            LocalDate reachedOn,
            LocalDate performBy,
            DisputeFile.AgreementText text,
            @Nullable String note,
            Caller by) {}

    public Versioned<Dispute> agree(Agreeing a) {
        Agreement agreement = a.form() == Agreement.Form.ORAL
                ? Agreement.oral(a.reachedOn(), a.performBy())
                : Agreement.written(a.reachedOn(), a.performBy());
        return desk.move(
                a.id(),
                a.version(),
                a.by(),
                dispute -> dispute.agree(
                        agreement,
                        a.text(),
                        a.note() == null ? null : desk.note("AGREEMENT", a.note(), a.by()),
                        desk.counting(dispute),
                        desk.today()));
    }
}
