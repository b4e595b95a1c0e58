package org.linli.volunteer.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.linli.contracts.matching.AssignmentAcceptedV1;
import org.linli.contracts.matching.AssignmentReleasedV1;
import org.linli.contracts.matching.DemandCompletedV1;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.linli.volunteer.activity.ActivityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ServiceIT {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 13);

    @Autowired
    Story story;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void now() {
        story.clock("2026-11-01T10:00:00+08:00");
    }

    @Nested
    class AnAssignedVolunteer {

        @Rule("VOL-12")
        @Test
        void servesAndHisHoursEnterTheLedger() {
            String volunteer = story.adult();
            String demand = UUID.randomUUID().toString();
            String assignment = story.assigned(volunteer, demand, DAY);
            Http himself = story.as("volunteer:" + volunteer);
            JsonNode signUp = himself.get("/api/v1/sign-ups/" + assignment).json();
            assertThat(signUp.path("state").asString()).isEqualTo("ACCEPTED");
            assertThat(signUp.path("activityId").asString())
                    .isEqualTo(ActivityId.ofDemand(demand).value());

            story.clock("2026-12-13T08:55:00+08:00");
            Http.Reply in = himself.keyed().post("/api/v1/check-ins", Map.of("signUpId", assignment));
            assertThat(in.status()).as(in.toString()).isEqualTo(201);
            assertThat(in.json().path("id").asString()).isEqualTo(assignment);
            assertThat(in.json().path("state").asString()).isEqualTo("CHECKED_IN");
            assertThat(Story.items(himself.get("/api/v1/sign-ups?volunteer=me"))
                            .getFirst()
                            .path("state")
                            .asString())
                    .isEqualTo("CHECKED_IN");

            story.clock("2026-12-13T10:55:30+08:00");
            assertThat(himself.ifMatch(in.version() + 7)
                            .post("/api/v1/check-ins/" + assignment + "/check-out")
                            .code())
                    .isEqualTo("request.stale-etag");
            assertThat(himself.post("/api/v1/check-ins/" + assignment + "/check-out")
                            .code())
                    .isEqualTo("request.if-match-missing");
            Http.Reply out = himself.ifMatch(himself.get("/api/v1/check-ins/" + assignment))
                    .post("/api/v1/check-ins/" + assignment + "/check-out");
            assertThat(out.status()).as(out.toString()).isEqualTo(200);
            assertThat(out.json().path("minutes").asInt()).isEqualTo(120);
            assertThat(out.json().path("state").asString()).isEqualTo("EFFECTIVE");
            await().untilAsserted(() ->
                    assertThat(story.hours(volunteer).path("minutes").asLong()).isEqualTo(120));
            assertThat(story.hours(volunteer).path("hours").asString()).isEqualTo("2.00");
            assertThat(story.hours(volunteer)
                            .path("entries")
                            .get(0)
                            .path("evidence")
                            .asString())
                    .isEqualTo("CONFIRMED");
            JsonNode record = Story.items(himself.get("/api/v1/hour-records?volunteer=me"))
                    .getFirst();
            assertThat(record.path("minutes").asInt()).isEqualTo(120);
            await().untilAsserted(() -> assertThat(story.district()
                            .get("/api/v1/volunteers/" + volunteer)
                            .json()
                            .path("recentMinutes")
                            .asInt())
                    .isEqualTo(120));

            String completed = story.publish(new DemandCompletedV1(demand, Story.COMMUNITY, "ELDERLY", 4, 120, 1));
            story.publish(new DemandCompletedV1(demand, Story.COMMUNITY, "ELDERLY", 4, 120, 1), completed);
            await().untilAsserted(() -> assertThat(rating(volunteer)).isEqualTo(80));
            story.publish(new DemandCompletedV1(demand, Story.COMMUNITY, "ELDERLY", 2, 120, 1));
            await().untilAsserted(() ->
                    assertThat(rating(volunteer)).as("4 once and 2 once").isEqualTo(60));
        }

        private int rating(String volunteer) {
            return story.district()
                    .get("/api/v1/volunteers/" + volunteer)
                    .json()
                    .path("rating")
                    .asInt();
        }

        @Test
        void isExpectedOnceHoweverOftenAndLateTheNewsArrives() {
            String first = story.adult();
            String second = story.adult();
            String demand = UUID.randomUUID().toString();
            String a1 = UUID.randomUUID().toString();
            String a2 = UUID.randomUUID().toString();
            story.publish(Story.accepted(a2, demand, second, DAY));
            story.publish(Story.accepted(a1, demand, first, DAY));
            story.publish(Story.accepted(a1, demand, first, DAY));
            story.expected(first, a1);
            story.expected(second, a2);
            String activity = ActivityId.ofDemand(demand).value();
            assertThat(mongo.getCollection("activities").countDocuments(new Document("demandId", demand)))
                    .isEqualTo(1);
            await().untilAsserted(() -> {
                JsonNode seen =
                        story.district().get("/api/v1/activities/" + activity).json();
                assertThat(seen.path("seated").asInt()).isEqualTo(2);
                assertThat(seen.path("status").asString()).isEqualTo("RECRUITED");
            });
            assertThat(Story.items(story.district().get("/api/v1/sign-ups?activity=" + activity)))
                    .hasSize(2);
        }

        @Test
        void givesHisSeatBackWhenReleasedAndComesNotBackByALateAcceptance() {
            String volunteer = story.adult();
            String other = story.adult();
            String demand = UUID.randomUUID().toString();
            String assignment = story.assigned(volunteer, demand, DAY);
            story.publish(new AssignmentReleasedV1(assignment, demand, volunteer, Story.COMMUNITY, "WITHDRAWN"));
            await().untilAsserted(() -> assertThat(story.as("volunteer:" + volunteer)
                            .get("/api/v1/sign-ups/" + assignment)
                            .json()
                            .path("state")
                            .asString())
                    .isEqualTo("CANCELLED"));
            story.clock("2026-12-13T09:00:00+08:00");
            assertThat(story.as("volunteer:" + volunteer)
                            .keyed()
                            .post("/api/v1/check-ins", Map.of("signUpId", assignment))
                            .code())
                    .isEqualTo("check-in.not-expected");

            String late = UUID.randomUUID().toString();
            story.publish(new AssignmentReleasedV1(late, demand, other, Story.COMMUNITY, "EXPIRED"));
            story.publish(Story.accepted(late, demand, other, DAY));
            String marker = story.assigned(story.adult(), demand, DAY);
            assertThat(marker).isNotBlank();
            assertThat(story.as("volunteer:" + other)
                            .get("/api/v1/sign-ups/" + late)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Nested
    class CheckingIn {

        @Rule("VOL-15")
        @Test
        void isForOneselfOnePlaceAtATimeAndInTime() {
            String volunteer = story.adult();
            String assignment = story.assigned(volunteer, UUID.randomUUID().toString(), DAY);
            String second = story.assigned(volunteer, UUID.randomUUID().toString(), DAY);
            Http himself = story.as("volunteer:" + volunteer);
            Map<String, String> here = Map.of("signUpId", assignment);
            story.clock("2026-12-13T07:59:59+08:00");
            Http.Reply early = himself.keyed().post("/api/v1/check-ins", here);
            assertThat(early.status()).isEqualTo(422);
            assertThat(early.code()).isEqualTo("check-in.too-early");
            story.clock("2026-12-13T12:00:01+08:00");
            assertThat(himself.keyed().post("/api/v1/check-ins", here).code()).isEqualTo("check-in.already-ended");
            story.clock("2026-12-13T09:00:00+08:00");
            assertThat(story.as("volunteer:" + story.adult())
                            .keyed()
                            .post("/api/v1/check-ins", here)
                            .code())
                    .isEqualTo("check-in.not-yours");
            assertThat(story.district().keyed().post("/api/v1/check-ins", here).code())
                    .isEqualTo("security.role-missing");
            assertThat(himself.keyed()
                            .post("/api/v1/check-ins", Map.of("signUpId", "none"))
                            .code())
                    .isEqualTo("sign-up.unknown");
            Http once = himself.keyed();
            Http.Reply in = once.post("/api/v1/check-ins", here);
            assertThat(in.status()).isEqualTo(201);
            assertThat(once.post("/api/v1/check-ins", here).header("Idempotency-Replayed"))
                    .isEqualTo("true");
            assertThat(himself.keyed().post("/api/v1/check-ins", here).code()).isEqualTo("check-in.already-checked-in");
            Http.Reply elsewhere = himself.keyed().post("/api/v1/check-ins", Map.of("signUpId", second));
            assertThat(elsewhere.status()).isEqualTo(409);
            assertThat(elsewhere.code()).isEqualTo("check-in.overlaps");
        }

        @Rule("VOL-14")
        @Test
        void isTakenThreeTimesADay() {
            String volunteer = story.adult();
            String assignment = story.assigned(volunteer, UUID.randomUUID().toString(), DAY);
            Http himself = story.as("volunteer:" + volunteer);
            for (int i = 0; i < 3; i++) {
                story.clock("2026-12-13T09:%d0:00+08:00".formatted(i));
                Http.Reply in = himself.keyed().post("/api/v1/check-ins", Map.of("signUpId", assignment));
                assertThat(in.status()).isEqualTo(201);
                story.clock("2026-12-13T09:%d5:30+08:00".formatted(i));
                himself.ifMatch(in).post("/api/v1/check-ins/" + assignment + "/check-out");
            }
            story.clock("2026-12-13T10:00:00+08:00");
            Http.Reply fourth = himself.keyed().post("/api/v1/check-ins", Map.of("signUpId", assignment));
            assertThat(fourth.status()).isEqualTo(422);
            assertThat(fourth.code()).isEqualTo("check-in.too-many");
            await().untilAsserted(() ->
                    assertThat(story.hours(volunteer).path("minutes").asLong()).isEqualTo(15));
        }

        @Test
        void byTwentyRequestsAtOnceHappensOnce() throws Exception {
            String volunteer = story.adult();
            String assignment = story.assigned(volunteer, UUID.randomUUID().toString(), DAY);
            Http himself = story.as("volunteer:" + volunteer);
            story.clock("2026-12-13T09:00:00+08:00");
            ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
            CountDownLatch together = new CountDownLatch(1);
            List<Thread> threads = java.util.stream.IntStream.range(0, 20)
                    .mapToObj(i -> Thread.ofVirtual().start(() -> {
                        try {
                            together.await();
                            answers.add(himself.keyed()
                                    .post("/api/v1/check-ins", Map.of("signUpId", assignment))
                                    .status());
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }))
                    .toList();
            together.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(answers).hasSize(20).containsOnly(201, 409).containsOnlyOnce(201);
        }
    }

    @Nested
    class LongDays {

        @Rule("VOL-13")
        @Test
        void waitForTheBodyThatTheirMinutesNeed() {
            String volunteer = story.adult();
            Http himself = story.as("volunteer:" + volunteer);
            String activity = publish(activity("2026-12-20T06:00:00+08:00", "2026-12-20T23:00:00+08:00"));
            Http.Reply place = himself.keyed().post("/api/v1/activities/" + activity + "/sign-ups", Map.of());
            assertThat(place.status()).as(place.toString()).isEqualTo(201);
            assertThat(place.json().path("state").asString()).isEqualTo("ACCEPTED");
            String signUp = place.json().path("id").asString();
            serve(himself, signUp, "2026-12-20T06:00:00+08:00", "2026-12-20T14:01:30+08:00", 481, "HOURS_PENDING");
            assertThat(story.hours(volunteer).path("minutes").asLong()).isZero();
            List<JsonNode> waiting = Story.items(story.district().get("/api/v1/hour-records?waitingIn=330411003"));
            JsonNode record = waiting.stream()
                    .filter(r -> r.path("volunteerId").asString().equals(volunteer))
                    .findFirst()
                    .orElseThrow();
            String path = "/api/v1/hour-records/" + record.path("id").asString();
            assertThat(story.as("wangjiangjing-street")
                            .ifMatch(record.path("version").asLong())
                            .post(path + "/approval")
                            .code())
                    .isEqualTo("security.area-out-of-scope");
            assertThat(himself.ifMatch(record.path("version").asLong())
                            .post(path + "/approval")
                            .code())
                    .isEqualTo("security.role-missing");
            Http.Reply approved = story.as("street-officer@330411003")
                    .ifMatch(story.district().get(path))
                    .post(path + "/approval");
            assertThat(approved.status()).as(approved.toString()).isEqualTo(200);
            assertThat(approved.json().path("state").asString()).isEqualTo("EFFECTIVE");
            await().untilAsserted(() ->
                    assertThat(story.hours(volunteer).path("minutes").asLong()).isEqualTo(481));
            assertThat(story.district()
                            .ifMatch(approved)
                            .post(path + "/approval")
                            .code())
                    .isEqualTo("hours.not-waiting");

            serve(himself, signUp, "2026-12-20T14:30:00+08:00", "2026-12-20T18:30:30+08:00", 240, "HOURS_PENDING");
            JsonNode high = Story.items(himself.get("/api/v1/hour-records?volunteer=me"))
                    .getFirst();
            assertThat(high.path("level").asString()).isEqualTo("PROVINCE");
            String highPath = "/api/v1/hour-records/" + high.path("id").asString();
            Http.Reply low =
                    story.district().ifMatch(high.path("version").asLong()).post(highPath + "/approval");
            assertThat(low.status()).isEqualTo(403);
            assertThat(low.code()).isEqualTo("hours.higher-body-needed");
            Http.Reply refused = story.as("district-officer@33")
                    .ifMatch(high.path("version").asLong())
                    .post(highPath + "/rejection", Map.of("reason", "无人见到"));
            assertThat(refused.json().path("state").asString()).isEqualTo("HOURS_REJECTED");
            assertThat(story.hours(volunteer).path("minutes").asLong()).isEqualTo(481);
        }

        private void serve(Http himself, String signUp, String from, String to, int minutes, String state) {
            story.clock(from);
            Http.Reply in = himself.keyed().post("/api/v1/check-ins", Map.of("signUpId", signUp));
            assertThat(in.status()).as(in.toString()).isEqualTo(201);
            story.clock(to);
            Http.Reply out = himself.ifMatch(in).post("/api/v1/check-ins/" + signUp + "/check-out");
            assertThat(out.json().path("minutes").asInt()).isEqualTo(minutes);
            assertThat(out.json().path("state").asString()).isEqualTo(state);
        }
    }

    @Nested
    class SigningUp {

        @Rule("VOL-03")
        @Test
        void followsTheRulesOfAge() {
            String ordinary = publish(activity("2026-12-20T09:00:00+08:00", "2026-12-20T11:00:00+08:00"));
            Map<String, Object> danger = activity("2026-12-21T09:00:00+08:00", "2026-12-21T11:00:00+08:00");
            danger.put("dangerous", true);
            danger.put("agreementForm", "协议-1");
            danger.put("insurance", Map.of("policyNumber", "P-1", "from", "2026-12-21", "to", "2026-12-21"));
            String dangerous = publish(danger);
            String waiting = registered(LocalDate.of(2014, 1, 1), false);
            String twelve = registered(LocalDate.of(2014, 1, 1), true);
            String eight = registered(LocalDate.of(2018, 1, 1), true);
            assertThat(signUp(waiting, ordinary, Map.of()).code()).isEqualTo("sign-up.volunteer-not-active");
            assertThat(signUp(twelve, ordinary, Map.of()).status()).isEqualTo(201);
            assertThat(signUp(twelve, dangerous, Map.of()).code()).isEqualTo("sign-up.minor-barred");
            assertThat(signUp(eight, ordinary, Map.of()).code()).isEqualTo("sign-up.guardian-must-be-present");
            assertThat(signUp(eight, ordinary, Map.of("guardianPresent", true)).status())
                    .isEqualTo(201);
            assertThat(signUp(story.adult(), dangerous, Map.of("agreedTo", "协议-1"))
                            .status())
                    .isEqualTo(201);
        }

        @Test
        void givesNoMoreSeatsThanThereAreAndKeepsTheRestWaiting() {
            Map<String, Object> small = activity("2026-12-22T09:00:00+08:00", "2026-12-22T11:00:00+08:00");
            small.put("capacity", 1);
            String activity = publish(small);
            String first = story.adult();
            assertThat(signUp(first, activity, Map.of()).json().path("state").asString())
                    .isEqualTo("ACCEPTED");
            assertThat(signUp(story.adult(), activity, Map.of())
                            .json()
                            .path("state")
                            .asString())
                    .isEqualTo("WAITLISTED");
            assertThat(signUp(first, activity, Map.of()).json().path("state").asString())
                    .as("asking again changes nothing")
                    .isEqualTo("ACCEPTED");
            assertThat(Story.items(story.district().get("/api/v1/sign-ups?activity=" + activity)))
                    .hasSize(2);
        }

        @Rule("VOL-15")
        @Test
        void isRefusedForOverlappingTimesButNotForTouchingOnes() {
            String volunteer = story.adult();
            String nine = publish(activity("2026-12-23T09:00:00+08:00", "2026-12-23T11:00:00+08:00"));
            String overlapping = publish(activity("2026-12-23T10:59:00+08:00", "2026-12-23T12:00:00+08:00"));
            String touching = publish(activity("2026-12-23T11:00:00+08:00", "2026-12-23T12:00:00+08:00"));
            assertThat(signUp(volunteer, nine, Map.of()).status()).isEqualTo(201);
            Http.Reply refused = signUp(volunteer, overlapping, Map.of());
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("sign-up.overlaps");
            assertThat(signUp(volunteer, touching, Map.of()).status()).isEqualTo(201);
        }

        @Test
        void isRefusedForActivitiesThatAreNotOpen() {
            Http.Reply draft = story.district()
                    .keyed()
                    .post("/api/v1/activities", activity("2026-12-24T09:00:00+08:00", "2026-12-24T11:00:00+08:00"));
            String id = draft.json().path("id").asString();
            String volunteer = story.adult();
            assertThat(signUp(volunteer, id, Map.of()).code()).isEqualTo("sign-up.activity-not-open");
            assertThat(signUp(volunteer, "none", Map.of()).code()).isEqualTo("activity.unknown");
            story.district().ifMatch(draft).post("/api/v1/activities/" + id + "/publication");
            story.clock("2026-12-24T09:00:00+08:00");
            assertThat(signUp(volunteer, id, Map.of()).code()).isEqualTo("sign-up.activity-not-open");
        }

        private String registered(LocalDate birth, boolean consented) {
            Map<String, Object> person = story.person(birth, Story.COMMUNITY);
            if (consented) {
                person.put(
                        "guardian",
                        Map.of(
                                "name",
                                "王大",
                                "relation",
                                "父亲",
                                "phone",
                                "13900001234",
                                "givenOn",
                                "2026-10-01",
                                "consentVersion",
                                "g-1"));
            }
            return story.register(person).json().path("id").asString();
        }

        private Http.Reply signUp(String volunteer, String activity, Map<String, Object> body) {
            return story.as("volunteer:" + volunteer)
                    .keyed()
                    .post("/api/v1/activities/" + activity + "/sign-ups", body);
        }
    }

    @Nested
    class Publishing {

        @Rule("VOL-14")
        @Test
        void passesTheGatesOrChangesNothing() {
            Map<String, Object> late = activity("2026-12-20T09:00:00+08:00", "2026-12-20T11:00:00+08:00");
            late.put("title", "十月补录");
            assertThat(story.district().keyed().post("/api/v1/activities", late).code())
                    .isEqualTo("activity.banned-title");
            Map<String, Object> bare = activity("2026-12-20T09:00:00+08:00", "2026-12-20T11:00:00+08:00");
            bare.remove("risks");
            gate(bare, "activity.notice-incomplete");
            gate(activity("2026-11-01T10:00:00+08:00", "2026-11-01T12:00:00+08:00"), "activity.not-in-future");
            gate(activity("2026-12-20T09:00:00+08:00", "2027-12-21T09:00:00+08:00"), "activity.longer-than-a-year");
            Map<String, Object> danger = activity("2026-12-20T09:00:00+08:00", "2026-12-20T11:00:00+08:00");
            danger.put("dangerous", true);
            gate(danger, "activity.uninsured");
            Map<String, Object> nowhere = activity("2026-12-20T09:00:00+08:00", "2026-12-20T11:00:00+08:00");
            nowhere.put("area", "330411999999");
            assertThat(story.district()
                            .keyed()
                            .post("/api/v1/activities", nowhere)
                            .code())
                    .isEqualTo("activity.unknown-area");
            nowhere.put("capacity", 0);
            assertThat(story.district()
                            .keyed()
                            .post("/api/v1/activities", nowhere)
                            .code())
                    .isEqualTo("request.invalid");
        }

        private void gate(Map<String, Object> body, String code) {
            story.clock("2026-11-01T10:00:00+08:00");
            Http.Reply draft = story.district().keyed().post("/api/v1/activities", body);
            assertThat(draft.status()).as(draft.toString()).isEqualTo(201);
            String path = draft.header("Location");
            Http.Reply refused = story.district().ifMatch(draft).post(path + "/publication");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo(code);
            Http.Reply after = story.district().get(path);
            assertThat(after.json().path("status").asString()).isEqualTo("DRAFT");
            assertThat(after.version()).isEqualTo(1);
        }
    }

    @Nested
    class TheLedger {

        @Test
        void countsReplayedHoursOnceAndReconciles() {
            String volunteer = story.adult();
            String activity = UUID.randomUUID().toString();
            HoursRecordedV1 hours = new HoursRecordedV1(
                    UUID.randomUUID().toString(),
                    volunteer,
                    activity,
                    null,
                    null,
                    "411603001001",
                    90,
                    DAY,
                    "EARNED",
                    "TYPED_IN");
            for (int i = 0; i < 5; i++) {
                story.publish(hours);
            }
            HoursRecordedV1 counter = new HoursRecordedV1(
                    UUID.randomUUID().toString(),
                    volunteer,
                    activity,
                    null,
                    null,
                    "411603001001",
                    -30,
                    DAY,
                    "CORRECTION",
                    "TYPED_IN");
            story.publish(counter);
            story.publish(counter);
            await().untilAsserted(() -> {
                assertThat(story.hours(volunteer).path("minutes").asLong()).isEqualTo(60);
                assertThat(story.hours(volunteer).path("entryCount").asLong()).isEqualTo(2);
            });
        }

        /** In a community where nothing else happens, so that every figure is known and the whole report is compared. */
        @Test
        void equalsThePublishedFiguresAndTheDaysOfService() {
            String area = "330411005201";
            story.clock("2026-11-01T10:00:00+08:00");
            List<String> people = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                people.add(story.register(story.person(LocalDate.of(1990, 1, 1), area))
                        .json()
                        .path("id")
                        .asString());
            }
            story.register(story.person(LocalDate.of(2012, 1, 1), area));
            served(people.get(0), area, 60);
            served(people.get(1), area, 481);
            String record = served(people.get(2), area, 90);
            Http office = story.as("street-officer@330411005");
            assertThat(office.ifMatch(office.get("/api/v1/hour-records/" + record))
                            .post("/api/v1/hour-records/" + record + "/revocation", Map.of("reason", "未到场"))
                            .status())
                    .isEqualTo(200);
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                JsonNode report = story.district()
                        .get("/api/v1/statistics/volunteering/reconciliation?area=" + area)
                        .json();
                assertThat(report.path("balanced").asBoolean())
                        .as(report.toString())
                        .isTrue();
                assertThat(report.path("lines"))
                        .extracting(
                                line -> line.path("metric").asString(),
                                line -> line.path("source").asString(),
                                line -> line.path("published").asLong(),
                                line -> line.path("counted").asLong())
                        .containsExactly(
                                tuple("volunteers", "register", 3L, 3L),
                                tuple("guardianPending", "register", 1L, 1L),
                                tuple("activities", "activities", 3L, 3L),
                                tuple("checkIns", "service days", 3L, 3L),
                                tuple("minutes", "ledger", 60L, 60L),
                                tuple("minutes", "service days", 60L, 60L));
            });
        }

        private String served(String volunteer, String area, int minutes) {
            String assignment = UUID.randomUUID().toString();
            Instant nine = OffsetDateTime.parse("2026-12-13T09:00:00+08:00").toInstant();
            story.publish(new AssignmentAcceptedV1(
                    assignment,
                    UUID.randomUUID().toString(),
                    volunteer,
                    area,
                    "独居老人探访",
                    "ELDERLY",
                    nine,
                    nine.plus(Duration.ofHours(9)),
                    2,
                    false));
            story.expected(volunteer, assignment);
            Http himself = story.as("volunteer:" + volunteer);
            story.clock("2026-12-13T09:00:00+08:00");
            Http.Reply in = himself.keyed().post("/api/v1/check-ins", Map.of("signUpId", assignment));
            assertThat(in.status()).as(in.toString()).isEqualTo(201);
            story.clock(OffsetDateTime.parse("2026-12-13T09:00:05+08:00")
                    .plusMinutes(minutes)
                    .toString());
            Http.Reply out = himself.ifMatch(in).post("/api/v1/check-ins/" + assignment + "/check-out");
            assertThat(out.json().path("minutes").asInt()).as(out.toString()).isEqualTo(minutes);
            return out.json().path("recordId").asString();
        }
    }

    private Map<String, Object> activity(String from, String to) {
        return new LinkedHashMap<>(Map.of(
                "area", Story.COMMUNITY,
                "title", "清理河道",
                "content", "清理河道垃圾",
                "place", "北岸",
                "risks", "地面湿滑",
                "safeguards", "雨鞋、手套",
                "startsAt", from,
                "endsAt", to,
                "capacity", 20));
    }

    private String publish(Map<String, Object> body) {
        Http.Reply draft = story.district().keyed().post("/api/v1/activities", body);
        assertThat(draft.status()).as(draft.toString()).isEqualTo(201);
        Http.Reply published = story.district().ifMatch(draft).post(draft.header("Location") + "/publication");
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        assertThat(published.json().path("status").asString()).isEqualTo("PUBLISHED");
        return published.json().path("id").asString();
    }
}
