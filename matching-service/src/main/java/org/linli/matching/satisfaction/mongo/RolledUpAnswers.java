package org.linli.matching.satisfaction.mongo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.contracts.Topics;
import org.linli.contracts.matching.SurveyAnsweredV1;
import org.linli.matching.office.Offices;
import org.linli.matching.satisfaction.AnswerSums;
import org.linli.matching.satisfaction.Satisfaction;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.platform.outbox.ReceivedEvent;
import org.linli.platform.outbox.Rollups;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Keeps the sums of answers by division and day; an answer that is told twice counts once. */
@Component
final class RolledUpAnswers implements AnswerSums {

    private static final String N = "n";
    private static final String STARS = "stars";
    private static final String SQUARES = "squares";
    private static final String SATISFIED = "satisfied";
    private static final String ASKED = "asked";
    private static final String SOLVED = "solved";

    private final Rollups rollups;

    RolledUpAnswers(MongoTemplate mongo, EventSubscriptions subscriptions) {
        this.rollups = new Rollups(mongo, "satisfactionRollups");
        subscriptions.subscribe(
                "matching-service-satisfaction",
                Topics.MATCHING_EVENTS,
                EventHandlers.builder()
                        .on(SurveyAnsweredV1.class, this::answered)
                        .build());
    }

    private void answered(ReceivedEvent<SurveyAnsweredV1> event) {
        SurveyAnsweredV1 data = event.data();
        String outcome = data.outcome();
        Satisfaction.Sums one =
                Satisfaction.Sums.NONE.plus(data.rating(), outcome == null ? null : (Boolean) outcome.equals("SOLVED"));
        LocalDate day = Offices.dayOf(event.time());
        List<Rollups.Delta> deltas = new ArrayList<>();
        Map.of(
                        N, one.n(),
                        STARS, one.stars(),
                        SQUARES, one.squares(),
                        SATISFIED, one.satisfied(),
                        ASKED, one.asked(),
                        SOLVED, one.solved())
                .forEach((metric, amount) -> deltas.add(new Rollups.Delta(data.area(), day, metric, amount)));
        rollups.add(event, deltas);
    }

    @Override
    public Satisfaction.Sums totals(String areaPrefix) {
        return sums(rollups.totals(areaPrefix));
    }

    @Override
    public Map<String, Satisfaction.Sums> byChild(String areaPrefix, int childLength) {
        Map<String, Satisfaction.Sums> byChild = new HashMap<>();
        rollups.byChild(areaPrefix, childLength).forEach((child, metrics) -> byChild.put(child, sums(metrics)));
        return byChild;
    }

    private static Satisfaction.Sums sums(Map<String, Long> metrics) {
        return new Satisfaction.Sums(
                metrics.getOrDefault(N, 0L),
                metrics.getOrDefault(STARS, 0L),
                metrics.getOrDefault(SQUARES, 0L),
                metrics.getOrDefault(SATISFIED, 0L),
                metrics.getOrDefault(ASKED, 0L),
                metrics.getOrDefault(SOLVED, 0L));
    }
}
