package org.linli.e2e;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.testkit.Http;
import tools.jackson.databind.JsonNode;

/**
 * The main job, end to end: roster in, demands in, matched, served, counted; a project through its first gate; a juvenile case that
 * nobody else can see; the dashboard that shows it all.
 */
public final class MainJob {

    static final String DISTRICT = "330411";
    static final String ROSTER = "volunteer-roster-1000.xlsx";
    static final String ROSTER_DAY = "2026-11-01";
    static final String DEMANDS = "demands-200.csv";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Suite suite;
    private final Report report;
    private final SampleWeeks weeks = SampleWeeks.now();

    public MainJob(Suite suite, Report report) {
        this.suite = suite;
        this.report = report;
    }

    /** The demands of the samples, wanted in the weeks to come. */
    static byte[] demands(Suite suite) {
        return SampleWeeks.now().moved(suite.sample(DEMANDS));
    }

    /** Runs every step; the clock of the services is set back to the real time at the end, whatever happens. */
    public void run() {
        suite.clock(weeks.moved(SampleWeeks.FIRST).minusDays(1) + "T09:00:00+08:00");
        try {
            importRoster();
            refuseForeignStreets();
            importDemands();
            String served = match();
            String demand = serve(served);
            startProject(demand);
            new CaseSteps(suite, report).openAndClose();
            showDashboard();
            report.step("An independent Kafka consumer reads every event");
            report.figure(new EventReader(suite.kafka()).describe());
        } finally {
            suite.clock(null);
        }
    }

    private void importRoster() {
        report.step("The district officer of 秀洲区 uploads " + ROSTER);
        Http officer = suite.as("xiuzhou-district");
        String path = uploaded(
                "/api/v1/rosters",
                officer.keyed()
                        .upload("/api/v1/rosters", ROSTER, suite.sample(ROSTER), Map.of("rosterDate", ROSTER_DAY)));
        JsonNode job = finished(officer, path);
        Map<String, Integer> reasons = counts(job.path("refusedByReason"));
        report.figure("rows %d, accepted %d (waiting for a guardian %d), refused %d %s"
                .formatted(
                        job.path("rowsRead").asInt(),
                        job.path("accepted").asInt(),
                        job.path("guardianPending").asInt(),
                        job.path("refused").asInt(),
                        reasons));
        JsonNode refusals = Expect.status(200, officer.get(path + "/refusals?limit=5"), "refusals")
                .json()
                .path("items");
        refusals.forEach(row -> report.figure("  row %d, %s: %s"
                .formatted(
                        row.path("row").asInt(),
                        row.path("column").asString(""),
                        row.path("message").asString(""))));
        Expect.equal(1000, job.path("rowsRead").asInt(), "rows read");
        Expect.equal(959, job.path("accepted").asInt(), "accepted rows");
        Expect.equal(13, job.path("guardianPending").asInt(), "rows that wait for a guardian");
        Expect.equal(41, job.path("refused").asInt(), "refused rows");
        Expect.equal(
                new TreeMap<>(Map.of(
                        "bad_check_digit",
                        5,
                        "duplicate_id",
                        12,
                        "impossible_birth_date",
                        8,
                        "unknown_area",
                        6,
                        "missing_name",
                        2,
                        "too_young",
                        3,
                        "bad_phone",
                        5)),
                reasons,
                "reasons");
    }

    private void refuseForeignStreets() {
        report.step("The street officer of 王江泾镇 uploads the same file");
        Http officer = suite.as("wangjiangjing-street");
        JsonNode job = finished(
                officer,
                uploaded(
                        "/api/v1/rosters",
                        officer.keyed()
                                .upload(
                                        "/api/v1/rosters",
                                        ROSTER,
                                        suite.sample(ROSTER),
                                        Map.of("rosterDate", ROSTER_DAY))));
        Map<String, Integer> reasons = counts(job.path("refusedByReason"));
        report.figure("accepted %d, refused %s".formatted(job.path("accepted").asInt(), reasons));
        Expect.equal(0, job.path("accepted").asInt(), "rows accepted for the street after the district's upload");
        Expect.holds(
                reasons.getOrDefault("out_of_scope", 0) > 500, "rows of other streets are refused as out of scope");
        Expect.problem(
                403,
                "security.area-out-of-scope",
                officer.get("/api/v1/statistics/volunteering?area=330411002"),
                "another street's figures");
    }

