package org.linli.matching.partition;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.matching.assignment.Assignment;
import org.linli.matching.assignment.AssignmentId;
import org.linli.matching.assignment.AssignmentState;
import org.linli.matching.assignment.AssignmentStatus;
import org.linli.matching.assignment.Assignments;
import org.linli.matching.assignment.TellDemand;
import org.linli.matching.demand.Demands;
import org.linli.matching.plan.Instance;
import org.linli.matching.plan.PlanArea;
import org.linli.matching.plan.PlanRejection;
import org.linli.matching.plan.PlanSummary;
import org.linli.matching.plan.Plans;
import org.linli.matching.plan.Policies;
import org.linli.platform.area.AreaScope;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.Rejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Does what owners are asked for: takes the parts of a request that are this instance's, plans them, and goes on with whatever the others left
 * when they died. Every step may be done twice.
 */
@Component
public class OwnedWork {

    private static final Logger LOG = LoggerFactory.getLogger(OwnedWork.class);
    private static final int LOOKED_AT_ONCE = 200;
    private static final int BATCH = 200;
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final PlanRequests requests;
    private final Reservations reservations;
    private final PlanArea planArea;
    private final Plans plans;
    private final Assignments assignments;
    private final Demands demands;
    private final TellDemand tell;
    private final Policies policies;
    private final OwnedAreas owned;
    private final HandOver handOver;
    private final Instance instance;
    private final PartitionSettings settings;
    private final ExecutorService threads;
    private final Clock clock;
    private final Clock leaseClock;

    /** Requests that a thread of this instance works on; true when it has to look once more before it ends. */
    private final ConcurrentHashMap<String, Boolean> atWork = new ConcurrentHashMap<>();

    OwnedWork(
            PlanRequests requests,
            Reservations reservations,
            PlanArea planArea,
            Plans plans,
            Assignments assignments,
            Demands demands,
            TellDemand tell,
            Policies policies,
            OwnedAreas owned,
            HandOver handOver,
            Instance instance,
            PartitionSettings settings,
            @Qualifier("ownedWorkExecutor") ExecutorService threads,
            Clock clock,
            @Qualifier("leaseClock") Clock leaseClock) {
        this.requests = requests;
        this.reservations = reservations;
        this.planArea = planArea;
        this.plans = plans;
        this.assignments = assignments;
        this.demands = demands;
        this.tell = tell;
        this.policies = policies;
        this.owned = owned;
        this.handOver = handOver;
        this.instance = instance;
        this.settings = settings;
        this.threads = threads;
        this.clock = clock;
        this.leaseClock = leaseClock;
    }

    /** Looks for requests that nobody told this instance of, or whose owner has died. */
    public void look() {
        OwnedAreas.Owned own = owned.now().orElse(null);
        if (own == null || own.partitions().isEmpty()) {
            return;
        }
        for (PlanRequest open : requests.open(LOOKED_AT_ONCE)) {
            boolean closing = open.state().status() == RequestStatus.CLOSING;
            if (closing ? own.has(open.state().area()) : open.hasWorkFor(own.partitions(), leaseClock.instant())) {
                offer(open.state().id());
            }
        }
    }

    /** Forgets what plans left behind that never came to an end, and requests whose answer has long been fetched; the plan itself is kept. */
    public void tidy() {
        reservations.forgetOlderThan(FORGOTTEN_AFTER);
        requests.forgetEndedBefore(clock.instant().minus(FORGOTTEN_AFTER));
    }

    /** Works on a request as far as it is this instance's, on a thread of its own. */
    public void offer(String requestId) {
        if (atWork.merge(requestId, false, (_, _) -> true)) {
            return;
        }
        threads.execute(() -> {
            do {
                carryOn(requestId);
            } while (!atWork.remove(requestId, false) && atWork.replace(requestId, true, false));
        });
    }

    private void carryOn(String requestId) {
        try {
            boolean more = true;
            while (more) {
                more = step(requestId);
            }
        } catch (RuntimeException e) {
            // the outermost loop: the next look at what is open begins again
            LOG.warn("request {} waits for another look: {}", requestId, e.toString());
        }
    }

    /** One step; false when there is nothing more to do here. */
    private boolean step(String requestId) {
        OwnedAreas.Owned own = owned.now().orElse(null);
        Optional<Versioned<PlanRequest>> stored = requests.find(requestId);
        if (own == null
                || stored.isEmpty()
                || stored.get().value().state().status().ended()) {
            return false;
        }
        if (stored.get().value().state().status() == RequestStatus.CLOSING) {
            close(stored.get().value().state());
            return false;
        }
        Taken taken = take(requestId, own);
        return taken != null && perform(taken, own.areas());
    }

    /** A claim and the request as it was then. */
    private record Taken(PlanRequest.State request, PlanRequest.Claim claim) {}

