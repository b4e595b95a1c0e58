package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.contracts.volunteer.VolunteerSnapshotV1;
import org.linli.matching.assignment.AssignmentId;
import org.linli.matching.assignment.AssignmentState;
import org.linli.matching.assignment.AssignmentStatus;
import org.linli.matching.assignment.Assignments;
import org.linli.matching.assignment.Calendars;
import org.linli.matching.assignment.VolunteerCalendar;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Two offices decide one plan at once, as a whole and seat by seat, while a third takes some of its people: each seat is decided once. */
@Rule("MAT-05")
class RacingOfficesIT extends MatchingStage {

    private static final String PLACE = "330521005001";
    private static final String STREET = "330521005";
    private static final String DISCARDED = "330521005203";
    private static final int DEMANDS = 6;
    private static final int PEOPLE_A_DEMAND = 4;
    private static final int SEATS = DEMANDS * PEOPLE_A_DEMAND;

    @Autowired
    Assignments assignments;

    @Autowired
    Calendars calendars;

    private Http district() {
        return as("district-officer@330521");
    }

    private Http street() {
        return as("street-officer@" + STREET);
    }

    private record Planned(String path, List<AssignmentId> seats) {}

    private Planned planned(String place, String person, int demands, int wanted) {
        join(IntStream.range(0, demands * wanted)
                .mapToObj(i -> volunteer(person + "-" + i, place, "矛盾调解"))
                .toArray(VolunteerSnapshotV1[]::new));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < demands; i++) {
            Map<String, Object> body = new HashMap<>(mediation(person + "的调解" + i, place));
            body.put("date", LocalDate.of(2026, 12, 5).plusDays(i).toString());
            body.put("wanted", wanted);
            body.put("minimum", wanted);
            ids.add(listed(body, district()));
        }
        String plan = plan(place, district()).path("id").asString();
        List<AssignmentId> seats = new ArrayList<>();
        for (String demand : ids) {
            for (JsonNode seat : proposals(demand, district())) {
                seats.add(new AssignmentId(seat.path("assignmentId").asString()));
            }
        }
        assertThat(seats).hasSize(demands * wanted);
        return new Planned("/api/v1/plans/" + plan, seats);
    }

    private record Answer(String what, int status, String code) {}

    private static Callable<Answer> asking(String what, Callable<Http.Reply> call) {
        return () -> {
            Http.Reply reply = call.call();
            boolean fine = reply.status() < 300;
            return new Answer(what, reply.status(), fine ? "" : reply.code());
        };
    }

    private static List<Answer> together(List<Callable<Answer>> calls) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> results = new ArrayList<>();
            for (Callable<Answer> call : calls) {
                results.add(threads.submit(() -> {
                    go.await();
                    return call.call();
                }));
            }
            go.countDown();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> result : results) {
                answers.add(result.get());
            }
            return answers;
        }
    }

    private JsonNode decided(String planPath) {
        await().atMost(SOON).untilAsserted(() -> assertThat(district()
                        .get(planPath + "/commit")
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("CONFIRMED"));
        return district().get(planPath + "/commit").json();
    }

    private AssignmentState state(AssignmentId id) {
        return assignments.get(id).value().state();
    }

    /** A service of its own for each person, so that the pairings do not hinder each other. */
    private Callable<Answer> pairing(AssignmentId seat) {
        AssignmentState s = state(seat);
        LocalDate date = LocalDate.ofInstant(s.job().startsAt(), ZoneOffset.ofHours(8));
        DayOfWeek day = date.getDayOfWeek();
        Map<String, Object> slot = Map.of("day", day.name(), "start", "09:30", "end", "10:30");
        Http.Reply begun = district()
                .keyed()
                .post(
                        "/api/v1/onsite-services",
                        Map.of(
                                "area", PLACE,
                                "kind", "CARE",
                                "title", "驻点康养",
                                "place", "卫生站",
                                "pattern", List.of(slot),
                                "from", "2026-11-20"));
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        String path = "/api/v1/onsite-services/" + begun.json().path("id").asString() + "/pairings";
        Map<String, Object> body =
                Map.of("volunteerId", s.volunteerId(), "slot", slot, "from", date.toString(), "weeks", 1);
        return asking("pair " + seat.value(), () -> district().ifMatch(begun).post(path, body));
    }

    @Test
    void everySeatIsDecidedOnceAndTheSumsAgree() throws Exception {
        Planned plan = planned(PLACE, "ro", DEMANDS, PEOPLE_A_DEMAND);
        List<Callable<Answer>> reviews = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            reviews.add(asking("review", () -> district().keyed().post(plan.path() + "/review", Map.of())));
            reviews.add(asking("review", () -> street().keyed().post(plan.path() + "/review", Map.of())));
        }
        assertThat(together(reviews)).allSatisfy(a -> assertThat(a.status()).isEqualTo(201));
        Http.Reply reviewed = district().get(plan.path() + "/commit");
        assertThat(reviewed.version()).as("reviewed once").isEqualTo(1);

        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            calls.add(asking("plan", () -> district().ifMatch(1).post(plan.path() + "/confirmation")));
            calls.add(asking("plan", () -> street().ifMatch(1).post(plan.path() + "/confirmation")));
        }
        for (int i = 0; i < plan.seats().size(); i++) {
            AssignmentId seat = plan.seats().get(i);
            String path = "/api/v1/assignments/" + seat.value() + "/confirmation";
            calls.add(asking(seat.value(), () -> district().ifMatch(1).post(path)));
            calls.add(asking(seat.value(), () -> street().ifMatch(1).post(path)));
            if (i % 2 == 0) {
                calls.add(pairing(seat));
            }
        }
        Collections.shuffle(calls, new Random(20_261_120));
        List<Answer> answers = together(calls);

        assertThat(answers)
                .filteredOn(a -> a.what().equals("plan") && a.status() == 202)
                .as("one office confirmed the plan")
                .hasSize(1);
        assertThat(answers)
                .filteredOn(a -> a.what().equals("plan") && a.status() != 202)
                .extracting(Answer::code)
                .containsOnly("request.stale-etag");
        JsonNode commit = decided(plan.path());
        int paired = 0;
        Set<String> confirmed = new HashSet<>();
        for (AssignmentId seat : plan.seats()) {
            AssignmentState s = state(seat);
            long won = answers.stream()
                    .filter(a -> a.what().equals(seat.value()) && a.status() == 200)
                    .count();
            assertThat(won).as("one office got the seat at most").isLessThanOrEqualTo(1);
            boolean elsewhere =
                    answers.stream().anyMatch(a -> a.what().equals("pair " + seat.value()) && a.status() < 300);
            List<String> bookings = calendars.of(s.volunteerId()).bookings().stream()
                    .filter(b -> b.startsAt().isBefore(s.job().endsAt())
                            && s.job().startsAt().isBefore(b.endsAt()))
                    .map(VolunteerCalendar.Booking::assignmentId)
                    .toList();
            assertThat(bookings).as("promised once: " + s).hasSize(1);
            if (elsewhere) {
                paired++;
                assertThat(s.status()).isEqualTo(AssignmentStatus.WITHDRAWN);
                assertThat(won).isZero();
                assertThat(bookings.getFirst()).startsWith("onsite/");
            } else {
                assertThat(s.status()).isEqualTo(AssignmentStatus.CONFIRMED);
                assertThat(bookings).containsExactly(seat.value());
                confirmed.add(seat.value());
            }
        }
        assertThat(commit.path("confirmed").asInt()).isEqualTo(confirmed.size());
        assertThat(commit.path("refused").asInt()).isEqualTo(paired);
        assertThat(confirmed.size() + paired).isEqualTo(SEATS);
    }

    @Test
    void aPlanIsConfirmedByOneOfficeOrPutAsideByTheOther() throws Exception {
        for (int round = 0; round < 4; round++) {
            Planned plan = planned(DISCARDED, "rd" + round, 1, 2);
            Http.Reply reviewed = district().keyed().post(plan.path() + "/review", Map.of());
            List<Callable<Answer>> calls = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                calls.add(asking("confirm", () -> district().ifMatch(reviewed).post(plan.path() + "/confirmation")));
                calls.add(asking("discard", () -> street().ifMatch(reviewed).post(plan.path() + "/discarding")));
            }
            List<Answer> won =
                    together(calls).stream().filter(a -> a.status() < 300).toList();
            assertThat(won).as("one decision").hasSize(1);
            if (won.getFirst().what().equals("confirm")) {
                assertThat(decided(plan.path()).path("confirmed").asInt()).isEqualTo(2);
            } else {
                assertThat(plan.seats())
                        .allSatisfy(seat -> assertThat(state(seat).status()).isEqualTo(AssignmentStatus.PROPOSED));
                assertThat(plan.seats()).allSatisfy(seat -> assertThat(
                                calendars.of(state(seat).volunteerId()).bookings())
                        .isEmpty());
            }
        }
    }
}
