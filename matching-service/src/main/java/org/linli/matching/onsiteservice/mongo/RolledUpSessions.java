package org.linli.matching.onsiteservice.mongo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.linli.contracts.Topics;
import org.linli.contracts.matching.OnsiteSessionClosedV1;
import org.linli.matching.onsiteservice.OnsiteFigures;
import org.linli.matching.onsiteservice.OnsiteKind;
import org.linli.matching.onsiteservice.SessionStatus;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.platform.outbox.ReceivedEvent;
import org.linli.platform.outbox.Rollups;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Keeps the sums of sessions by division, day and kind; a session that is told late is missing no more. */
@Component
final class RolledUpSessions implements OnsiteFigures {

    private final Rollups rollups;

    RolledUpSessions(MongoTemplate mongo, EventSubscriptions subscriptions) {
        this.rollups = new Rollups(mongo, "onsiteRollups");
        subscriptions.subscribe(
                "matching-service-onsite",
                Topics.MATCHING_EVENTS,
                EventHandlers.builder()
                        .on(OnsiteSessionClosedV1.class, this::closed)
                        .build());
    }

    private void closed(ReceivedEvent<OnsiteSessionClosedV1> event) {
        OnsiteSessionClosedV1 data = event.data();
        List<Rollups.Delta> deltas = new ArrayList<>();
        add(deltas, data, data.status(), 1);
        if (SessionStatus.MISSING.name().equals(data.from())) {
            add(deltas, data, SessionStatus.MISSING.name(), -1);
        }
        add(deltas, data, "meals", data.meals());
        add(deltas, data, "visits", data.visits());
        add(deltas, data, "expected", data.expected());
        add(deltas, data, "attended", data.attended());
        rollups.add(event, deltas);
    }

    private static void add(List<Rollups.Delta> deltas, OnsiteSessionClosedV1 data, String metric, long amount) {
        if (amount != 0) {
            deltas.add(new Rollups.Delta(data.area(), data.day(), data.kind() + "/" + metric, amount));
        }
    }

    @Override
    public Map<OnsiteKind, Figures> totals(String areaPrefix) {
        Map<String, Long> sums = rollups.totals(areaPrefix);
        Map<OnsiteKind, Figures> byKind = new EnumMap<>(OnsiteKind.class);
        for (OnsiteKind kind : OnsiteKind.values()) {
            byKind.put(
                    kind,
                    new Figures(
                            sums.getOrDefault(kind + "/" + SessionStatus.HELD, 0L),
                            sums.getOrDefault(kind + "/" + SessionStatus.CALLED_OFF, 0L),
                            sums.getOrDefault(kind + "/" + SessionStatus.MISSING, 0L),
                            sums.getOrDefault(kind + "/meals", 0L),
                            sums.getOrDefault(kind + "/visits", 0L),
                            sums.getOrDefault(kind + "/expected", 0L),
                            sums.getOrDefault(kind + "/attended", 0L)));
        }
        return byKind;
    }
}
