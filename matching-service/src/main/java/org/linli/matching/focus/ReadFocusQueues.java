package org.linli.matching.focus;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.matching.DemandStatusChangedV1;
import org.linli.matching.demand.Demand;
import org.linli.matching.demand.DemandClass;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.DemandState;
import org.linli.matching.demand.DemandStatus;
import org.linli.matching.demand.Demands;
import org.linli.matching.demand.Urgency;
import org.linli.matching.demand.Window;
import org.linli.matching.statistics.ReadMatchingStatistics;
import org.linli.platform.outbox.ReceivedEvent;
import org.linli.platform.outbox.Rollups;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;

/** Shows the queues of the priority classes, most pressing first, and their figures. */
public class ReadFocusQueues {

    private static final String DONE = ".done";
    private static final String MINUTES = ".minutes";
    private static final double MINUTES_A_DAY = Duration.ofDays(1).toMinutes();

    private final Demands demands;
    private final ReadMatchingStatistics statistics;
    private final Rollups rollups;
    private final Clock clock;

    ReadFocusQueues(Demands demands, ReadMatchingStatistics statistics, Rollups rollups, Clock clock) {
        this.demands = demands;
        this.statistics = statistics;
        this.rollups = rollups;
        this.clock = clock;
    }

    /** A place in a queue: after a demand of an urgency that begins at a moment. */
    public record Place(Urgency urgency, Instant startsAt, String id) {}

    /** Counts how long a demand took once the requester confirmed the service. */
    public void done(ReceivedEvent<DemandStatusChangedV1> event) {
        DemandStatusChangedV1 e = event.data();
        if (!e.to().equals(DemandStatus.DONE.name())) {
            return;
        }
        demands.find(new DemandId(e.demandId()))
                .map(Versioned::value)
                .map(Demand::state)
                .ifPresent(state -> {
                    LocalDate day = event.time().atZone(Window.ZONE).toLocalDate();
                    long minutes =
                            Duration.between(state.submittedAt(), event.time()).toMinutes();
                    rollups.add(
                            event,
                            List.of(
                                    new Rollups.Delta(e.area(), day, e.demandClass() + DONE, 1),
                                    new Rollups.Delta(e.area(), day, e.demandClass() + MINUTES, minutes)));
                });
    }

    public List<FocusFigures> figures(String area, Caller reader) {
        ReadMatchingStatistics.Report report = statistics.handle(area, reader);
        Map<String, Long> sums = rollups.totals(area);
        LocalDate today = LocalDate.now(clock.withZone(Window.ZONE));
        return report.byClass().stream()
                .filter(c -> c.demandClass().focus())
                .map(c -> {
                    long done = sums.getOrDefault(c.demandClass() + DONE, 0L);
                    long minutes = sums.getOrDefault(c.demandClass() + MINUTES, 0L);
                    return new FocusFigures(
                            c.demandClass(),
                            demands.countWaiting(area, c.demandClass()),
                            demands.countLate(area, c.demandClass(), today),
                            done == 0 ? null : (Double) (Math.round(minutes * 10 / MINUTES_A_DAY / done) / 10.0),
                            c.figures());
                })
                .toList();
    }

    /** The queue of a class: by urgency, then by the time that help is wanted at. */
    public List<DemandState> queue(
            String area, DemandClass demandClass, @Nullable Place after, int limit, Caller reader) {
        // the same readers and the same area as for the figures
        statistics.requireReader(area, reader);
        List<DemandState> queue = new ArrayList<>();
        List<Urgency> order = Arrays.stream(Urgency.values())
                .sorted(Comparator.comparingInt(Urgency::weight).reversed())
                .toList();
        for (Urgency urgency : order) {
            boolean past = after != null && urgency.weight() > after.urgency().weight();
            if (!past && queue.size() < limit) {
                Place begin = after != null && urgency == after.urgency() ? after : null;
                demands.queue(
                                area,
                                demandClass,
                                urgency,
                                begin == null ? null : begin.startsAt(),
                                begin == null ? null : begin.id(),
                                limit - queue.size())
                        .forEach(found -> queue.add(found.value().state()));
            }
        }
        return queue;
    }
}
