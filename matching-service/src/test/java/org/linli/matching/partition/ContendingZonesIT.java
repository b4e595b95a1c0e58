package org.linli.matching.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.linli.matching.MatchingStage;
import org.linli.matching.assignment.Assignment;
import org.linli.matching.assignment.AssignmentFixtures;
import org.linli.matching.assignment.AssignmentId;
import org.linli.matching.assignment.AssignmentState;
import org.linli.matching.assignment.Fit;
import org.linli.matching.assignment.Job;
import org.linli.matching.demand.DemandClass;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.SeatRole;
import org.linli.matching.plan.Plans;
import org.springframework.beans.factory.annotation.Autowired;

/** Two zones of one plan that want the same people at the same moment: each person goes to one of them, and who is refused keeps nobody. */
class ContendingZonesIT extends MatchingStage {

    private static final AreaPartitions AREAS = new AreaPartitions(4);
    private static final String HERE = "411603210001";
    private static final String THERE = "411603102001";
    private static final Instant SATURDAY = Instant.parse("2026-12-05T01:00:00Z");
    private static final int ROUNDS = 40;

    @Autowired
    Reservations reservations;

    @Autowired
    Plans plans;

    private OwnersShare zone(String plan, String area, RequestStatus phase) {
        PlanRequest.State request = PlanRequest.ask(
                        plan, RequestKind.DISTRICT, "411603", "office", null, AREAS.all(), TODAY)
                .state();
        return new OwnersShare(
                request,
                new PlanRequest.Claim(1, Set.of(AREAS.of(area)), phase, false),
                AREAS,
                Duration.ofMinutes(30),
                reservations,
                plans,
                () -> {});
    }

    private static AssignmentState wanted(String plan, String person, String area, Instant start) {
        return Assignment.propose(
                        new AssignmentId(plan + area + person),
                        plan,
                        person,
                        SeatRole.VOLUNTEER,
                        new Job(
                                new DemandId(plan + area),
                                area,
                                "争用",
                                DemandClass.OTHER,
                                start,
                                start.plus(Duration.ofHours(2)),
                                2,
                                false),
                        new Fit(40, 20, 15, 10, 10, List.of()),
                        AssignmentFixtures.OFFICES,
                        TODAY)
                .state();
    }

    private List<PersonInPlan.Hold> holds(String plan, String person) {
        List<PersonInPlan.Hold> held = new ArrayList<>();
        reservations.change(plan, person, found -> {
            held.addAll(found.holds());
            return Optional.empty();
        });
        return held;
    }

    /** Both start at once; tells who was granted. */
    private static List<Boolean> atOnce(ExecutorService threads, Ask one, Ask two) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Boolean> first = threads.submit(() -> {
            start.await();
            return one.granted();
        });
        Future<Boolean> second = threads.submit(() -> {
            start.await();
            return two.granted();
        });
        return List.of(first.get(), second.get());
    }

    private interface Ask {
        boolean granted();
    }

    @Test
    void oneOfThemGetsThePeopleAndTheOtherKeepsNobody() throws Exception {
        assertThat(AREAS.of(HERE)).isNotEqualTo(AREAS.of(THERE));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                String plan = "contend-" + round;
                OwnersShare here = zone(plan, HERE, RequestStatus.BORDER);
                OwnersShare there = zone(plan, THERE, RequestStatus.BORDER);
                // across the border another day does not help: one zone has the whole person
                Instant sunday = SATURDAY.plus(Duration.ofDays(1));
                List<Boolean> granted = atOnce(
                        threads,
                        () -> here.granted(
                                List.of(wanted(plan, "b", HERE, SATURDAY), wanted(plan, "a", HERE, SATURDAY))),
                        () -> there.granted(
                                List.of(wanted(plan, "c", THERE, sunday), wanted(plan, "b", THERE, sunday))));
                assertThat(granted).as(plan).containsExactlyInAnyOrder(true, false);
                boolean first = granted.getFirst();
                assertThat(holds(plan, "a")).as(plan).hasSize(first ? 1 : 0);
                assertThat(holds(plan, "b"))
                        .as(plan)
                        .extracting(PersonInPlan.Hold::zone)
                        .containsExactly(AREAS.of(first ? HERE : THERE));
                assertThat(holds(plan, "c")).as(plan).hasSize(first ? 0 : 1);
                OwnersShare refused = first ? there : here;
                assertThat(refused.refusedSomebody()).isTrue();
                assertThat(refused.notFor(new DemandId(plan + (first ? THERE : HERE))))
                        .as("is not asked for him again")
                        .containsExactly("b");
                assertThat(refused.granted()).isEmpty();
                reservations.forget(plan);
            }
        }
    }

    @Test
    void zonesThatTheirBordersKeepApartShareAPersonsWeekButNotHisHour() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                String plan = "hours-" + round;
                OwnersShare here = zone(plan, HERE, RequestStatus.PLANNING);
                OwnersShare there = zone(plan, THERE, RequestStatus.PLANNING);
                Instant later = SATURDAY.plus(Duration.ofMinutes(round % 2 == 0 ? 149 : 150));
                List<Boolean> granted = atOnce(
                        threads,
                        () -> here.granted(List.of(wanted(plan, "a", HERE, SATURDAY))),
                        () -> there.granted(List.of(wanted(plan, "a", THERE, later))));
                if (round % 2 == 0) {
                    assertThat(granted).as("a minute too close").containsExactlyInAnyOrder(true, false);
                } else {
                    assertThat(granted).as("half an hour apart").containsExactly(true, true);
                    assertThat(holds(plan, "a")).hasSize(2);
                }
                reservations.forget(plan);
            }
        }
    }
}
