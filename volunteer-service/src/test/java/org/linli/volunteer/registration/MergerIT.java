package org.linli.volunteer.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.volunteer.activity.Plans.activity;
import static org.linli.volunteer.activity.Plans.published;
import static org.linli.volunteer.activity.Plans.signUp;
import static org.linli.volunteer.activity.Plans.signedUp;
import static org.linli.volunteer.activity.Plans.state;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.contracts.matching.AssignmentAcceptedV1;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.contracts.volunteer.VolunteerMergedV1;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** What belongs to a second registration of a person belongs to the first afterwards, and nothing is counted twice. */
@ServiceTest
class MergerIT {

    /** No other test serves here: its figures are compared whole. */
    private static final String AREA = "330411002008";

    @Autowired
    Story story;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void now() {
        story.clock("2026-11-01T10:00:00+08:00");
    }

    @Rule({"VOL-16", "VOL-20"})
    @Test
    void movesHoursThatReconcileEntryByEntry() {
        String kept = here();
        String second = here();
        String third = here();
        served(kept, "2026-12-13", 60);
        String record = served(second, "2026-12-14", 90);
        served(third, "2026-12-15", 30);
        story.clock("2026-12-16T10:00:00+08:00");
        merge(third, second);
        merge(second, kept);
        eventually(() -> {
            assertThat(minutes(kept)).isEqualTo(180);
            assertThat(minutes(second)).isZero();
            assertThat(minutes(third)).isZero();
        });
        // heard again, and a correction that comes after the merger
        story.publish(new VolunteerMergedV1(second, kept, AREA));
        Http office = story.as("street-officer@330411002");
        Http.Reply corrected = office.ifMatch(office.get("/api/v1/hour-records/" + record))
                .post(
                        "/api/v1/hour-records/" + record + "/correction",
                        Map.of(
                                "checkedInAt",
                                "2026-12-14T09:00:00+08:00",
                                "checkedOutAt",
                                "2026-12-14T10:20:00+08:00",
                                "reason",
                                "签退晚了"));
        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
        eventually(() -> {
            assertThat(minutes(kept)).isEqualTo(170);
            assertThat(minutes(second)).isZero();
        });
        story.clock("2026-12-20T10:00:00+08:00");
        eventually(() -> {
            JsonNode run = reconciled();
            assertThat(run.path("balanced").asBoolean()).as(run.toString()).isTrue();
            JsonNode result = run.path("result");
            assertThat(result.path("entries").asLong()).isEqualTo(4);
            assertThat(result.path("sourceMinutes").asLong()).isEqualTo(170);
            assertThat(result.path("ledgerMinutes").asLong()).isEqualTo(170);
            assertThat(result.path("publishedMinutes").asLong()).isEqualTo(170);
            assertThat(result.path("balanceMinutes").asLong())
                    .isEqualTo(result.path("linesMinutes").asLong());
            assertThat(result.path("debits").asLong())
                    .isEqualTo(result.path("credits").asLong());
        });
        JsonNode figures = story.district()
                .get("/api/v1/statistics/volunteering?area=" + AREA)
                .json()
                .path("totals");
        assertThat(figures.path("minutes").asLong()).isEqualTo(170);
        assertThat(figures.path("checkIns").asLong()).isEqualTo(3);
        assertThat(figures.path("volunteers").asLong()).isEqualTo(1);
        JsonNode report = story.district()
                .get("/api/v1/statistics/volunteering/reconciliation?area=" + AREA)
                .json();
        assertThat(report.path("balanced").asBoolean()).as(report.toString()).isTrue();
        assertThat(report.path("lines")).hasSize(6);

        assertThat(Story.items(story.as("volunteer:" + kept).get("/api/v1/hour-records?volunteer=me")))
                .as("the record of service is read from the registration that is kept")
                .extracting(one -> one.path("minutes").asInt())
                .containsExactly(30, 80, 60);
        Http.Reply print = story.as("volunteer:" + kept).keyed().post("/api/v1/certificates/prints", Map.of());
        assertThat(print.json().path("certified").path("minutes").asLong())
                .as(print.toString())
                .isEqualTo(170);

        Document in = line("merge/" + second + "/" + record + "/in");
        mongo.getCollection("hoursLedger")
                .updateOne(
                        new Document("_id", in.getString("_id")),
                        new Document("$set", new Document("day", "2026-12-13")));
        JsonNode broken = reconciled();
        List<JsonNode> drifts = Story.items(story.as("auditor")
                .get("/api/v1/reconciliations/" + broken.path("id").asString() + "/drifts"));
        assertThat(drifts)
                .as(drifts.toString())
                .extracting(drift -> drift.path("code").asString(), drift -> drift.path("entryId")
                        .asString())
                .containsExactly(org.assertj.core.api.Assertions.tuple("drift.transfer-broken", in.getString("_id")));
        mongo.getCollection("hoursLedger").replaceOne(new Document("_id", in.getString("_id")), in);
        assertThat(reconciled().path("balanced").asBoolean()).isTrue();
    }

