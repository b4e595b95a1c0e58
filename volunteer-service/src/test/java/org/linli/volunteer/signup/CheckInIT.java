package org.linli.volunteer.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.volunteer.activity.Plans.activity;
import static org.linli.volunteer.activity.Plans.published;
import static org.linli.volunteer.activity.Plans.signedUp;
import static org.linli.volunteer.activity.Plans.state;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.linli.volunteer.activity.AdvanceActivities;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
class CheckInIT {

    @Autowired
    Story story;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    CloseForgotten forgotten;

    @Autowired
    AdvanceActivities advance;

    @BeforeEach
    void now() {
        story.clock("2026-11-01T10:00:00+08:00");
    }

    @Nested
    class ByTheCodeOfThePlace {

        @Test
        void witnessesWhoScansItInTime() {
            String activity = published(story, activity("2027-04-01T09:00:00+08:00", "2027-04-01T12:00:00+08:00"));
            String volunteer = story.adult();
            signedUp(story, volunteer, activity);
            Http himself = story.as("volunteer:" + volunteer);
            story.clock("2027-04-01T08:59:50+08:00");
            String code = code(activity);
            story.clock("2027-04-01T09:00:29+08:00");
            Http.Reply in = himself.keyed().post("/api/v1/check-ins", Map.of("code", code));
            assertThat(in.status()).as(in.toString()).isEqualTo(201);
            assertThat(in.json().path("evidence").asString()).isEqualTo("WITNESSED");
            story.clock("2027-04-01T11:00:35+08:00");
            Http.Reply out = himself.ifMatch(in).post(in.header("Location") + "/check-out");
            assertThat(out.json().path("minutes").asInt()).isEqualTo(120);
            assertThat(state(out)).isEqualTo("EFFECTIVE");
            await().untilAsserted(() -> assertThat(story.hours(volunteer)
                            .path("entries")
                            .path(0)
                            .path("evidence")
                            .asString())
                    .isEqualTo("WITNESSED"));
        }

        @Test
        void refusesWhatProvesNothing() {
            String activity = published(story, activity("2027-04-02T09:00:00+08:00", "2027-04-02T12:00:00+08:00"));
            String other = published(story, activity("2027-04-02T13:00:00+08:00", "2027-04-02T14:00:00+08:00"));
            String volunteer = story.adult();
            String place = signedUp(story, volunteer, activity);
            Http himself = story.as("volunteer:" + volunteer);
            story.clock("2027-04-02T09:00:00+08:00");
            String code = code(activity);
            story.clock("2027-04-02T09:01:00+08:00");
            expect(himself, Map.of("code", code), 422, "check-in.code-expired");
            story.clock("2027-04-02T09:00:59+08:00");
            expect(himself, Map.of("code", code + "x"), 403, "check-in.code-forged");
            expect(himself, Map.of("code", "https://example.org"), 422, "check-in.code-malformed");
            expect(himself, Map.of("code", code(other)), 404, "check-in.no-sign-up");
            expect(himself, Map.of("code", code(other), "signUpId", place), 422, "check-in.code-of-other-activity");
            expect(himself, Map.of(), 400, "request.invalid");
            expect(story.as("volunteer:" + story.adult()), Map.of("code", code), 404, "check-in.no-sign-up");
            expect(himself, Map.of("code", code, "signUpId", place), 201, "");
        }

