package org.linli.volunteer.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.volunteer.activity.Plans.activity;
import static org.linli.volunteer.activity.Plans.published;
import static org.linli.volunteer.activity.Plans.signUp;
import static org.linli.volunteer.activity.Plans.signedUp;
import static org.linli.volunteer.activity.Plans.state;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SignUpIT {

    @Autowired
    Story story;

    @Autowired
    SettlePlaces settle;

    @BeforeEach
    void now() {
        story.clock("2026-11-01T10:00:00+08:00");
    }

    @Nested
    class TheWaitingList {

        @Test
        void givesEachFreedSeatToTheFirstInLineExactlyOnceWhateverHappensAtOnce() throws Exception {
            String activity = published(
                    story, activity("2027-01-10T09:00:00+08:00", "2027-01-10T11:00:00+08:00", Map.of("capacity", 5)));
            List<String> seated = people(5);
            List<String> waiting = people(9);
            List<String> places = seated.stream()
                    .map(person -> signedUp(story, person, activity))
                    .toList();
            List<String> line = waiting.stream()
                    .map(person -> signedUp(story, person, activity))
                    .toList();
            assertThat(read(waiting.get(2), line.get(2)).json().path("ahead").asInt())
                    .isEqualTo(2);

            List<Callable<Integer>> atOnce = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                String place = "/api/v1/sign-ups/" + places.get(i);
                Http himself = story.as("volunteer:" + seated.get(i)).ifMatch(read(seated.get(i), places.get(i)));
                atOnce.add(() -> himself.post(place + "/cancellation").status());
                atOnce.add(() -> {
                    settle.sweep();
                    return 200;
                });
            }
            assertThat(together(atOnce)).containsOnly(200);

            await().untilAsserted(() -> {
                for (int i = 0; i < 9; i++) {
                    Http.Reply reply = read(waiting.get(i), line.get(i));
                    assertThat(state(reply)).as("place " + i).isEqualTo(i < 5 ? "ACCEPTED" : "WAITLISTED");
                    // applied, waiting, called up, accepted: one write each, so nobody was accepted twice
                    assertThat(reply.version()).isEqualTo(i < 5 ? 4 : 2);
                }
            });
            Http.Reply after = story.district().get("/api/v1/activities/" + activity);
            assertThat(after.json().path("seated").asInt()).isEqualTo(5);
            assertThat(after.json().path("waiting").asInt()).isEqualTo(4);
        }

        @Test
        void passesOverWhoCannotComeAndKeepsHimWaiting() {
            String activity = published(
                    story, activity("2027-01-11T09:00:00+08:00", "2027-01-11T11:00:00+08:00", Map.of("capacity", 1)));
            String elsewhere = published(story, activity("2027-01-11T10:00:00+08:00", "2027-01-11T12:00:00+08:00"));
            List<String> people = people(3);
            String place = signedUp(story, people.get(0), activity);
            String busy = signedUp(story, people.get(1), activity);
            String free = signedUp(story, people.get(2), activity);
            signedUp(story, people.get(1), elsewhere);
            cancel(people.get(0), place);
            assertThat(state(read(people.get(1), busy))).isEqualTo("WAITLISTED");
            assertThat(state(read(people.get(2), free))).isEqualTo("ACCEPTED");
        }

        @Test
        void letsNobodyInAfterTheBeginning() {
            String activity = published(
                    story, activity("2027-01-12T09:00:00+08:00", "2027-01-12T11:00:00+08:00", Map.of("capacity", 1)));
            List<String> people = people(2);
            String place = signedUp(story, people.get(0), activity);
            String waiting = signedUp(story, people.get(1), activity);
            story.clock("2027-01-12T09:00:00+08:00");
            Http.Reply late = cancelling(people.get(0), place);
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.code()).isEqualTo("sign-up.already-begun");
            settle.sweep();
            assertThat(state(read(people.get(1), waiting))).isEqualTo("WAITLISTED");
        }

        @Test
        void takesBackWhoeverAsksAgain() {
            String activity = published(
                    story, activity("2027-01-13T09:00:00+08:00", "2027-01-13T11:00:00+08:00", Map.of("capacity", 1)));
            List<String> people = people(2);
            String place = signedUp(story, people.get(0), activity);
            cancel(people.get(0), place);
            signedUp(story, people.get(1), activity);
            Http.Reply again = signUp(story, people.get(0), activity, Map.of());
            assertThat(state(again)).isEqualTo("WAITLISTED");
            assertThat(again.json().path("id").asString()).isEqualTo(place);
        }
    }

    @Nested
    class ManyAtOnce {

        @Test
        void takeNoMoreSeatsThanThereAre() throws Exception {
            String activity = published(
                    story, activity("2027-01-14T09:00:00+08:00", "2027-01-14T11:00:00+08:00", Map.of("capacity", 10)));
            ConcurrentLinkedQueue<String> states = new ConcurrentLinkedQueue<>();
            List<Callable<Integer>> atOnce = new ArrayList<>();
            for (String person : people(40)) {
                atOnce.add(() -> {
                    Http.Reply reply = signUp(story, person, activity, Map.of());
                    states.add(state(reply));
                    return reply.status();
                });
            }
            assertThat(together(atOnce)).hasSize(40).containsOnly(201);
            assertThat(states.stream().filter("ACCEPTED"::equals)).hasSize(10);
            assertThat(states.stream().filter("WAITLISTED"::equals)).hasSize(30);
            Http.Reply after = story.district().get("/api/v1/activities/" + activity);
            assertThat(after.json().path("seated").asInt()).isEqualTo(10);
            assertThat(after.json().path("waiting").asInt()).isEqualTo(30);
            assertThat(after.json().path("status").asString()).isEqualTo("RECRUITED");
        }

        @Rule("VOL-15")
        @Test
        void givesOnePersonOneOfTwoOverlappingPlacesAtMost() throws Exception {
            String nine = published(story, activity("2027-01-15T09:00:00+08:00", "2027-01-15T11:00:00+08:00"));
            String ten = published(story, activity("2027-01-15T10:00:00+08:00", "2027-01-15T12:00:00+08:00"));
            for (String person : people(6)) {
                List<Integer> answers = together(List.of(
                        () -> signUp(story, person, nine, Map.of()).status(),
                        () -> signUp(story, person, ten, Map.of()).status()));
                assertThat(answers.stream().filter(status -> status == 201)).hasSizeLessThanOrEqualTo(1);
                assertThat(Story.items(story.as("volunteer:" + person).get("/api/v1/sign-ups?volunteer=me")).stream()
                                .filter(place -> place.path("state").asString().equals("ACCEPTED")))
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Nested
    class Overlaps {

        @Rule("VOL-15")
        @Test
        void areSeenAcrossMidnight() {
            String night = published(story, activity("2027-01-16T22:00:00+08:00", "2027-01-17T02:00:00+08:00"));
            String small = published(story, activity("2027-01-17T01:59:00+08:00", "2027-01-17T04:00:00+08:00"));
            String touching = published(story, activity("2027-01-17T02:00:00+08:00", "2027-01-17T04:00:00+08:00"));
            String person = story.adult();
            signedUp(story, person, night);
            assertThat(signUp(story, person, small, Map.of()).code()).isEqualTo("sign-up.overlaps");
            assertThat(signUp(story, person, touching, Map.of()).status()).isEqualTo(201);
        }
    }

    @Nested
    class Gates {

        @Rule("VOL-07")
        @ParameterizedTest
        @CsvSource({
            "2009-01-18, 201, ''",
            "2009-01-19, 422, sign-up.too-young",
            "1966-01-19, 201, ''",
            "1966-01-18, 422, sign-up.too-old"
        })
        void takeTheAgesThatTheTasksFitOnTheFirstDay(LocalDate birth, int status, String code) {
            String activity = published(
                    story,
                    activity(
                            "2027-01-18T09:00:00+08:00",
                            "2027-01-18T11:00:00+08:00",
                            Map.of("minAge", 18, "maxAge", 60)));
            Map<String, Object> person = story.person(birth, Story.COMMUNITY);
            if (birth.getYear() > 2000) {
                person.put("guardian", guardian());
            }
            String volunteer = story.register(person).json().path("id").asString();
            expect(signUp(story, volunteer, activity, Map.of()), status, code);
        }

        @Rule("VOL-07")
        @Test
        void askForSkillsAndForQualificationsThatLastUntilTheEnd() {
            String coding = published(
                    story,
                    activity(
                            "2027-01-19T09:00:00+08:00", "2027-01-19T11:00:00+08:00", Map.of("skills", List.of("编程"))));
            String english = published(
                    story,
                    activity(
                            "2027-01-20T09:00:00+08:00", "2027-01-20T11:00:00+08:00", Map.of("skills", List.of("英语"))));
            String counselling = published(
                    story,
                    activity(
                            "2027-01-21T09:00:00+08:00",
                            "2027-01-21T11:00:00+08:00",
                            Map.of("skills", List.of("心理咨询"))));
            String licensed = published(
                    story,
                    activity(
                            "2027-01-22T09:00:00+08:00",
                            "2027-01-22T11:00:00+08:00",
                            Map.of("licences", List.of("医师资格"))));
            Map<String, Object> person = story.person(LocalDate.of(1990, 1, 1), Story.COMMUNITY);
            person.put("skills", List.of("编程", "心理咨询"));
            String volunteer = story.register(person).json().path("id").asString();
            expect(signUp(story, volunteer, coding, Map.of()), 201, "");
            expect(signUp(story, volunteer, english, Map.of()), 422, "sign-up.skill-missing");
            // declared, but without the valid credential that this skill needs
            expect(signUp(story, volunteer, counselling, Map.of()), 422, "sign-up.skill-missing");
            expect(signUp(story, volunteer, licensed, Map.of()), 422, "sign-up.qualification-missing");
        }

        @Rule("SEC-13")
        @Test
        void askForAClearQueryThatCoversTheLastDayOfChildFacingWork() {
            String volunteer = story.adult();
            String covered = published(
                    story,
                    activity("2027-01-23T09:00:00+08:00", "2027-01-23T11:00:00+08:00", Map.of("childFacing", true)));
            String beyond = published(
                    story,
                    activity("2027-01-24T09:00:00+08:00", "2027-01-24T11:00:00+08:00", Map.of("childFacing", true)));
            expect(signUp(story, volunteer, covered, Map.of()), 422, "sign-up.vetting-missing");
            Http.Reply vetted = story.district()
                    .ifMatch(story.district().get("/api/v1/volunteers/" + volunteer))
                    .post("/api/v1/volunteers/" + volunteer + "/vetting", Map.of("until", "2027-01-23"));
            assertThat(vetted.status()).as(vetted.toString()).isLessThan(300);
            expect(signUp(story, volunteer, covered, Map.of()), 201, "");
            expect(signUp(story, volunteer, beyond, Map.of()), 422, "sign-up.vetting-missing");
        }

        @Rule("VOL-09")
        @Test
        void askForTheAgreementOfTheActivity() {
            String activity = published(
                    story,
                    activity(
                            "2027-01-25T09:00:00+08:00",
                            "2027-01-25T11:00:00+08:00",
                            Map.of("foreignRelated", true, "agreementForm", "协议-2026-1")));
            String volunteer = story.adult();
            expect(signUp(story, volunteer, activity, Map.of()), 422, "sign-up.agreement-needed");
            expect(signUp(story, volunteer, activity, Map.of("agreedTo", "另一份")), 422, "sign-up.agreement-needed");
            expect(signUp(story, volunteer, activity, Map.of("agreedTo", "协议-2026-1")), 201, "");
        }

        @Rule({"VOL-03", "VOL-04"})
        @Test
        void keepMinorsOutOfRescue() {
            String rescue = published(
                    story,
                    activity(
                            "2027-01-26T09:00:00+08:00",
                            "2027-01-26T11:00:00+08:00",
                            Map.of(
                                    "emergency",
                                    true,
                                    "commandPost",
                                    "ZH-01",
                                    "agreementForm",
                                    "协议-2026-1",
                                    "insurance",
                                    Map.of("policyNumber", "P-1", "from", "2027-01-26", "to", "2027-01-26"))));
            Map<String, Object> minor = story.person(LocalDate.of(2009, 1, 27), Story.COMMUNITY);
            minor.put("guardian", guardian());
            Map<String, Object> adult = story.person(LocalDate.of(2009, 1, 26), Story.COMMUNITY);
            adult.put("guardian", guardian());
            Map<String, Object> agreed = Map.of("agreedTo", "协议-2026-1", "guardianPresent", true);
            expect(signUp(story, id(minor), rescue, agreed), 422, "sign-up.minor-barred");
            expect(signUp(story, id(adult), rescue, agreed), 201, "");
        }

        private String id(Map<String, Object> person) {
            return story.register(person).json().path("id").asString();
        }

        private static Map<String, Object> guardian() {
            return Map.of(
                    "name",
                    "王大",
                    "relation",
                    "父亲",
                    "phone",
                    "13900001234",
                    "givenOn",
                    "2026-10-01",
                    "consentVersion",
                    "g-1");
        }

        private static void expect(Http.Reply reply, int status, String code) {
            assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
            if (!code.isEmpty()) {
                assertThat(reply.code()).isEqualTo(code);
                assertThat(reply.json().path("detail").asString()).containsPattern("\\p{IsHan}");
            }
        }
    }

    @Nested
    class NoShows {

        @Rule("VOL-11")
        @Test
        void blockSignUpUntilTheyAreExcusedOrOld() {
            String volunteer = story.adult();
            List<String> missed = new ArrayList<>();
            for (int day = 1; day <= 3; day++) {
                String activity = published(
                        story, activity("2027-02-0" + day + "T09:00:00+08:00", "2027-02-0" + day + "T11:00:00+08:00"));
                missed.add(signedUp(story, volunteer, activity));
            }
            assertThat(mark(missed.get(0), "no-show").code()).isEqualTo("sign-up.not-over");
            story.clock("2027-02-03T11:00:00+08:00");
            for (String place : missed) {
                assertThat(state(mark(place, "no-show"))).isEqualTo("NO_SHOW");
            }
            String next = published(story, activity("2027-03-20T09:00:00+08:00", "2027-03-20T11:00:00+08:00"));
            Http.Reply blocked = signUp(story, volunteer, next, Map.of());
            assertThat(blocked.status()).isEqualTo(422);
            assertThat(blocked.code()).isEqualTo("sign-up.blocked");
            assertThat(blocked.json().path("until").asString()).isEqualTo("2027-03-06");
            story.clock("2027-03-05T23:59:59+08:00");
            assertThat(signUp(story, volunteer, next, Map.of()).code()).isEqualTo("sign-up.blocked");
            story.clock("2027-03-06T00:00:00+08:00");
            assertThat(signUp(story, volunteer, next, Map.of()).status()).isEqualTo(201);

            story.clock("2027-02-05T09:00:00+08:00");
            String other = published(story, activity("2027-03-21T09:00:00+08:00", "2027-03-21T11:00:00+08:00"));
            assertThat(signUp(story, volunteer, other, Map.of()).code()).isEqualTo("sign-up.blocked");
            assertThat(state(mark(missed.get(1), "excuse"))).isEqualTo("CANCELLED");
            assertThat(signUp(story, volunteer, other, Map.of()).status()).isEqualTo(201);
        }

        private Http.Reply mark(String place, String what) {
            Http office = story.as("community-worker@" + Story.COMMUNITY);
            return office.ifMatch(office.get("/api/v1/sign-ups/" + place))
                    .post("/api/v1/sign-ups/" + place + "/" + what);
        }
    }

    @Nested
    class AnActivityCalledOff {

        @Test
        void endsItsSignUps() {
            String activity = published(
                    story, activity("2027-02-10T09:00:00+08:00", "2027-02-10T11:00:00+08:00", Map.of("capacity", 2)));
            List<String> people = people(3);
            List<String> places = people.stream()
                    .map(person -> signedUp(story, person, activity))
                    .toList();
            Http.Reply cancelled = story.district()
                    .ifMatch(story.district().get("/api/v1/activities/" + activity))
                    .post("/api/v1/activities/" + activity + "/cancellation", Map.of("reason", "暴雨"));
            assertThat(cancelled.json().path("status").asString()).isEqualTo("CANCELLED");
            assertThat(cancelled.json().path("cancelReason").asString()).isEqualTo("暴雨");
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                for (int i = 0; i < 3; i++) {
                    Http.Reply place = read(people.get(i), places.get(i));
                    assertThat(state(place)).isEqualTo("CANCELLED");
                    assertThat(place.json().path("cause").asString()).isEqualTo("ACTIVITY_CANCELLED");
                }
            });
        }
    }

    private List<String> people(int count) {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(story.adult());
        }
        return people;
    }

    private Http.Reply read(String person, String place) {
        return story.as("volunteer:" + person).get("/api/v1/sign-ups/" + place);
    }

    private void cancel(String person, String place) {
        Http.Reply reply = cancelling(person, place);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(state(reply)).isEqualTo("CANCELLED");
    }

    private Http.Reply cancelling(String person, String place) {
        return story.as("volunteer:" + person)
                .ifMatch(read(person, place))
                .post("/api/v1/sign-ups/" + place + "/cancellation");
    }

    private static List<Integer> together(List<Callable<Integer>> tasks) throws InterruptedException {
        ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
        CountDownLatch start = new CountDownLatch(1);
        Consumer<Callable<Integer>> run = task -> {
            try {
                start.await();
                answers.add(task.call());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
        List<Thread> threads = tasks.stream()
                .map(task -> Thread.ofVirtual().start(() -> run.accept(task)))
                .toList();
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        return List.copyOf(answers);
    }
}