    private void importDemands() {
        report.step("The district uploads " + DEMANDS + "; demands are verified and listed");
        if (weeks.weeks() > 0) {
            report.figure("every day in it moved by %d weeks: as committed they are over".formatted(weeks.weeks()));
        }
        Http officer = suite.as("xiuzhou-district");
        JsonNode job = finished(
                officer,
                uploaded(
                        "/api/v1/demand-imports",
                        officer.keyed()
                                .upload(
                                        "/api/v1/demand-imports",
                                        DEMANDS,
                                        weeks.moved(suite.sample(DEMANDS)),
                                        Map.of())));
        report.figure("rows %d, accepted %d, refused %d %s"
                .formatted(
                        job.path("rowsRead").asInt(),
                        job.path("accepted").asInt(),
                        job.path("refused").asInt(),
                        counts(job.path("refusedByReason"))));
        Expect.equal(200, job.path("rowsRead").asInt(), "demand rows read");
        Expect.equal(
                200, job.path("accepted").asInt() + job.path("refused").asInt(), "demand rows accepted or refused");
        int known = counts(job.path("refusedByReason")).getOrDefault("duplicate_demand", 0);
        Expect.holds(job.path("accepted").asInt() + known > 150, "most demands are accepted, or known already");
        JsonNode verified = Expect.status(
                        200,
                        officer.keyed().post("/api/v1/demand-verifications", Map.of("area", DISTRICT, "list", true)),
                        "bulk verification")
                .json();
        report.figure("verified and listed: " + verified);
    }

    /** Plans until a demand has a proposal; returns the assignment that will be served. */
    private String match() {
        report.step("matching-service, which learnt the volunteers from Kafka only, proposes people");
        Http officer = suite.as("xiuzhou-district");
        Http.Reply created =
                Expect.status(201, officer.keyed().post("/api/v1/plans", Map.of("area", DISTRICT)), "plan");
        JsonNode plan = created.json();
        report.figure("%d open demands: %d met, %d unmet, %d proposals in %d ms"
                .formatted(
                        plan.path("considered").asInt(),
                        plan.path("met").asInt(),
                        plan.path("unmet").asInt(),
                        plan.path("proposals").asInt(),
                        plan.path("computedInMillis").asInt()));
        Expect.holds(plan.path("met").asInt() > 100, "the plan meets most demands: " + plan);
        String served = "";
        int shownUnmet = 0;
        String cursor = "";
        do {
            JsonNode page = Expect.status(
                            200, officer.get("/api/v1/demands?area=" + DISTRICT + "&limit=200" + cursor), "demands")
                    .json();
            for (JsonNode demand : page.path("items")) {
                String id = demand.path("id").asString();
                if (served.isEmpty()
                        && demand.path("minimum").asInt(9) == 1
                        && "MATCHING".equals(demand.path("status").asString())) {
                    JsonNode proposals =
                            items(Expect.status(200, officer.get("/api/v1/demands/" + id + "/proposals"), "proposals"));
                    if (!proposals.isEmpty()) {
                        served = id;
                        JsonNode best = proposals.get(0);
                        report.figure("for “%s”: score %s %s, because %s"
                                .formatted(
                                        demand.path("title").asString(),
                                        best.path("score"),
                                        best.path("parts"),
                                        messages(best.path("reasons"))));
                        Expect.holds(!best.path("reasons").isEmpty(), "a proposal has a reason");
                    }
                }
                if (shownUnmet < 2) {
                    JsonNode why = Expect.status(
                                    200, officer.get("/api/v1/demands/" + id + "/explanation"), "explanation")
                            .json();
                    if (!why.path("met").asBoolean(true)) {
                        Expect.holds(!why.path("missing").isEmpty(), "an unmet demand says what is missing");
                        report.figure("unmet “%s”: %s"
                                .formatted(demand.path("title").asString(), messages(why.path("missing"))));
                        shownUnmet++;
                    }
                }
            }
            String next = page.path("nextCursor").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty() && (served.isEmpty() || shownUnmet < 2));
        Expect.holds(!served.isEmpty(), "a demand has a proposal");
        return served;
    }