        @Test
        void isDrawnAsAPictureThatAPhoneReads() throws Exception {
            String activity = published(story, activity("2027-04-03T09:00:00+08:00", "2027-04-03T12:00:00+08:00"));
            story.clock("2027-04-03T08:30:10+08:00");
            Http leader = story.as("team-leader@330411003");
            Http.Reply shown = leader.get("/api/v1/activities/" + activity + "/check-in-code");
            assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
            assertThat(shown.json().path("until").asString()).isEqualTo("2027-04-03T00:30:30Z");
            assertThat(shown.json().path("svg").asString()).startsWith("<svg ").endsWith("</svg>");
            Http.Reply picture = leader.get("/api/v1/activities/" + activity + "/check-in-code.png");
            assertThat(picture.header("Content-Type")).isEqualTo("image/png");
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            assertThat(new QRCodeReader()
                            .decode(new BinaryBitmap(new HybridBinarizer(
                                    new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))
                            .getText())
                    .isEqualTo(shown.json().path("payload").asString());
        }

        @Test
        void isNotShownForWhatIsNotOpen() {
            Http.Reply draft = org.linli.volunteer.activity.Plans.drafted(
                    story, activity("2027-04-03T09:00:00+08:00", "2027-04-03T12:00:00+08:00"));
            assertThat(story.district()
                            .get(draft.header("Location") + "/check-in-code")
                            .code())
                    .isEqualTo("activity.not-open");
        }

        @Test
        void isTakenFromHundredsAtOnceAndTouchesNothingTheyShare() throws Exception {
            int crowd = 300;
            String activity = published(
                    story,
                    activity("2027-04-04T09:00:00+08:00", "2027-04-04T12:00:00+08:00", Map.of("capacity", crowd)));
            List<String> people = new ArrayList<>();
            for (int i = 0; i < crowd; i++) {
                String person = story.adult();
                signedUp(story, person, activity);
                people.add(person);
            }
            story.clock("2027-04-04T08:59:00+08:00");
            String code = code(activity);
            long version =
                    story.district().get("/api/v1/activities/" + activity).version();
            ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();
            Semaphore phones = new Semaphore(100);
            List<Thread> threads = people.stream()
                    .map(person -> Thread.ofVirtual().start(() -> {
                        phones.acquireUninterruptibly();
                        try {
                            Http.Reply reply = story.as("volunteer:" + person)
                                    .keyed()
                                    .post("/api/v1/check-ins", Map.of("code", code));
                            answers.add(reply.status() + reply.code());
                        } finally {
                            phones.release();
                        }
                    }))
                    .toList();
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(answers).hasSize(crowd).containsOnly("201");
            assertThat(mongo.getCollection("serviceDays")
                            .countDocuments(
                                    new Document("sessions.activityId", activity).append("sessions.status", "OPEN")))
                    .isEqualTo(crowd);
            assertThat(story.district().get("/api/v1/activities/" + activity).version())
                    .isEqualTo(version);
        }
    }

    @Nested
    class ByLocation {

        @Rule({"VOL-13", "SEC-01"})
        @Test
        void needsAConsentALargeActivityAndNearnessAndIsReviewed() {
            String large = located("2027-04-05", 100);
            String small = located("2027-04-06", 99);
            String volunteer = story.adult();
            String place = signedUp(story, volunteer, large);
            String placeInSmall = signedUp(story, volunteer, small);
            Http himself = story.as("volunteer:" + volunteer);
            Map<String, Object> near = Map.of("signUpId", place, "longitude", 120.75, "latitude", 30.7507);
            story.clock("2027-04-05T09:00:00+08:00");
            expect(himself, near, 403, "check-in.location-not-consented");
            consent(volunteer);
            expect(himself, Map.of("signUpId", place, "longitude", 120.75, "latitude", 30.76), 422, "check-in.too-far");
            expect(himself, Map.of("signUpId", place, "longitude", 181.0, "latitude", 0.0), 400, "request.invalid");
            expect(
                    himself,
                    Map.of("signUpId", placeInSmall, "longitude", 120.75, "latitude", 30.75),
                    422,
                    "check-in.location-not-offered");
            Http.Reply in = himself.keyed().post("/api/v1/check-ins", near);
            assertThat(in.status()).as(in.toString()).isEqualTo(201);
            assertThat(in.json().path("evidence").asString()).isEqualTo("LOCATED");
            assertThat(in.json().path("metres").asInt()).isEqualTo(80);
            Document kept = mongo.getCollection("serviceDays")
                    .find(new Document("volunteerId", volunteer))
                    .first();
            assertThat(String.valueOf(kept))
                    .contains("metres=80")
                    .doesNotContain("longitude", "latitude", "120.75", "30.7507");
            story.clock("2027-04-05T10:00:30+08:00");
            Http.Reply out = himself.ifMatch(in).post("/api/v1/check-ins/" + place + "/check-out");
            assertThat(state(out)).isEqualTo("HOURS_PENDING");
            JsonNode record = Story.items(himself.get("/api/v1/hour-records?volunteer=me"))
                    .getFirst();
            assertThat(record.path("review").asBoolean()).isTrue();
        }

