package org.linli.matching.jointaction.mongo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.linli.contracts.Topics;
import org.linli.contracts.matching.JointActionStatedV1;
import org.linli.matching.jointaction.Given;
import org.linli.matching.jointaction.JointActionFigures;
import org.linli.matching.jointaction.PartnerKind;
import org.linli.matching.jointaction.Party;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.platform.outbox.ReceivedEvent;
import org.linli.platform.outbox.Rollups;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Keeps the sums of stated actions by division and day; a statement that comes twice counts once. */
@Component
final class RolledUpActions implements JointActionFigures {

    private final Rollups rollups;

    RolledUpActions(MongoTemplate mongo, EventSubscriptions subscriptions) {
        this.rollups = new Rollups(mongo, "jointActionRollups");
        subscriptions.subscribe(
                "matching-service-joint-actions",
                Topics.MATCHING_EVENTS,
                EventHandlers.builder()
                        .on(JointActionStatedV1.class, this::stated)
                        .build());
    }

    private void stated(ReceivedEvent<JointActionStatedV1> event) {
        JointActionStatedV1 data = event.data();
        List<Rollups.Delta> deltas = new ArrayList<>();
        add(deltas, data, "actions", 1);
        add(deltas, data, "complete", data.parties().size() == Party.values().length ? 1 : 0);
        for (String party : data.parties()) {
            add(deltas, data, "took/" + party, 1);
        }
        for (JointActionStatedV1.Contribution c : data.contributions()) {
            add(deltas, data, c.kind() + "/minutes", c.minutes());
            add(deltas, data, c.kind() + "/goods", c.goodsFen());
            add(deltas, data, c.kind() + "/money", c.moneyFen());
            add(deltas, data, c.kind() + "/venue", c.venueMinutes());
        }
        rollups.add(event, deltas);
    }

    private static void add(List<Rollups.Delta> deltas, JointActionStatedV1 data, String metric, long amount) {
        if (amount != 0) {
            deltas.add(new Rollups.Delta(data.area(), data.day(), metric, amount));
        }
    }

    @Override
    public Figures totals(String areaPrefix) {
        Map<String, Long> sums = rollups.totals(areaPrefix);
        long actions = sums.getOrDefault("actions", 0L);
        Map<Party, Long> took = new EnumMap<>(Party.class);
        Map<Party, Long> missing = new EnumMap<>(Party.class);
        for (Party party : Party.values()) {
            long present = sums.getOrDefault("took/" + party, 0L);
            took.put(party, present);
            missing.put(party, actions - present);
        }
        Map<PartnerKind, Given> given = new EnumMap<>(PartnerKind.class);
        for (PartnerKind kind : PartnerKind.values()) {
            given.put(
                    kind,
                    new Given(
                            Math.toIntExact(sums.getOrDefault(kind + "/minutes", 0L)),
                            sums.getOrDefault(kind + "/goods", 0L),
                            sums.getOrDefault(kind + "/money", 0L),
                            Math.toIntExact(sums.getOrDefault(kind + "/venue", 0L))));
        }
        return new Figures(actions, sums.getOrDefault("complete", 0L), took, missing, given);
    }
}