    @Rule("VOL-15")
    @Test
    void handsPlacesOnAndLetsOneOfTwoOverlappingOnesGo() {
        String kept = story.adult();
        String second = story.adult();
        String waiting = story.adult();
        String plain = open("2027-05-01T09", "2027-05-01T11", 1);
        String both = open("2027-05-02T09", "2027-05-02T11", 1);
        String clash = open("2027-05-03T09", "2027-05-03T11", 1);
        String own = open("2027-05-03T10", "2027-05-03T12", 1);
        String line = open("2027-05-04T09", "2027-05-04T11", 1);
        String plainPlace = signedUp(story, second, plain);
        String plainWait = signedUp(story, waiting, plain);
        signedUp(story, second, both);
        String ownWait = signedUp(story, kept, both);
        String clashing = signedUp(story, second, clash);
        String clashWait = signedUp(story, waiting, clash);
        String ownPlace = signedUp(story, kept, own);
        signedUp(story, waiting, line);
        signedUp(story, second, line);
        String assigned = story.assigned(second, "d-" + UUID.randomUUID(), LocalDate.of(2027, 5, 6));

        merge(second, kept);
        eventually(() -> {
            assertThat(state(read(second, plainPlace))).isEqualTo("CANCELLED");
            assertThat(read(second, plainPlace).json().path("cause").asString()).isEqualTo("VOLUNTEER_MERGED");
            assertThat(of(kept, plain).path("state").asString()).isEqualTo("ACCEPTED");
            assertThat(state(read(kept, ownWait)))
                    .as("of two places in one activity the better is his")
                    .isEqualTo("ACCEPTED");
            assertThat(read(second, clashing).json().path("cause").asString()).isEqualTo("OVERLAPS");
            assertThat(state(read(kept, ownPlace))).isEqualTo("ACCEPTED");
            assertThat(state(read(waiting, clashWait)))
                    .as("the place that he cannot have goes on")
                    .isEqualTo("ACCEPTED");
            assertThat(of(kept, line).path("state").asString()).isEqualTo("WAITLISTED");
            assertThat(read(second, assigned).json().path("cause").asString())
                    .as("matching arranged it and hears that it ended")
                    .isEqualTo("VOLUNTEER_MERGED");
        });
        assertThat(state(read(waiting, plainWait))).isEqualTo("WAITLISTED");
        for (String activity : List.of(plain, both, clash, own, line)) {
            assertThat(story.district()
                            .get("/api/v1/activities/" + activity)
                            .json()
                            .path("seated")
                            .asInt())
                    .as(activity)
                    .isEqualTo(1);
        }
        story.publish(new VolunteerMergedV1(second, kept, Story.COMMUNITY));
        story.publish(new VolunteerMergedV1(second, kept, Story.COMMUNITY));
        assertThat(of(kept, plain).path("state").asString()).isEqualTo("ACCEPTED");
    }

    @Rule("VOL-29")
    @Test
    void keepsMembershipsAndLeadership() {
        String kept = story.adult();
        String second = story.adult();
        String led = form(second, "守望队");
        String joined = form(story.adult(), "护河队");
        story.district().keyed().post(joined + "/members", Map.of("volunteerId", second));
        merge(second, kept);
        eventually(() -> {
            JsonNode team = story.district().get(led).json();
            assertThat(team.path("leaderId").asString()).isEqualTo(kept);
            assertThat(team.path("members").asInt()).isEqualTo(1);
            for (String team1 : List.of(led, joined)) {
                assertThat(story.district()
                                .get(team1 + "/members/" + kept)
                                .json()
                                .path("status")
                                .asString())
                        .isEqualTo("MEMBER");
                assertThat(story.district()
                                .get(team1 + "/members/" + second)
                                .json()
                                .path("status")
                                .asString())
                        .isEqualTo("FORMER");
            }
        });
        JsonNode team = story.district().get(led).json();
        assertThat(team.path("vacancy").isMissingNode() || team.path("vacancy").isNull())
                .isTrue();
    }

