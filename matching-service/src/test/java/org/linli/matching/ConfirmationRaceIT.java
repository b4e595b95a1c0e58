package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.linli.matching.assignment.Assignment;
import org.linli.matching.assignment.AssignmentId;
import org.linli.matching.assignment.AssignmentRejection;
import org.linli.matching.assignment.AssignmentStatus;
import org.linli.matching.assignment.Assignments;
import org.linli.matching.assignment.Calendars;
import org.linli.matching.assignment.ConfirmAssignment;
import org.linli.matching.assignment.ExpireAssignments;
import org.linli.matching.assignment.Fit;
import org.linli.matching.assignment.Job;
import org.linli.matching.assignment.VolunteerCalendar;
import org.linli.matching.demand.DemandClass;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.SeatRole;
import org.linli.platform.area.AreaScope;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Two offices, one person: however the confirmations interleave, he is promised to one place at a time. */
class ConfirmationRaceIT extends MatchingStage {

    private static final String PLACE = "330411005001";

    @Autowired
    Assignments assignments;

    @Autowired
    Calendars calendars;

    @Autowired
    ConfirmAssignment confirm;

    @Autowired
    ExpireAssignments expire;

    private static final Caller OFFICE =
            new Caller("office", "office", Set.of(Role.DISTRICT_OFFICER), new AreaScope("330411"), null);

    private AssignmentId proposal(String id, String person, Instant start) {
        Job job = new Job(
                new DemandId("race"), PLACE, "竞争", DemandClass.OTHER, start, start.plus(Duration.ofHours(2)), 1, false);
        Assignment proposal = Assignment.propose(
                new AssignmentId(id),
                "p",
                person,
                SeatRole.VOLUNTEER,
                job,
                new Fit(1, 1, 1, 1, 1, List.of()),
                Duration.ofDays(3),
                clock.instant());
        assignments.addAll(List.of(proposal));
        return proposal.state().id();
    }

    private static List<String> together(List<Callable<String>> calls) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<String>> results = new ArrayList<>();
            for (Callable<String> call : calls) {
                results.add(threads.submit(() -> {
                    go.await();
                    return call.call();
                }));
            }
            go.countDown();
            List<String> answers = new ArrayList<>();
            for (Future<String> result : results) {
                answers.add(result.get());
            }
            return answers;
        }
    }

    private String confirming(AssignmentId id) {
        try {
            confirm.handle(new ConfirmAssignment.Command(id, 1, OFFICE));
            return "confirmed";
        } catch (Rejected refused) {
            return refused.rejection().code();
        }
    }

    @Test
    void onePersonIsPromisedToOneOfManyCollidingDemands() throws Exception {
        join(volunteer("race-1", PLACE, "矛盾调解"));
        Instant nine = TODAY.plus(Duration.ofDays(10));
        List<AssignmentId> colliding = new ArrayList<>();
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            AssignmentId id = proposal("race-1-" + i, "race-1", nine.plus(Duration.ofMinutes(15L * i)));
            colliding.add(id);
            calls.add(() -> confirming(id));
        }
        List<String> answers = together(calls);
        assertThat(answers).filteredOn("confirmed"::equals).hasSize(1);
        assertThat(answers).filteredOn(a -> !a.equals("confirmed")).containsOnly("assignment.double-booked");
        List<String> confirmed = colliding.stream()
                .filter(id -> assignments.get(id).value().state().status() == AssignmentStatus.CONFIRMED)
                .map(AssignmentId::value)
                .toList();
        assertThat(confirmed).hasSize(1);
        assertThat(calendars.of("race-1").bookings())
                .extracting(VolunteerCalendar.Booking::assignmentId)
                .isEqualTo(confirmed);
    }

    @Test
    void oneProposalIsConfirmedOnceAndKeepsItsBooking() throws Exception {
        join(volunteer("race-2", PLACE, "矛盾调解"));
        for (int round = 0; round < 5; round++) {
            AssignmentId id = proposal("race-2-" + round, "race-2", TODAY.plus(Duration.ofDays(20 + round)));
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                calls.add(() -> confirming(id));
            }
            List<String> answers = together(calls);
            assertThat(answers).filteredOn("confirmed"::equals).hasSize(1);
            assertThat(answers).filteredOn(a -> !a.equals("confirmed")).containsOnly("request.stale-etag");
            assertThat(calendars.of("race-2").holds(id.value())).isTrue();
        }
    }

    /** The confirming office stopped after booking: the time is his again when the proposal lapses. */
    @Test
    void aBookingWithoutConfirmationIsGivenBackWhenTheProposalLapses() {
        join(volunteer("race-3", PLACE, "矛盾调解"));
        AssignmentId id = proposal("race-3-1", "race-3", TODAY.plus(Duration.ofDays(30)));
        Job job = assignments.get(id).value().state().job();
        calendars.book(
                "race-3",
                new VolunteerCalendar.Booking(id.value(), job.startsAt(), job.endsAt(), false),
                clock.instant());
        clock.setTo(TODAY.plus(Duration.ofDays(3)).plusSeconds(60));
        expire.handle();
        assertThat(assignments.get(id).value().state().status()).isEqualTo(AssignmentStatus.EXPIRED);
        assertThat(calendars.of("race-3").bookings()).isEmpty();
    }

    @Test
    void nobodyIsConfirmedWhoHasLeft() {
        publish(snapshot("race-4", 1, PLACE, "SUSPENDED", "18_59", List.of(), allWeek()));
        AssignmentId id = proposal("race-4-1", "race-4", TODAY.plus(Duration.ofDays(12)));
        assertThat(confirming(id)).isEqualTo(new AssignmentRejection.VolunteerNotActive().code());
        assertThat(assignments.get(id).value().state().status()).isEqualTo(AssignmentStatus.PROPOSED);
        assertThat(calendars.of("race-4").bookings()).isEmpty();
    }
}
