package org.linli.matching.onsiteservice.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.linli.matching.demand.Window;
import org.linli.matching.onsiteservice.OnsiteKind;
import org.linli.matching.onsiteservice.OnsiteServiceId;
import org.linli.matching.onsiteservice.Session;
import org.linli.matching.onsiteservice.SessionStatus;
import org.springframework.data.annotation.Id;

/** A session at rest; {@code order} sorts by day and time, {@code endsAt} finds those that nobody told of. */
record SessionDocument(
        @Id String id,
        String order,
        String service,
        String area,
        OnsiteKind kind,
        LocalDate day,
        OnsiteDocument.SlotDocument slot,
        Instant endsAt,
        List<String> expected,
        List<String> attended,
        int meals,
        int visits,
        SessionStatus status) {

    static String order(Session.State s) {
        return s.day() + "T" + s.slot().start() + "/" + s.id();
    }

    static SessionDocument of(Session.State s) {
        return new SessionDocument(
                s.id(),
                order(s),
                s.service().value(),
                s.area(),
                s.kind(),
                s.day(),
                OnsiteDocument.SlotDocument.of(s.slot()),
                new Window(s.day(), s.slot().start(), s.slot().end()).endsAt(),
                s.expected().stream().sorted().toList(),
                s.attended().stream().sorted().toList(),
                s.meals(),
                s.visits(),
                s.status());
    }

    Session session() {
        return Session.restore(new Session.State(
                id,
                new OnsiteServiceId(service),
                area,
                kind,
                day,
                slot.slot(),
                Set.copyOf(expected),
                Set.copyOf(attended),
                meals,
                visits,
                status));
    }
}
