package org.linli.matching.dualcheckin.mongo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.contracts.Topics;
import org.linli.contracts.matching.PartyMemberContributedV1;
import org.linli.contracts.matching.PartyMemberStatusChangedV1;
import org.linli.matching.dualcheckin.CheckInFigures;
import org.linli.matching.dualcheckin.Contribution;
import org.linli.matching.dualcheckin.MemberStatus;
import org.linli.matching.office.Offices;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.platform.outbox.ReceivedEvent;
import org.linli.platform.outbox.Rollups;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Keeps the sums by division and unit; an event that comes twice counts once. */
@Component
final class RolledUpCheckIns implements CheckInFigures {

    private static final String UNIT = "unit/";

    private final Rollups rollups;

    RolledUpCheckIns(MongoTemplate mongo, EventSubscriptions subscriptions) {
        this.rollups = new Rollups(mongo, "dualCheckInRollups");
        subscriptions.subscribe(
                "matching-service-dual-check-in",
                Topics.MATCHING_EVENTS,
                EventHandlers.builder()
                        .on(PartyMemberStatusChangedV1.class, this::moved)
                        .on(PartyMemberContributedV1.class, this::contributed)
                        .build());
    }

    private void moved(ReceivedEvent<PartyMemberStatusChangedV1> event) {
        PartyMemberStatusChangedV1 data = event.data();
        Map<String, Long> counts = new HashMap<>();
        switch (MemberStatus.valueOf(data.to())) {
            case ASSIGNED -> counts.put("assigned", 1L);
            case CHECKED_IN -> {
                counts.put("checkedIn", 1L);
                counts.put("late", data.late() ? 1L : 0L);
            }
            case LEFT -> counts.put("left", 1L);
        }
        add(event, data.area(), data.unitId(), Offices.dayOf(event.time()), counts);
    }

    private void contributed(ReceivedEvent<PartyMemberContributedV1> event) {
        PartyMemberContributedV1 data = event.data();
        Map<String, Long> counts =
                switch (Contribution.Kind.valueOf(data.kind())) {
                    case SERVICE -> Map.of("services", 1L, "minutes", (long) data.minutes());
                    case WISH -> Map.of("wishes", 1L);
                };
        add(event, data.area(), data.unitId(), data.day(), counts);
    }

    private void add(ReceivedEvent<?> event, String area, String unit, LocalDate day, Map<String, Long> counts) {
        List<Rollups.Delta> deltas = new ArrayList<>();
        counts.forEach((metric, amount) -> {
            deltas.add(new Rollups.Delta(area, day, metric, amount));
            deltas.add(new Rollups.Delta(area, day, UNIT + unit + "/" + metric, amount));
        });
        rollups.add(event, deltas);
    }

    @Override
    public Figures totals(String areaPrefix) {
        return figures(rollups.totals(areaPrefix));
    }

    @Override
    public Map<String, Figures> byChild(String areaPrefix, int childLength) {
        Map<String, Figures> byChild = new HashMap<>();
        rollups.byChild(areaPrefix, childLength).forEach((child, metrics) -> byChild.put(child, figures(metrics)));
        return byChild;
    }

    @Override
    public Map<String, Figures> byUnit(String areaPrefix) {
        Map<String, Map<String, Long>> units = new TreeMap<>();
        rollups.totals(areaPrefix).forEach((metric, amount) -> {
            int slash = metric.lastIndexOf('/');
            if (metric.startsWith(UNIT) && slash > UNIT.length()) {
                units.computeIfAbsent(metric.substring(UNIT.length(), slash), _ -> new HashMap<>())
                        .put(metric.substring(slash + 1), amount);
            }
        });
        Map<String, Figures> byUnit = new TreeMap<>();
        units.forEach((unit, metrics) -> byUnit.put(unit, figures(metrics)));
        return byUnit;
    }

    private static Figures figures(Map<String, Long> metrics) {
        return new Figures(
                metrics.getOrDefault("assigned", 0L),
                metrics.getOrDefault("checkedIn", 0L),
                metrics.getOrDefault("late", 0L),
                metrics.getOrDefault("left", 0L),
                metrics.getOrDefault("services", 0L),
                metrics.getOrDefault("minutes", 0L),
                metrics.getOrDefault("wishes", 0L));
    }
}