        @Test
        void besideACodeIsCheckedWhateverTheSize() {
            String small = located("2027-04-07", 5);
            String volunteer = story.adult();
            signedUp(story, volunteer, small);
            Http himself = story.as("volunteer:" + volunteer);
            story.clock("2027-04-07T09:00:00+08:00");
            String code = code(small);
            Map<String, Object> near = Map.of("code", code, "longitude", 120.75, "latitude", 30.7507);
            expect(himself, near, 403, "check-in.location-not-consented");
            consent(volunteer);
            expect(himself, Map.of("code", code, "longitude", 120.75, "latitude", 30.76), 422, "check-in.too-far");
            Http.Reply in = himself.keyed().post("/api/v1/check-ins", near);
            assertThat(in.json().path("evidence").asString()).isEqualTo("WITNESSED");
            assertThat(in.json().path("metres").asInt()).isEqualTo(80);
        }

        private String located(String day, int capacity) {
            return published(
                    story,
                    activity(
                            day + "T09:00:00+08:00",
                            day + "T12:00:00+08:00",
                            Map.of("capacity", capacity, "longitude", 120.75, "latitude", 30.75)));
        }

        private void consent(String volunteer) {
            Http himself = story.as("volunteer:" + volunteer);
            Http.Reply given = himself.ifMatch(himself.get("/api/v1/volunteers/me"))
                    .post(
                            "/api/v1/volunteers/" + volunteer + "/consents",
                            Map.of("purpose", "location", "version", "location-2026-1"));
            assertThat(given.status()).as(given.toString()).isLessThan(300);
        }
    }

    @Nested
    class ByALeader {

        @Test
        void confirmsArrivalAndLeave() {
            String activity = published(story, activity("2027-04-08T09:00:00+08:00", "2027-04-08T12:00:00+08:00"));
            String volunteer = story.adult();
            String place = signedUp(story, volunteer, activity);
            story.clock("2027-04-08T09:05:00+08:00");
            Http leader = story.as("team-leader@330411003");
            Http once = leader.keyed();
            Http.Reply in = once.post("/api/v1/check-ins/" + place + "/confirmation");
            assertThat(in.status()).as(in.toString()).isEqualTo(201);
            assertThat(in.json().path("evidence").asString()).isEqualTo("LEADER_CONFIRMED");
            assertThat(once.post("/api/v1/check-ins/" + place + "/confirmation").header("Idempotency-Replayed"))
                    .isEqualTo("true");
            assertThat(leader.keyed()
                            .post("/api/v1/check-ins/" + place + "/confirmation")
                            .code())
                    .isEqualTo("check-in.already-checked-in");
            story.clock("2027-04-08T11:05:00+08:00");
            JsonNode there = Story.items(leader.get("/api/v1/activities/" + activity + "/attendance"))
                    .getFirst();
            assertThat(there.path("signUpId").asString()).isEqualTo(place);
            assertThat(there.path("state").asString()).isEqualTo("CHECKED_IN");
            assertThat(there.path("name").asString()).contains("*").doesNotContain("小明");
            Http.Reply out = leader.ifMatch(there.path("version").asLong())
                    .post("/api/v1/check-ins/" + place + "/confirmed-check-out");
            assertThat(state(out)).isEqualTo("EFFECTIVE");
            assertThat(Story.items(story.as("volunteer:" + volunteer).get("/api/v1/hour-records?volunteer=me"))
                            .getFirst()
                            .path("confirmedBy")
                            .asString())
                    .isEqualTo("team-leader@330411003");
        }
    }

    @Nested
    class AForgottenCheckOut {

