package org.linli.matching.dispute;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.disclosure.Disclosure;
import org.linli.matching.disclosure.PutOnRecord;
import org.linli.platform.area.AreaScope;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Page;
import org.springframework.stereotype.Component;

/** Decides who sees which disputes, and how much: lists hold codes and days; the file opens to few, and on record (MAT-12). */
@Component
public final class ReadDisputes {

    private static final Role[] READERS = {
        Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.AUDITOR
    };
    private static final Role[] INSPECTORS = {Role.DISTRICT_OFFICER, Role.AUDITOR};

    private final Disputes disputes;
    private final DisputeDesk desk;
    private final PutOnRecord record;

    ReadDisputes(Disputes disputes, DisputeDesk desk, PutOnRecord record) {
        this.record = record;
        this.disputes = disputes;
        this.desk = desk;
    }

    public Page<Versioned<Dispute>> list(
            @Nullable String area,
            @Nullable DisputeStatus status,
            @Nullable Integer level,
            boolean overdue,
            @Nullable String cursor,
            int limit,
            Caller by) {
        by.requireRole(READERS);
        String prefix = area == null ? by.area().prefix() : area;
        if (!AreaScope.isPrefix(prefix)) {
            throw new Rejected(new RequestRejection.Invalid("area", FieldFault.BAD_DIVISION));
        }
        by.requireArea(prefix);
        return disputes.list(new Disputes.Filter(prefix, status, level, overdue ? desk.today() : null), cursor, limit);
    }

    /** Those that the caller mediates. */
    public Page<Versioned<Dispute>> mine(@Nullable String cursor, int limit, Caller by) {
        return disputes.mediatedBy(by.subject(), cursor, limit);
    }

    /** Codes and days of one dispute. */
    public Versioned<Dispute> one(DisputeId id, Caller by) {
        Versioned<Dispute> found = disputes.get(id);
        if (!found.value().state().mediatedBy(by.subject())) {
            by.requireRole(READERS);
            by.requireArea(found.value().state().area());
        }
        return found;
    }

    /** The file, for its mediators and the officers of its level; the reading is written first. */
    public Versioned<Dispute> open(DisputeId id, long version, String purpose, Caller by) {
        Versioned<Dispute> opened =
                desk.move(id, version, by, dispute -> dispute.read(by.subject(), purpose, desk.now()));
        record.handle(Disclosure.Kind.DISPUTE_FILE, opened.value().state().area(), id.value(), purpose, by);
        return opened;
    }

    /** Who has read the file. */
    public List<FileReading> readings(DisputeId id, Caller by) {
        by.requireRole(INSPECTORS);
        DisputeState state = disputes.get(id).value().state();
        by.requireArea(state.area());
        return state.readings();
    }
}