    @Rule({"VOL-07", "SEC-13"})
    @Test
    void keepsLicencesAndClearanceAndBars() {
        String kept = story.adult();
        String second = story.adult();
        String barred = story.adult();
        story.district()
                .keyed()
                .post(
                        "/api/v1/volunteers/" + second + "/licences",
                        Map.of("name", "医师资格", "document", "110000199001", "issuer", "卫健委", "from", "2020-01-01"));
        query(second, "CLEAR");
        eventually(() -> assertThat(vetted(second)).isEqualTo("2027-11-01"));
        String licensed = published(
                story,
                activity(
                        "2027-05-07T09:00:00+08:00",
                        "2027-05-07T11:00:00+08:00",
                        Map.of("licences", List.of("医师资格"), "childFacing", true)));
        assertThat(signUp(story, kept, licensed, Map.of()).code()).isEqualTo("sign-up.qualification-missing");
        merge(second, kept);
        eventually(() -> {
            assertThat(Story.items(story.district().get("/api/v1/volunteers/" + kept + "/credentials")))
                    .extracting(credential -> credential.path("term").asString())
                    .containsExactly("医师资格");
            assertThat(vetted(kept)).isEqualTo("2027-11-01");
            assertThat(told(kept)).isEqualTo("医师资格");
            assertThat(signUp(story, kept, licensed, Map.of()).status()).isEqualTo(201);
        });
        query(barred, "HIT");
        merge(barred, kept);
        eventually(() -> assertThat(vetted(kept)).isEmpty());
        String children = published(
                story, activity("2027-05-08T09:00:00+08:00", "2027-05-08T11:00:00+08:00", Map.of("childFacing", true)));
        assertThat(signUp(story, kept, children, Map.of()).code()).isEqualTo("sign-up.vetting-missing");
    }

    @Rule({"VOL-23", "VOL-25"})
    @Test
    void keepsStarsAndPointsOnce() {
        story.clock("2026-11-13T09:00:00+08:00");
        String kept = story.adult();
        String second = story.adult();
        enter(second, 6000);
        enter(kept, 60);
        Http himself = story.as("volunteer:" + second);
        String star = "/api/v1/stars/" + second + "-1";
        eventually(() -> assertThat(himself.get(star).status()).isEqualTo(200));
        Http.Reply applied = himself.ifMatch(himself.get(star)).post(star + "/application");
        Http.Reply reviewed = story.district().ifMatch(applied).post(star + "/review");
        Http.Reply shown = story.district().ifMatch(reviewed).post(star + "/publicity");
        story.clock("2026-11-21T09:00:00+08:00");
        assertThat(story.district()
                        .ifMatch(shown)
                        .post(star + "/grant")
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("GRANTED");
        eventually(() -> {
            assertThat(points(second)).isPositive();
            assertThat(points(kept)).isPositive();
        });
        long all = points(second) + points(kept);

        merge(second, kept);
        eventually(() -> {
            assertThat(points(kept)).isEqualTo(all);
            assertThat(points(second)).isZero();
            List<JsonNode> stars = Story.items(story.as("volunteer:" + kept).get("/api/v1/stars?volunteer=me"));
            assertThat(stars).hasSize(1);
            assertThat(stars.getFirst().path("status").asString()).isEqualTo("GRANTED");
            assertThat(stars.getFirst().path("grantedOn").asString()).isEqualTo("2026-11-21");
            assertThat(story.district().get(star).json().path("status").asString())
                    .isEqualTo("HANDED_ON");
        });
        // service that is recorded late under the merged registration
        enter(second, 60);
        eventually(() -> {
            assertThat(minutes(kept)).isEqualTo(6120);
            assertThat(points(second)).isZero();
            assertThat(points(kept)).isGreaterThan(all);
        });
    }

    @Rule("VOL-15")
    @Test
    void showsWhatBothRegistrationsServedAtOneTime() {
        String kept = story.adult();
        String second = story.adult();
        String one = serve(kept, Story.COMMUNITY, "2026-12-17", 60);
        String two = serve(second, Story.COMMUNITY, "2026-12-17", 90);
        story.clock("2026-12-18T10:00:00+08:00");
        merge(second, kept);
        eventually(() -> assertThat(Story.items(story.district().get("/api/v1/anomalies?area=330411003&limit=200")))
                .as("for an officer to decide which of the two counts")
                .filteredOn(found -> found.toString().contains("served-twice")
                        || found.toString().contains("SERVED_TWICE"))
                .anySatisfy(found -> assertThat(found.toString()).contains(two)));
        assertThat(one).isNotEqualTo(two);
    }

    private String here() {
        return story.register(story.person(LocalDate.of(1990, 1, 1), AREA))
                .json()
                .path("id")
                .asString();
    }

    /** What is heard of his service may change the registration between reading and merging. */
    private void merge(String second, String kept) {
        String path = "/api/v1/volunteers/" + second;
        eventually(() -> {
            Http.Reply merged =
                    story.district().ifMatch(story.district().get(path)).post(path + "/merger", Map.of("into", kept));
            assertThat(merged.json().path("status").asString())
                    .as(merged.toString())
                    .isEqualTo("MERGED");
        });
    }

    private static String open(Story story, String from, String to, int capacity) {
        return published(story, activity(from + ":00:00+08:00", to + ":00:00+08:00", Map.of("capacity", capacity)));
    }

    private String open(String from, String to, int capacity) {
        return open(story, from, to, capacity);
    }

    private Http.Reply read(String person, String place) {
        return story.as("volunteer:" + person).get("/api/v1/sign-ups/" + place);
    }

    /** A person's place in an activity. */
    private JsonNode of(String person, String activity) {
        return Story.items(story.as("volunteer:" + person).get("/api/v1/sign-ups?volunteer=me&limit=50")).stream()
                .filter(place -> place.path("activityId").asString().equals(activity)
                        && place.path("volunteerId").asString().equals(person))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no place in " + activity));
    }

    private String form(String leader, String name) {
        Http.Reply formed = story.district()
                .keyed()
                .post(
                        "/api/v1/teams",
                        Map.of(
                                "name",
                                name,
                                "area",
                                Story.COMMUNITY,
                                "kind",
                                "GRASSROOTS",
                                "leader",
                                Map.of("volunteerId", leader)));
        assertThat(formed.status()).as(formed.toString()).isEqualTo(201);
        return "/api/v1/teams/" + formed.json().path("id").asString();
    }

    private void query(String person, String outcome) {
        String path = "/api/v1/vettings/" + person;
        Http.Reply filed = story.district()
                .ifMatch(story.district().get(path))
                .post(path + "/queries", Map.of("queriedOn", "2026-11-01", "outcome", outcome, "reference", "公查1号"));
        assertThat(filed.status()).as(filed.toString()).isIn(200, 201);
    }

    private String vetted(String person) {
        return story.district()
                .get("/api/v1/volunteers/" + person)
                .json()
                .path("vettedUntil")
                .asString("");
    }

    /** The licence that the person's snapshot carries. */
    private String told(String person) {
        Document stored = mongo.getCollection("volunteers")
                .find(new Document("_id", person))
                .first();
        List<Document> credentials =
                stored == null ? List.of() : stored.getList("credentials", Document.class, List.of());
        return credentials.isEmpty() ? "" : credentials.getFirst().getString("term");
    }

    private long points(String person) {
        return story.as("volunteer:" + person)
                .get("/api/v1/points/accounts/me")
                .json()
                .path("points")
                .asLong();
    }

    private long minutes(String person) {
        return story.hours(person).path("minutes").asLong();
    }

    private JsonNode reconciled() {
        Http.Reply started = story.as("auditor").keyed().post("/api/v1/reconciliations", Map.of("area", AREA));
        assertThat(started.status()).as(started.toString()).isEqualTo(202);
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> story.as("auditor").get(started.header("Location")).json(), run -> run.path("status")
                        .asString()
                        .equals("FINISHED"));
    }

