package org.linli.matching.dispute;

import java.time.LocalDate;
import java.util.Set;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Follows an agreement: hands and seal, the court's confirmation, visits, and whether it was kept (MAT-11). */
@Component
public final class WatchAgreement {

    private final DisputeDesk desk;

    WatchAgreement(DisputeDesk desk) {
        this.desk = desk;
    }

    public Versioned<Dispute> sign(DisputeId id, long version, String hand, LocalDate on, Caller by) {
        return desk.move(
                id,
                version,
                by,
                dispute -> dispute.sign(new Agreement.Signature(hand, on), desk.counting(dispute), desk.today()));
    }

    public Versioned<Dispute> askCourt(DisputeId id, long version, Set<String> applicants, Caller by) {
        return desk.move(
                id, version, by, dispute -> dispute.askCourt(applicants, desk.counting(dispute), desk.today()));
    }

    public Versioned<Dispute> ruled(DisputeId id, long version, CourtRuling ruling, Caller by) {
        return desk.move(id, version, by, dispute -> dispute.ruled(ruling));
    }

    public Versioned<Dispute> perform(DisputeId id, long version, LocalDate visitOn, Caller by) {
        return desk.move(id, version, by, dispute -> dispute.perform(visitOn, desk.counting(dispute), desk.today()));
    }

    public Versioned<Dispute> visit(DisputeId id, long version, LocalDate next, String found, Caller by) {
        return desk.move(
                id,
                version,
                by,
                dispute -> dispute.visit(next, desk.note("VISIT", found, by), desk.counting(dispute), desk.today()));
    }

    public Versioned<Dispute> fulfil(DisputeId id, long version, String found, Caller by) {
        return desk.move(id, version, by, dispute -> dispute.fulfil(desk.note("VISIT", found, by)));
    }

    public Versioned<Dispute> breach(DisputeId id, long version, String found, Caller by) {
        return desk.move(id, version, by, dispute -> dispute.breach(desk.note("VISIT", found, by)));
    }
}