    private String serve(String demandId) {
        report.step("Confirmed, accepted, served, recorded, rated: the demand is DONE");
        Http officer = suite.as("xiuzhou-district");
        JsonNode demand = officer.get("/api/v1/demands/" + demandId).json();
        String area = demand.path("area").asString();
        OffsetDateTime starts = OffsetDateTime.parse(demand.path("startsAt").asString());
        OffsetDateTime ends = OffsetDateTime.parse(demand.path("endsAt").asString());
        JsonNode proposals = items(officer.get("/api/v1/demands/" + demandId + "/proposals"));
        List<String[]> assigned = new ArrayList<>();
        for (JsonNode proposal : proposals) {
            String assignment = proposal.path("assignmentId").asString();
            String volunteer = proposal.path("volunteerId").asString();
            Http.Reply confirmed = Expect.status(
                    200,
                    officer.ifMatch(proposal.path("version").asLong())
                            .post("/api/v1/assignments/" + assignment + "/confirmation"),
                    "confirmation");
            Http person = suite.as("volunteer:" + volunteer);
            Expect.status(
                    200,
                    person.ifMatch(confirmed).post("/api/v1/assignments/" + assignment + "/acceptance"),
                    "acceptance by the volunteer");
            assigned.add(new String[] {assignment, volunteer});
        }
        report.figure("%d volunteer(s) confirmed and accepted".formatted(assigned.size()));
        suite.clock(starts.minusMinutes(5).toString());
        List<Http.Reply> checkIns = new ArrayList<>();
        for (String[] one : assigned) {
            Http person = suite.as("volunteer:" + one[1]);
            Expect.eventually(
                    PATIENCE,
                    () -> person.get("/api/v1/sign-ups/" + one[0]).status() == 200,
                    () -> "volunteer-service expects the volunteer of assignment " + one[0]);
            checkIns.add(Expect.status(
                    201, person.keyed().post("/api/v1/check-ins", Map.of("signUpId", one[0])), "check-in"));
        }
        suite.clock(ends.toString());
        long minutes = 0;
        for (int i = 0; i < assigned.size(); i++) {
            Http person = suite.as("volunteer:" + assigned.get(i)[1]);
            JsonNode out = Expect.status(
                            200,
                            person.ifMatch(checkIns.get(i))
                                    .post("/api/v1/check-ins/" + assigned.get(i)[0] + "/check-out"),
                            "check-out")
                    .json();
            minutes += out.path("minutes").asLong();
        }
        report.figure("served %d minutes in all".formatted(minutes));
        long planned = Duration.between(starts, ends).toMinutes();
        Expect.holds(
                Math.abs(minutes - assigned.size() * (planned + 5)) <= 2L * assigned.size(),
                "minutes served, seen " + minutes + " for " + assigned.size() + " × " + (planned + 5));
        String first = assigned.getFirst()[1];
        Http person = suite.as("volunteer:" + first);
        Expect.eventually(
                PATIENCE,
                () -> person.get("/api/v1/volunteers/" + first + "/hours")
                                .json()
                                .path("minutes")
                                .asLong()
                        > 0,
                () -> "the hours enter the ledger");
        report.figure("ledger of the first volunteer: "
                + person.get("/api/v1/volunteers/" + first + "/hours")
                        .json()
                        .path("hours")
                        .asString()
                + " h");
        Http requester = suite.as("community-worker@" + area);
        // each who finishes changes the demand: whoever confirms before the last one has would be told to look again
        Expect.eventually(
                PATIENCE,
                () -> requester
                                .get("/api/v1/demands/" + demandId)
                                .json()
                                .path("seatsServed")
                                .asInt()
                        == assigned.size(),
                () -> "the requester sees that everybody has served");
        Http.Reply current = requester.get("/api/v1/demands/" + demandId);
        Expect.equal("IN_SERVICE", current.json().path("status").asString(), "status of the demand");
        Http.Reply done = Expect.status(
                200,
                requester
                        .ifMatch(current)
                        .post("/api/v1/demands/" + demandId + "/completion", Map.of("rating", 5, "comment", "很满意")),
                "completion by the requester");
        Expect.equal("DONE", done.json().path("status").asString(), "status of the demand");
        report.figure("demand “%s” is DONE with rating 5"
                .formatted(demand.path("title").asString()));
        Expect.problem(
                412,
                "request.stale-etag",
                requester.ifMatch(current).post("/api/v1/demands/" + demandId + "/completion", Map.of("rating", 1)),
                "a stale ETag");
        return demandId;
    }