    private @Nullable Taken take(String requestId, OwnedAreas.Owned own) {
        try {
            return Retry.whileStale(() -> {
                Versioned<PlanRequest> stored = requests.get(requestId);
                PlanRequest.Claim claim =
                        stored.value().claim(own.partitions(), instance.name(), leaseClock.instant(), settings.lease());
                requests.save(stored.value(), stored.version());
                return new Taken(stored.value().state(), claim);
            });
        } catch (Rejected others) {
            if (others.rejection() instanceof PartitionRejection.NothingToTake) {
                return null;
            }
            throw others;
        }
    }

    private boolean perform(Taken taken, AreaPartitions areas) {
        PlanRequest.State request = taken.request();
        String id = request.id();
        int token = taken.claim().token();
        Duration apart = Duration.ofMinutes(
                policies.of(AreaScope.districtOf(request.area())).bufferMinutes());
        try (Lease lease = new Lease(id, token)) {
            OwnersShare share =
                    new OwnersShare(request, taken.claim(), areas, apart, reservations, plans, lease::mustBeMine);
            try {
                return finished(id, token, planned(taken, share, areas));
            } catch (Rejected refused) {
                takeBack(share);
                refused(request, token, refused.rejection());
                return false;
            } catch (RuntimeException e) {
                // whatever it was: the parts are anybody's again, and after a few times nobody's
                LOG.error("request {} failed at its owner", id, e);
                takeBack(share);
                failed(id, token);
                return false;
            }
        }
    }

    private Tally planned(Taken taken, OwnersShare share, AreaPartitions areas) {
        Tally left = taken.claim().deserted() ? leftBehind(taken, areas) : Tally.NOTHING;
        for (int round = 0; round == 0 || (share.refusedSomebody() && round < settings.borderRounds()); round++) {
            planArea.share(share);
        }
        return left.plus(share.tally());
    }

    /**
     * After a run that was broken off, as by a pause in which another has taken over: no proposal stays that its demand never heard of, no
     * demand keeps a seat whose proposal is gone.
     */
    private void takeBack(OwnersShare share) {
        for (AssignmentId id : share.granted()) {
            assignments.find(id).ifPresent(stored -> {
                AssignmentState written = stored.value().state();
                if (written.status() == AssignmentStatus.PROPOSED && !heard(written)) {
                    withdraw(stored);
                }
                assignments.find(id).ifPresent(now -> tell.now(now.value().state()));
            });
        }
    }

    /**
     * What an owner that died had proposed: a demand that has heard of its people keeps them, people whose demand never heard of them are
     * free again.
     */
    private Tally leftBehind(Taken taken, AreaPartitions areas) {
        int proposals = 0;
        AssignmentId last = null;
        while (true) {
            List<AssignmentId> batch = assignments.proposalsOf(taken.request().id(), last, BATCH);
            for (AssignmentId id : batch) {
                last = id;
                Versioned<Assignment> stored = assignments.get(id);
                AssignmentState proposal = stored.value().state();
                if (taken.request().kind() == RequestKind.DISTRICT
                        && !taken.claim()
                                .partitions()
                                .contains(areas.of(proposal.job().area()))) {
                    continue;
                }
                if (heard(proposal)) {
                    proposals++;
                } else {
                    withdraw(stored);
                }
            }
            if (batch.size() < BATCH) {
                boolean countedBefore = taken.claim().phase() == RequestStatus.BORDER;
                return countedBefore ? Tally.NOTHING : Tally.left(proposals);
            }
        }
    }

    private boolean heard(AssignmentState proposal) {
        return demands.find(proposal.job().demandId())
                .filter(demand -> demand.value().state().seats().stream().anyMatch(seat -> seat.assignmentId()
                        .equals(proposal.id().value())))
                .isPresent();
    }

    private void withdraw(Versioned<Assignment> orphan) {
        try {
            orphan.value().withdraw(clock.instant());
            assignments.save(orphan.value(), orphan.version());
        } catch (Rejected answered) {
            LOG.debug(
                    "a proposal was answered meanwhile: {}",
                    answered.rejection().code());
        }
    }

    private boolean finished(String id, int token, Tally found) {
        PlanRequest.State after = Retry.whileStale(() -> {
            Versioned<PlanRequest> stored = requests.get(id);
            stored.value().finish(token, instance.name(), found);
            requests.save(stored.value(), stored.version());
            return stored.value().state();
        });
        if (after.status() == RequestStatus.BORDER) {
            handOver.wake(
                    id, after.parts().stream().map(PlanRequest.Part::partition).toList());
        }
        return true;
    }