    private Document line(String entry) {
        return Objects.requireNonNull(
                mongo.getCollection("hoursLedger")
                        .find(new Document("_id", entry))
                        .first(),
                entry);
    }

    private void enter(String volunteer, int minutes) {
        String entry = UUID.randomUUID().toString();
        story.publish(new HoursRecordedV1(
                entry,
                volunteer,
                "a-" + entry,
                null,
                null,
                Story.COMMUNITY,
                minutes,
                LocalDate.of(2026, 11, 10),
                "EARNED",
                "WITNESSED"));
    }

    private String served(String volunteer, String day, int minutes) {
        return serve(volunteer, AREA, day, minutes);
    }

    private String serve(String volunteer, String area, String day, int minutes) {
        String assignment = UUID.randomUUID().toString();
        Instant nine = OffsetDateTime.parse(day + "T09:00:00+08:00").toInstant();
        story.publish(new AssignmentAcceptedV1(
                assignment,
                UUID.randomUUID().toString(),
                volunteer,
                area,
                "独居老人探访",
                "ELDERLY",
                nine,
                nine.plus(Duration.ofHours(3)),
                2,
                false));
        story.expected(volunteer, assignment);
        Http himself = story.as("volunteer:" + volunteer);
        story.clock(day + "T09:00:00+08:00");
        Http.Reply in = himself.keyed().post("/api/v1/check-ins", Map.of("signUpId", assignment));
        assertThat(in.status()).as(in.toString()).isEqualTo(201);
        story.clock("%sT%02d:%02d:05+08:00".formatted(day, 9 + minutes / 60, minutes % 60));
        Http.Reply out = himself.ifMatch(in).post("/api/v1/check-ins/" + assignment + "/check-out");
        assertThat(out.json().path("minutes").asInt()).as(out.toString()).isEqualTo(minutes);
        return out.json().path("recordId").asString();
    }

    private static void eventually(ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(40)).untilAsserted(holds);
    }
}