    private void startProject(String demandId) {
        new ProjectSteps(suite, report).throughTheFirstGate(demandId);
    }

    private void showDashboard() {
        report.step("The district dashboard shows it all");
        Http officer = suite.as("xiuzhou-district");
        Expect.eventually(
                PATIENCE,
                () -> {
                    JsonNode parts = dashboard(officer);
                    return total(parts, "volunteering", "volunteers") >= 946
                            && total(parts, "volunteering", "minutes") > 0
                            && total(parts, "matching", "done") >= 1
                            && total(parts, "projects", "projects") >= 1;
                },
                () -> "the dashboard shows volunteers, hours, a demand done and a project: " + dashboard(officer));
        JsonNode parts = dashboard(officer);
        parts.propertyNames().forEach(name -> {
            Expect.equal("fresh", parts.path(name).path("status").asString(), "dashboard part " + name);
            report.figure(
                    name + ": " + parts.path(name).path("data").path("totals").toString());
        });
    }

    private static JsonNode dashboard(Http officer) {
        return Expect.status(200, officer.get("/api/v1/dashboard?area=" + DISTRICT), "dashboard")
                .json()
                .path("parts");
    }

    private static long total(JsonNode parts, String part, String figure) {
        return parts.path(part).path("data").path("totals").path(figure).asLong();
    }

    /** The job of an upload: a new one (202), or the one that the same file had before (200). */
    private String uploaded(String jobs, Http.Reply reply) {
        Expect.holds(reply.status() == 202 || reply.status() == 200, "upload: expected 202 or 200, got " + reply);
        if (reply.status() == 200) {
            report.figure("this file was here before: its job is answered, nothing is entered twice");
        }
        return jobs + "/" + reply.json().path("id").asString();
    }

    private JsonNode finished(Http as, String job) {
        Expect.eventually(
                PATIENCE,
                () -> !"RUNNING".equals(as.get(job).json().path("state").asString()),
                () -> "import " + job + " ends");
        JsonNode state = as.get(job).json();
        Expect.equal("FINISHED", state.path("state").asString(), "state of the import");
        return state;
    }

    static JsonNode items(Http.Reply reply) {
        JsonNode json = Expect.status(200, reply, "list").json();
        return json.isArray() ? json : json.path("items");
    }

    private static Map<String, Integer> counts(JsonNode object) {
        Map<String, Integer> counts = new TreeMap<>();
        object.propertyNames()
                .forEach(name -> counts.put(name, object.path(name).asInt()));
        return counts;
    }

    private static List<String> messages(JsonNode reasons) {
        List<String> texts = new ArrayList<>();
        reasons.forEach(reason -> texts.add(reason.path("message").asString()));
        return texts;
    }
}