    /** What becomes of a request whose owner could not plan; nothing, when he holds it no longer. */
    void refused(PlanRequest.State request, int token, Rejection why) {
        String id = request.id();
        switch (why) {
            case PartitionRejection.TakenOver _ -> leave(id);
            case PlanRejection.InProgress busy
            when request.kind() != RequestKind.NEXT ->
                giveBack(id, token, false, stored -> stored.refuse(busy.code(), clock.instant()));
            case PlanRejection waits -> {
                LOG.info("request {} waits: {}", id, waits.code());
                giveBack(id, token, false, _ -> {});
            }
            default -> {
                LOG.warn("request {} failed at its owner: {}", id, why.code());
                failed(id, token);
            }
        }
    }

    private void failed(String id, int token) {
        giveBack(id, token, true, stored -> {
            if (stored.state().failures() >= settings.failures()) {
                stored.refuse(new PartitionRejection.GivenUp().code(), clock.instant());
            }
        });
    }

    private void giveBack(String id, int token, boolean failed, Consumer<PlanRequest> then) {
        PlanRequest.State after;
        try {
            after = Retry.whileStale(() -> {
                Versioned<PlanRequest> stored = requests.get(id);
                stored.value().giveBack(token, failed);
                then.accept(stored.value());
                requests.save(stored.value(), stored.version());
                return stored.value().state();
            });
        } catch (Rejected refused) {
            if (refused.rejection() instanceof PartitionRejection.TakenOver) {
                leave(id);
                return;
            }
            throw refused;
        }
        if (after.status() == RequestStatus.REFUSED) {
            LOG.warn("request {} for {} ends without a plan: {}", id, after.area(), after.refusal());
            letGo(after);
        }
    }

    /** Another goes on. When that one has planned already, this run may have claimed the district once more after it was let go. */
    private void leave(String id) {
        PlanRequest.State now = requests.get(id).value().state();
        if (!RequestMove.CLOSE.allowedFrom(now.status())) {
            letGo(now);
        }
        LOG.warn("request {}: another owner has taken over, nothing more is written here", id);
    }

    /** Puts the plan together from what its parts found; doing it again changes nothing. */
    private void close(PlanRequest.State request) {
        Tally total = request.total();
        if (request.kind() != RequestKind.NEXT || total.considered() > 0) {
            plans.addShared(
                    new PlanSummary(
                            request.id(),
                            request.area(),
                            request.by(),
                            request.askedAt(),
                            total.considered(),
                            total.met(),
                            total.unmet(),
                            total.proposals(),
                            total.computedInMillis(),
                            total.utility(),
                            total.greedyUtility(),
                            total.upperBound(),
                            total.iterations(),
                            total.seed()),
                    request.madeBy());
        }
        letGo(request);
        Retry.whileStale(() -> {
            Versioned<PlanRequest> stored = requests.get(request.id());
            if (stored.value().state().status() == RequestStatus.CLOSING) {
                stored.value().answer(clock.instant());
                requests.save(stored.value(), stored.version());
            }
        });
        LOG.info(
                "plan {} of {} made by {}: {} demands, {} met, {} proposals",
                request.id(),
                request.area(),
                request.madeBy(),
                total.considered(),
                total.met(),
                total.proposals());
    }

    private void letGo(PlanRequest.State request) {
        plans.release(AreaScope.districtOf(request.area()), request.id());
        reservations.forget(request.id());
    }

    /** Keeps a claim alive while its owner plans, and tells when it is lost. */
    private final class Lease implements AutoCloseable {

        private final String requestId;
        private final int token;
        private final CountDownLatch done = new CountDownLatch(1);
        private final AtomicBoolean lost = new AtomicBoolean();
        private volatile long renewedAt;

        Lease(String requestId, int token) {
            this.requestId = requestId;
            this.token = token;
            this.renewedAt = System.nanoTime();
            Thread.ofVirtual().name("lease-" + requestId).start(this::keep);
        }

        private void keep() {
            try {
                while (!done.await(settings.lease().dividedBy(3).toMillis(), TimeUnit.MILLISECONDS) && !lost.get()) {
                    tryToRenew();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void tryToRenew() {
            try {
                renew();
            } catch (RuntimeException e) {
                // the planning thread asks again before it writes
                LOG.warn("the lease of request {} is not renewed: {}", requestId, e.toString());
            }
        }

        private void renew() {
            try {
                Retry.whileStale(() -> {
                    Versioned<PlanRequest> stored = requests.get(requestId);
                    stored.value().renew(token, leaseClock.instant(), settings.lease());
                    requests.save(stored.value(), stored.version());
                });
                renewedAt = System.nanoTime();
            } catch (Rejected refused) {
                lost.set(true);
                throw refused;
            }
        }

        /** Refuses when another owner has taken over; asks the document when the last sign of life is some time ago. */
        void mustBeMine() {
            if (lost.get()) {
                throw new Rejected(new PartitionRejection.TakenOver());
            }
            if (System.nanoTime() - renewedAt > settings.lease().dividedBy(2).toNanos()) {
                renew();
            }
        }

        @Override
        public void close() {
            done.countDown();
        }
    }
}
