package org.linli.matching.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.matching.plan.PlanArea;
import org.linli.matching.plan.PlanRejection;
import org.linli.matching.plan.Plans;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejection;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An owner that slept through its lease wakes and is refused, for whatever reason: it changes nothing of what its successor has done, and
 * the district is not kept claimed for a plan that has been made. One that still holds its part ends or gives it back.
 */
class TakenOverIT extends OwnersStage {

    private static final String DISTRICT = "110105";
    private static final int OLD = 1;
    private static final int NEW = 2;
    private static final PlanRejection BUSY = new PlanRejection.InProgress();

    @Autowired
    Plans plans;

    @Autowired
    PartitionSettings settings;

    private final List<String> stored = new ArrayList<>();

    @BeforeEach
    void nobodyElseLooksAtThem() {
        everythingIsAnothers();
    }

    /** Before this instance owns everything again: it would plan what is left open. */
    @AfterEach
    void leaveNothingOpen() {
        for (String id : stored) {
            Versioned<PlanRequest> left = requests.get(id);
            if (!left.value().state().status().ended()) {
                left.value().refuse(BUSY.code(), TODAY);
                requests.save(left.value(), left.version());
            }
            plans.release(DISTRICT, id);
        }
    }

    /** A request of which a successor holds the only part, or had it. */
    private PlanRequest.State stored(String id, RequestKind kind, RequestStatus status) {
        boolean planning = RequestMove.CLOSE.allowedFrom(status);
        PlanRequest.Part part = new PlanRequest.Part(
                0,
                planning ? PartStatus.AT_WORK : PartStatus.DONE,
                "successor",
                NEW,
                planning ? TODAY.plusSeconds(60) : null,
                Tally.NOTHING);
        PlanRequest.State state = new PlanRequest.State(
                id,
                kind,
                DISTRICT,
                "office",
                null,
                TODAY,
                status,
                NEW,
                0,
                List.of(part),
                planning ? List.of() : List.of("successor"),
                status == RequestStatus.REFUSED ? BUSY.code() : null,
                status.ended() ? TODAY : null);
        requests.add(PlanRequest.restore(state));
        stored.add(id);
        assertThat(plans.claim(DISTRICT, id, TODAY, TODAY.plus(PlanArea.LONGEST_RUN)))
                .isTrue();
        return state;
    }

    /** Leaves it as it was. */
    private boolean free() {
        boolean free = plans.claim(DISTRICT, "somebody else", TODAY, TODAY.plus(PlanArea.LONGEST_RUN));
        plans.release(DISTRICT, "somebody else");
        return free;
    }

    private PlanRequest.State now(String id) {
        return requests.get(id).value().state();
    }

    static Stream<Arguments> everyRefusalInEveryStatus() {
        List<Rejection> reasons = List.of(
                BUSY,
                new PlanRejection.SupplyNotReady(),
                new PartitionRejection.TakenOver(),
                new PartitionRejection.NothingToTake());
        return reasons.stream()
                .flatMap(why -> Arrays.stream(RequestStatus.values()).map(status -> Arguments.of(why, status)));
    }

    @ParameterizedTest
    @MethodSource("everyRefusalInEveryStatus")
    void whoeverWasTakenOverChangesNothing(Rejection why, RequestStatus status) {
        String id = "late-" + why.code() + "-" + status;
        PlanRequest.State before = stored(id, RequestKind.AREA, status);
        work.refused(before, OLD, why);
        assertThat(now(id)).isEqualTo(before);
        boolean successorPlans = status == RequestStatus.PLANNING || status == RequestStatus.BORDER;
        assertThat(free()).as("the district").isEqualTo(!successorPlans);
    }

    @ParameterizedTest
    @EnumSource(
            value = RequestKind.class,
            names = {"AREA", "DISTRICT"})
    void aHolderEndsWhatAnotherPlanStandsInTheWayOf(RequestKind kind) {
        PlanRequest.State asked = held("busy-" + kind, kind);
        work.refused(asked, NEW, BUSY);
        assertThat(now(asked.id()).status()).isEqualTo(RequestStatus.REFUSED);
        assertThat(now(asked.id()).refusal()).isEqualTo(BUSY.code());
        assertThat(free()).isTrue();
    }

    @Test
    void theNextPersonWaitsForAnotherPlan() {
        PlanRequest.State asked = held("busy-next", RequestKind.NEXT);
        work.refused(asked, NEW, BUSY);
        assertThat(now(asked.id()).status()).isEqualTo(RequestStatus.PLANNING);
        assertThat(now(asked.id()).parts().getFirst().status()).isEqualTo(PartStatus.WAITING);
        assertThat(now(asked.id()).failures()).isZero();
    }

    @Test
    void whatFailedTooOftenEndsInTheSameWriteAsItsLastFailure() {
        PlanRequest.State asked = held("failing", RequestKind.AREA);
        int token = NEW;
        for (int failure = 1; failure < settings.failures(); failure++) {
            work.refused(asked, token, new PartitionRejection.NothingToTake());
            assertThat(now(asked.id()).failures()).isEqualTo(failure);
            assertThat(now(asked.id()).status()).isEqualTo(RequestStatus.PLANNING);
            Versioned<PlanRequest> stored = requests.get(asked.id());
            token = stored.value()
                    .claim(areas().all(), "successor", TODAY, Duration.ofSeconds(60))
                    .token();
            requests.save(stored.value(), stored.version());
        }
        work.refused(asked, token, new PartitionRejection.NothingToTake());
        assertThat(now(asked.id()).status()).isEqualTo(RequestStatus.REFUSED);
        assertThat(now(asked.id()).refusal()).isEqualTo(new PartitionRejection.GivenUp().code());
        assertThat(free()).isTrue();
    }

    private PlanRequest.State held(String id, RequestKind kind) {
        return stored(id, kind, RequestStatus.PLANNING);
    }
}
