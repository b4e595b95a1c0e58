package org.linli.e2e;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.testkit.Http;
import tools.jackson.databind.JsonNode;

/**
 * A volunteer's way: signed up, checked in by the code of the place, a long day approved, a star's hours reached, and a certificate that
 * a stranger verifies. The roster must have been imported.
 */
public final class VolunteerJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ORDINARY_DAYS = 12;
    private static final int EIGHT_HOURS = 480;

    /** A certificate as its holder carries it away. */
    public record Paper(String number, String code, byte[] pdf) {}

    private final Suite suite;
    private final Report report;
    private final Http officer;
    private final LocalDate firstDay = SampleWeeks.now().moved(LocalDate.of(2027, 1, 4));

    public VolunteerJourney(Suite suite, Report report) {
        this.suite = suite;
        this.report = report;
        this.officer = suite.as("xiuzhou-district");
    }

    /** Runs every step; the clock of the services is set back to the real time at the end, whatever happens. */
    public Paper run() {
        suite.clock(firstDay.minusDays(7) + "T09:00:00+08:00");
        try {
            List<JsonNode> adults = volunteers("ACTIVE");
            List<String> activities = publish(adults.getFirst().path("area").asString());
            JsonNode adult = firstWithTime(adults, activities.getFirst());
            List<String> places = signUp(adult.path("id").asString(), activities);
            refuseUntilTheGuardianAgrees(volunteers("GUARDIAN_PENDING").getFirst(), activities.getFirst());
            serve(adult.path("id").asString(), activities, places);
            crossTheThreshold(adult.path("id").asString());
            return certify(adult);
        } finally {
            suite.clock(null);
        }
    }

    /** Registrations in a state, the last first, so that the main job's volunteers are others. */
    private List<JsonNode> volunteers(String status) {
        List<JsonNode> found = items(Expect.status(
                200,
                officer.get("/api/v1/volunteers?area=" + MainJob.DISTRICT + "&status=" + status + "&limit=50"),
                "volunteers"));
        Expect.holds(!found.isEmpty(), "somebody is " + status);
        return found.reversed();
    }

    /** Who is free on the first day: on a second run the first one serves already. */
    private JsonNode firstWithTime(List<JsonNode> adults, String activity) {
        for (JsonNode adult : adults) {
            Http person = suite.as("volunteer:" + adult.path("id").asString());
            if (person.keyed()
                            .post("/api/v1/activities/" + activity + "/sign-ups", Map.of())
                            .status()
                    == 201) {
                return adult;
            }
        }
        throw new StepFailed("nobody has time");
    }

    private List<String> publish(String area) {
        report.step("The district publishes thirteen days of service, and one that meets the first at the same time");
        Expect.problem(
                422,
                "activity.banned-title",
                officer.keyed().post("/api/v1/activities", activity(area, "志愿时长补录", firstDay, EIGHT_HOURS)),
                "a title that asks for late entry");
        List<String> published = new ArrayList<>();
        for (int day = 0; day <= ORDINARY_DAYS; day++) {
            published.add(published(
                    activity(area, "社区食堂志愿服务", firstDay.plusDays(day), day == ORDINARY_DAYS ? 600 : EIGHT_HOURS)));
        }
        published.add(published(activity(area, "图书整理", firstDay, 120)));
        report.figure(published.size() + " activities published");
        return published;
    }

    private String published(Map<String, Object> body) {
        Http.Reply draft = Expect.status(201, officer.keyed().post("/api/v1/activities", body), "draft");
        String id = draft.json().path("id").asString();
        Http.Reply submitted = Expect.status(
                200, officer.ifMatch(draft).post("/api/v1/activities/" + id + "/submission"), "submission");
        Expect.status(200, officer.ifMatch(submitted).post("/api/v1/activities/" + id + "/publication"), "publication");
        return id;
    }

    private static Map<String, Object> activity(String area, String title, LocalDate day, int minutes) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("area", area);
        body.put("title", title);
        body.put("content", "为老年人备餐、送餐");
        body.put("place", "社区食堂");
        body.put("conditions", "身体健康");
        body.put("risks", "地面湿滑");
        body.put("safeguards", "防滑鞋、工作服和意外保险");
        body.put("howToApply", "线上报名");
        body.put("startsAt", day + "T08:00:00+08:00");
        body.put("endsAt", day.atTime(8, 0).plusMinutes(minutes) + ":00+08:00");
        body.put("capacity", 5);
        return body;
    }

    private List<String> signUp(String adult, List<String> activities) {
        report.step("An adult and a minor sign up");
        Http person = suite.as("volunteer:" + adult);
        for (String activity : activities.subList(1, ORDINARY_DAYS + 1)) {
            Expect.status(
                    201,
                    person.keyed().post("/api/v1/activities/" + activity + "/sign-ups", Map.of()),
                    "sign-up of the adult");
        }
        Expect.problem(
                409,
                "sign-up.overlaps",
                person.keyed().post("/api/v1/activities/" + activities.getLast() + "/sign-ups", Map.of()),
                "a second place at the same time");
        Map<String, String> places = new LinkedHashMap<>();
        items(Expect.status(200, person.get("/api/v1/sign-ups?volunteer=me&limit=100"), "own sign-ups"))
                .forEach(place -> places.put(
                        place.path("activityId").asString(), place.path("id").asString()));
        return activities.subList(0, ORDINARY_DAYS + 1).stream()
                .map(activity -> {
                    String place = places.get(activity);
                    if (place == null) {
                        throw new StepFailed("no place in " + activity + " among " + places);
                    }
                    return place;
                })
                .toList();
    }

    private void refuseUntilTheGuardianAgrees(JsonNode minor, String activity) {
        String child = minor.path("id").asString();
        Http young = suite.as("volunteer:" + child);
        Http.Reply alone = young.keyed().post("/api/v1/activities/" + activity + "/sign-ups", Map.of());
        Expect.holds(alone.status() == 409 || alone.status() == 422, "a minor without a guardian is refused: " + alone);
        report.figure(
                "the minor without a guardian: " + alone.json().path("detail").asString());
        Http.Reply current = officer.get("/api/v1/volunteers/" + child);
        Map<String, String> consent = Map.of(
                "name",
                "李建国",
                "phone",
                "13857312345",
                "relation",
                "FATHER",
                "givenOn",
                firstDay.minusDays(7).toString(),
                "consentVersion",
                "2026-1");
        Expect.status(
                200,
                officer.ifMatch(current).post("/api/v1/volunteers/" + child + "/guardian-consent", consent),
                "the guardian's consent");
        Expect.status(
                201,
                young.keyed().post("/api/v1/activities/" + activity + "/sign-ups", Map.of("guardianPresent", true)),
                "sign-up of the minor whose guardian agreed");
    }

    private void serve(String adult, List<String> activities, List<String> places) {
        report.step("Checked in by the code of the place, checked out; a day of 481 minutes waits for approval");
        Http person = suite.as("volunteer:" + adult);
        for (int day = 0; day <= ORDINARY_DAYS; day++) {
            int minutes = day == ORDINARY_DAYS ? EIGHT_HOURS + 1 : EIGHT_HOURS;
            var start = firstDay.plusDays(day).atTime(8, 0);
            suite.clock(start + ":00+08:00");
            String code = Expect.status(
                            200,
                            officer.get("/api/v1/activities/" + activities.get(day) + "/check-in-code"),
                            "the code on the screen")
                    .json()
                    .path("payload")
                    .asString();
            Http.Reply in = Expect.status(
                    201, person.keyed().post("/api/v1/check-ins", Map.of("code", code)), "check-in by the code");
            Expect.equal("WITNESSED", in.json().path("evidence").asString(), "evidence");
            // the clock runs on while the requests are made: half a minute more is still the same whole minute
            suite.clock(start.plusMinutes(minutes).plusSeconds(20) + "+08:00");
            JsonNode out = Expect.status(
                            200,
                            person.ifMatch(in).post("/api/v1/check-ins/" + places.get(day) + "/check-out"),
                            "check-out")
                    .json();
            Expect.equal(minutes, out.path("minutes").asInt(), "minutes of day " + day);
            Expect.equal(
                    day == ORDINARY_DAYS ? "HOURS_PENDING" : "EFFECTIVE",
                    out.path("state").asString(),
                    "state of day " + day);
        }
        long before = (long) ORDINARY_DAYS * EIGHT_HOURS;
        awaitMinutes(adult, before);
        JsonNode waiting = items(officer.get("/api/v1/hour-records?waitingIn=" + MainJob.DISTRICT)).stream()
                .filter(record -> record.path("volunteerId").asString().equals(adult))
                .findFirst()
                .orElseThrow(() -> new StepFailed("the long day waits for the district"));
        String record = waiting.path("id").asString();
        Expect.status(
                200,
                officer.ifMatch(waiting.path("version").asLong())
                        .post("/api/v1/hour-records/" + record + "/approval", Map.of()),
                "approval");
        awaitMinutes(adult, before + EIGHT_HOURS + 1);
        report.figure("ledger: %d minutes after the approval".formatted(before + EIGHT_HOURS + 1));
    }

    private void awaitMinutes(String volunteer, long minutes) {
        Http person = suite.as("volunteer:" + volunteer);
        Expect.eventually(
                PATIENCE,
                () -> person.get("/api/v1/volunteers/" + volunteer + "/hours")
                                .json()
                                .path("minutes")
                                .asLong()
                        == minutes,
                () -> "the ledger holds " + minutes + " minutes: "
                        + person.get("/api/v1/volunteers/" + volunteer + "/hours"));
    }

    private void crossTheThreshold(String adult) {
        report.step("A hundred hours: the first star can be applied for");
        Http person = suite.as("volunteer:" + adult);
        Expect.eventually(
                PATIENCE,
                () -> !items(person.get("/api/v1/stars?volunteer=me")).isEmpty(),
                () -> "the first star is eligible");
        List<JsonNode> stars = items(person.get("/api/v1/stars?volunteer=me"));
        Expect.equal(1, stars.size(), "stars reached with a hundred and four hours");
        Expect.equal("ELIGIBLE", stars.getFirst().path("status").asString(), "state of the first star");
        Expect.equal(6000, stars.getFirst().path("thresholdMinutes").asInt(), "its threshold in minutes");
        report.figure("star 1 is ELIGIBLE at 6,000 minutes");
    }

    private Paper certify(JsonNode adult) {
        report.step("The volunteer prints his certificate; anybody verifies it");
        Http person = suite.as("volunteer:" + adult.path("id").asString());
        JsonNode printed = Expect.status(
                        201, person.keyed().post("/api/v1/certificates/prints", Map.of()), "printed certificate")
                .json();
        String number = printed.path("number").asString();
        String code = printed.path("code").asString();
        Http.Reply pdf = Expect.status(
                200, person.get("/api/v1/certificates/" + printed.path("id").asString() + "/pdf"), "the document");
        Expect.holds(pdf.header("Content-Type").startsWith("application/pdf"), "a PDF document");
        Http stranger = Http.at(suite.gateway());
        JsonNode verified = Expect.status(
                        200, stranger.get("/public/certificates/" + number + "?code=" + code), "public verification")
                .json();
        Expect.equal("VALID", verified.path("status").asString(), "status of the certificate");
        Expect.holds(verified.path("minutes").asInt() > 6000, "its minutes");
        Expect.holds(
                verified.path("name").asString().contains("*")
                        || verified.path("name").asString().contains("＊"),
                "the name is masked: " + verified.path("name"));
        Http.Reply wrongCode = stranger.get("/public/certificates/" + number + "?code=AAAAAAAA");
        Http.Reply unknown = stranger.get("/public/certificates/000000000000?code=AAAAAAAA");
        Expect.equal(404, wrongCode.status(), "a wrong code");
        Expect.equal(unknown.code(), wrongCode.code(), "answers to a wrong code and an unknown number");
        report.figure("certificate %s: %s, %s h"
                .formatted(
                        number,
                        verified.path("status").asString(),
                        verified.path("hours").asString()));
        return new Paper(number, code, pdf.bytes());
    }

    private static List<JsonNode> items(Http.Reply page) {
        List<JsonNode> items = new ArrayList<>();
        page.json().path("items").forEach(items::add);
        return items;
    }
}