        @Test
        void waitsForAnApproverWhoSaysWhenItEnded() {
            String activity = published(story, activity("2027-04-09T09:00:00+08:00", "2027-04-09T12:00:00+08:00"));
            String volunteer = story.adult();
            String place = signedUp(story, volunteer, activity);
            Http himself = story.as("volunteer:" + volunteer);
            story.clock("2027-04-09T09:59:30+08:00");
            assertThat(himself.keyed()
                            .post("/api/v1/check-ins", Map.of("code", code(activity)))
                            .status())
                    .isEqualTo(201);
            story.clock("2027-04-09T13:00:00+08:00");
            forgotten.sweep();
            assertThat(record(himself).path("state").asString()).isEqualTo("CHECKED_IN");
            story.clock("2027-04-09T13:00:01+08:00");
            forgotten.sweep();
            forgotten.sweep();
            JsonNode waiting = record(himself);
            assertThat(waiting.path("state").asString()).isEqualTo("HOURS_PENDING");
            assertThat(waiting.path("forgotten").asBoolean()).isTrue();
            assertThat(waiting.path("suggestedEnd").asString()).isEqualTo("2027-04-09T04:00:00Z");
            assertThat(waiting.path("minutes").asInt()).isEqualTo(120);
            assertThat(story.hours(volunteer).path("minutes").asLong()).isZero();

            advance.sweep();
            Http.Reply finished = story.district().get("/api/v1/activities/" + activity);
            assertThat(finished.json().path("status").asString()).isEqualTo("FINISHED");
            Http.Reply early =
                    story.district().ifMatch(finished).post("/api/v1/activities/" + activity + "/hours-confirmation");
            assertThat(early.status()).isEqualTo(409);
            assertThat(early.code()).isEqualTo("activity.hours-undecided");

            String path = "/api/v1/hour-records/" + waiting.path("id").asString();
            Http.Reply longer = story.district()
                    .ifMatch(waiting.path("version").asLong())
                    .post(path + "/approval", Map.of("endedAt", "2027-04-09T12:00:01+08:00"));
            assertThat(longer.code()).isEqualTo("hours.end-not-in-service");
            Http.Reply approved = story.district()
                    .ifMatch(waiting.path("version").asLong())
                    .post(path + "/approval", Map.of("endedAt", "2027-04-09T11:30:00+08:00"));
            assertThat(approved.json().path("minutes").asInt()).isEqualTo(90);
            await().untilAsserted(() ->
                    assertThat(story.hours(volunteer).path("minutes").asLong()).isEqualTo(90));

            Http.Reply confirmed =
                    story.district().ifMatch(finished).post("/api/v1/activities/" + activity + "/hours-confirmation");
            assertThat(confirmed.json().path("status").asString()).isEqualTo("HOURS_CONFIRMED");
            Http.Reply archived =
                    story.district().ifMatch(confirmed).post("/api/v1/activities/" + activity + "/archiving");
            assertThat(archived.json().path("status").asString()).isEqualTo("ARCHIVED");
        }

        @Test
        void doesNotKeepTheVolunteerFromServingElsewhere() {
            String first = published(story, activity("2027-04-10T09:00:00+08:00", "2027-04-10T10:00:00+08:00"));
            String second = published(story, activity("2027-04-11T09:00:00+08:00", "2027-04-11T10:00:00+08:00"));
            String volunteer = story.adult();
            signedUp(story, volunteer, first);
            signedUp(story, volunteer, second);
            Http himself = story.as("volunteer:" + volunteer);
            story.clock("2027-04-10T09:00:00+08:00");
            himself.keyed().post("/api/v1/check-ins", Map.of("code", code(first)));
            story.clock("2027-04-11T09:00:00+08:00");
            expect(himself, Map.of("code", code(second)), 201, "");
        }

        private JsonNode record(Http himself) {
            return Story.items(himself.get("/api/v1/hour-records?volunteer=me")).getFirst();
        }
    }

    private String code(String activity) {
        Http.Reply shown = story.district().get("/api/v1/activities/" + activity + "/check-in-code");
        assertThat(shown.status()).as(shown.toString()).isEqualTo(200);
        return shown.json().path("payload").asString();
    }

    private static void expect(Http himself, Map<String, Object> body, int status, String code) {
        Http.Reply reply = himself.keyed().post("/api/v1/check-ins", body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        if (code.startsWith("check-in")) {
            assertThat(reply.json().path("detail").asString()).containsPattern("\\p{IsHan}");
        }
    }
}
