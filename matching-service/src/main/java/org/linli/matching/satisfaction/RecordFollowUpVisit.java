package org.linli.matching.satisfaction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.DemandMove;
import org.linli.matching.demand.Demands;
import org.linli.matching.office.Offices;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Schedules the visit after a demand was done, takes its result in, and puts the demand up again when it did not help. The last step may
 * run twice, at once and from the topic: a demand that was done once more after the visit stays done.
 */
@Component
public class RecordFollowUpVisit {

    private static final Logger LOG = LoggerFactory.getLogger(RecordFollowUpVisit.class);
    private static final String NOT_SOLVED = "回访：问题没有解决";

    private final FollowUps followUps;
    private final Demands demands;
    private final SatisfactionSettings settings;
    private final Offices offices;

    RecordFollowUpVisit(FollowUps followUps, Demands demands, SatisfactionSettings settings, Offices offices) {
        this.followUps = followUps;
        this.demands = demands;
        this.settings = settings;
        this.offices = offices;
    }

    /** What the visit found. */
    public enum Result {
        SOLVED,
        NOT_SOLVED,
        NOT_REACHED
    }

    /** Which visit, at which version, and what it found. */
    public record Command(FollowUpId id, long version, Result result, Caller by) {}

    /** A demand was done at that moment. */
    public void schedule(FollowUpId id, DemandId demand, String area, Instant doneAt) {
        followUps.add(FollowUp.schedule(id, demand, area, Offices.dayOf(doneAt), settings.weeks(area)));
    }

    public Versioned<FollowUp> handle(Command command) {
        Offices.requireWorker(command.by());
        Versioned<FollowUp> stored = followUps.get(command.id());
        Offices.requireWorker(command.by(), stored.value().state().area());
        Offices.requireVersion(stored, command.version());
        FollowUp followUp = stored.value();
        String by = command.by().subject();
        switch (command.result()) {
            case SOLVED -> followUp.found(true, by, offices.today(), offices.now());
            case NOT_SOLVED -> followUp.found(false, by, offices.today(), offices.now());
            case NOT_REACHED ->
                followUp.reachedNobody(settings.attempts(), settings.againDays(), by, offices.today(), offices.now());
        }
        Versioned<FollowUp> saved = followUps.save(followUp, command.version());
        try {
            reopen(command.id());
        } catch (RuntimeException laterFromTheTopic) {
            LOG.warn("follow-up {} reopens its demand later: {}", command.id(), laterFromTheTopic.toString());
        }
        return saved;
    }

    /** Puts the demand of an unsolved follow-up up again. */
    public void reopen(FollowUpId id) {
        FollowUp.State followUp = followUps.find(id).map(f -> f.value().state()).orElse(null);
        if (followUp == null || followUp.status() != FollowUpStatus.UNSOLVED || followUp.visitedAt() == null) {
            return;
        }
        Instant visitedAt = followUp.visitedAt();
        String by = followUp.visitedBy() == null ? "matching-service" : followUp.visitedBy();
        Retry.whileStale(() -> {
            var demand = demands.find(followUp.demand()).orElse(null);
            if (demand == null
                    || !DemandMove.REOPEN.allowedFrom(demand.value().state().status())) {
                return false;
            }
            Instant completedAt = demand.value().state().completedAt();
            if (completedAt == null || completedAt.isAfter(visitedAt)) {
                return false;
            }
            demand.value().reopen(by, NOT_SOLVED, offices.now());
            demands.save(demand.value(), demand.version());
            return true;
        });
    }

    public List<Versioned<FollowUp>> page(
            @Nullable String area,
            @Nullable FollowUpStatus status,
            boolean due,
            @Nullable String after,
            int limit,
            Caller reader) {
        return followUps.page(
                new FollowUps.Filter(
                        Offices.covered(area, reader),
                        due ? (FollowUpStatus) FollowUpStatus.SCHEDULED : status,
                        due ? offices.today() : null,
                        after),
                limit);
    }

    public Versioned<FollowUp> one(FollowUpId id, Caller reader) {
        Offices.requireReader(reader);
        Versioned<FollowUp> stored = followUps.get(id);
        Offices.requireReader(reader, stored.value().state().area());
        return stored;
    }
}
