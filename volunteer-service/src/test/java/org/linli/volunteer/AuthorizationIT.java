package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.volunteer.activity.Plans.activity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.platform.security.Role;
import org.linli.testkit.AuthorizationTable;
import org.linli.testkit.Http;
import org.linli.testkit.Tokens;
import org.linli.volunteer.activity.ActivityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Every endpoint × every role × inside and outside the caller's division, as {@code authorization.csv} declares: who may not is refused, who may
 * gets past the wall, a stranger is asked for his token. An endpoint that nobody declared fails.
 *
 * <p>The team leader of these tokens leads no team, and the volunteer is nobody registered: both are refused wherever they may act only for
 * their own.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorizationIT {

    private static final String HOME = "330411";
    private static final String ABROAD = "411603";

    private static final Set<Role> OFFICERS = EnumSet.of(Role.DISTRICT_OFFICER, Role.STREET_OFFICER);
    private static final Set<Role> OFFICES = with(OFFICERS, Role.COMMUNITY_WORKER);
    private static final Set<Role> TRAINERS = with(OFFICES, Role.SOCIAL_WORKER);
    private static final Set<Role> LEADERS = with(TRAINERS, Role.TEAM_LEADER);

    private static final Map<String, Set<Role>> GROUPS = Map.of(
            "DISTRICT",
            EnumSet.of(Role.DISTRICT_OFFICER),
            "OFFICERS",
            OFFICERS,
            "OFFICES",
            OFFICES,
            "TRAINERS",
            TRAINERS,
            "WRITERS",
            with(OFFICERS, Role.SOCIAL_WORKER),
            "LEADERS",
            LEADERS,
            "READERS",
            with(LEADERS, Role.VOLUNTEER));

    @Autowired
    Story story;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    /** One of everything, in {@link Story#COMMUNITY}; by the first part of its address or the name of its variable. */
    private final Map<String, String> things = new HashMap<>();

    private final Map<String, Object> bodies = new HashMap<>();

    private final AuthorizationTable table = AuthorizationTable.read("/authorization.csv", GROUPS);

    @BeforeAll
    void prepare() {
        story.clock("2026-11-01T10:00:00+08:00");
        people();
        service();
        oversight();
        recognition();
        learning();
        story.clock("2026-12-20T10:00:00+08:00");
    }

    @Test
    void isDeclaredForEveryEndpointOnce() {
        assertThat(table.gaps(mappings, "org.linli.volunteer")).isEmpty();
    }

    @Test
    void isDecidedByRoleAndDivisionAtEveryEndpoint() {
        assertThat(table.ask(story.service(), things, bodies).faults(HOME, ABROAD, Tokens::of))
                .isEmpty();
    }

    @Test
    void isRefusedToStrangersAndWithOldTokens() {
        String old = Tokens.expired("x", Role.DISTRICT_OFFICER, HOME);
        assertThat(table.ask(story.service(), things, bodies).faultsWithStrangers(old))
                .isEmpty();
    }

    private void people() {
        String volunteer = story.adult();
        keep(volunteer, "volunteers", "volunteer", "volunteerId");
        keep("PROFILE", "purpose");
        bodies.put("nothing", Map.of());
        bodies.put("reason", Map.of("reason", "x", "note", "x", "finding", "x"));
        bodies.put("person", story.person(LocalDate.of(1990, 1, 1), Story.COMMUNITY));
        bodies.put("guardianAnswer", Map.of("volunteerNumber", "x", "code", "x", "phone", "x"));
        bodies.put("merger", Map.of("into", story.adult()));
        bodies.put("correction", Map.of("fields", List.of("PHONE"), "note", "请核对"));
        bodies.put("consent", Map.of("purpose", "PROFILE", "version", "p-1", "givenOn", "2026-11-01"));
        bodies.put("disclosure", Map.of("fields", List.of("PHONE"), "purpose", "联系"));
        bodies.put("plainExport", Map.of("area", "330411003008", "fields", List.of("PHONE"), "purpose", "核对"));
        bodies.put("file", AuthorizationTable.FILE);
        Http.Reply asked = story.district()
                .ifMatch(story.district().get("/api/v1/volunteers/" + volunteer))
                .post(
                        "/api/v1/volunteers/" + volunteer + "/corrections",
                        Map.of("fields", List.of("PHONE"), "note", "请核对"));
        keep(asked.json().path(0).path("id").asString(), "correction");
        keep(
                create(
                        story.as("community"),
                        "/api/v1/volunteers/" + minor() + "/disclosure-requests",
                        Map.of("fields", List.of("NAME"), "purpose", "安排监护人")),
                "request");
        keep(
                story.district()
                        .keyed()
                        .upload(
                                "/api/v1/rosters",
                                UUID.randomUUID() + ".csv",
                                ("姓名,证件类型,证件号码,性别,出生日期,手机号码,所属村社区代码\n,,%s,,,,\n".formatted(UUID.randomUUID()))
                                        .getBytes(StandardCharsets.UTF_8),
                                Map.of())
                        .json()
                        .path("id")
                        .asString(),
                "rosters");
    }

    private String minor() {
        return story.register(story.person(LocalDate.of(2012, 1, 1), Story.COMMUNITY))
                .json()
                .path("id")
                .asString();
    }

    private void service() {
        String volunteer = thing("volunteer");
        Map<String, Object> plan = activity("2027-06-01T09:00:00+08:00", "2027-06-01T11:00:00+08:00");
        bodies.put("activity", plan);
        keep(create(story.district(), "/api/v1/activities", plan), "activities", "drafted");
        Map<String, Object> series = Map.of(
                "activity",
                plan,
                "weekdays",
                List.of("MONDAY"),
                "start",
                "09:00",
                "minutes",
                60,
                "from",
                "2027-06-01",
                "until",
                "2027-07-01");
        bodies.put("series", series);
        bodies.put("skip", Map.of("day", "2027-06-07"));
        keep(create(story.district(), "/api/v1/activity-series", series), "activity-series");
        String demand = UUID.randomUUID().toString();
        String place = story.assigned(volunteer, demand, LocalDate.of(2026, 12, 13));
        keep(place, "sign-ups", "signUpId");
        keep(ActivityId.ofDemand(demand).value(), "activityId");
        bodies.put("checkIn", Map.of("signUpId", place));
        Http himself = story.as("volunteer:" + volunteer);
        story.clock("2026-12-13T09:00:00+08:00");
        Http.Reply in = himself.keyed().post("/api/v1/check-ins", Map.of("signUpId", place));
        keep(in.json().path("recordId").asString(), "hour-records");
        // so long on one day that the anomaly queue has it
        story.clock("2026-12-13T22:00:00+08:00");
        himself.ifMatch(in).post("/api/v1/check-ins/" + place + "/check-out");
        bodies.put(
                "times",
                Map.of(
                        "checkedInAt",
                        "2026-12-13T09:00:00+08:00",
                        "checkedOutAt",
                        "2026-12-13T10:00:00+08:00",
                        "reason",
                        "x"));
        bodies.put("errorReport", Map.of("description", "少记一小时"));
        keep(
                create(
                        himself,
                        "/api/v1/hour-records/" + thing("hour-records") + "/error-reports",
                        Map.of("description", "少记一小时")),
                "error-reports");
        Map<String, Object> late = Map.of(
                "activityId",
                thing("activityId"),
                "volunteerId",
                volunteer,
                "from",
                "2026-12-13T09:00:00+08:00",
                "to",
                "2026-12-13T10:00:00+08:00",
                "reason",
                "扫码设备故障",
                "evidence",
                List.of(Map.of("kind", "ATTENDANCE_LIST", "reference", "签到表第3页")));
        bodies.put("lateEntry", late);
        Map<String, Object> absent = new HashMap<>(late);
        absent.put("volunteerId", story.adult());
        story.clock("2026-12-15T10:00:00+08:00");
        keep(create(story.as("community"), "/api/v1/late-entries", absent), "late-entries");
        bodies.put("quality", Map.of("quality", 3));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(story.district()
                        .get("/api/v1/recording-clocks/" + thing("activityId"))
                        .status())
                .isEqualTo(200));
    }

    private void oversight() {
        keep(
                await().atMost(Duration.ofSeconds(30))
                        .until(
                                () -> found(
                                        "/api/v1/anomalies?area=330411&limit=200", "volunteerId", thing("volunteer")),
                                id -> !id.isEmpty()),
                "anomalies");
        Map<String, Object> order =
                Map.of("area", HOME, "firstDay", "2026-12-13", "lastDay", "2026-12-13", "size", 1, "seed", "s");
        bodies.put("inspection", order);
        bodies.put("finding", Map.of("recordId", "x", "verdict", "CORRECT", "note", "x"));
        story.clock("2026-12-16T10:00:00+08:00");
        serveBriefly();
        keep(create(story.as("auditor"), "/api/v1/inspections", order), "inspections");
        bodies.put("reconciliation", Map.of("area", HOME));
        keep(create(story.as("operator"), "/api/v1/reconciliations", Map.of("area", HOME)), "reconciliations");
        Map<String, Object> complaint = Map.of(
                "kind",
                "VOLUNTEER",
                "reference",
                thing("volunteer"),
                "statement",
                "经常迟到",
                "complainant",
                Map.of("name", "李四", "phone", "13911112222"));
        bodies.put("complaint", complaint);
        bodies.put("answer", Map.of("finding", "UPHELD", "answer", "x"));
        bodies.put("redirection", Map.of("body", "x", "reason", "x"));
        bodies.put("purpose", Map.of("purpose", "核对"));
        keep(create(story.as("team-leader"), "/api/v1/complaints", complaint), "complaints");
        Map<String, Object> year = Map.of("area", "330411104", "year", 2024);
        bodies.put("yearlyReport", year);
        keep(create(story.district(), "/api/v1/yearly-reports", year), "yearly-reports");
        Map<String, Object> export = Map.of("area", "330411003008", "kinds", List.of("hourRecord"), "purpose", "报送省平台");
        bodies.put("dataExport", export);
        keep(create(story.district(), "/api/v1/data-exports", export), "data-exports");
        keep("hourRecord", "kind");
    }

    /** An inspection draws from what was served. */
    private void serveBriefly() {
        String volunteer = story.adult();
        String place = story.assigned(volunteer, UUID.randomUUID().toString(), LocalDate.of(2026, 12, 13));
        Http himself = story.as("volunteer:" + volunteer);
        story.clock("2026-12-13T09:00:00+08:00");
        Http.Reply in = himself.keyed().post("/api/v1/check-ins", Map.of("signUpId", place));
        story.clock("2026-12-13T10:00:00+08:00");
        himself.ifMatch(in).post("/api/v1/check-ins/" + place + "/check-out");
        story.clock("2026-12-16T10:00:00+08:00");
    }

    private void recognition() {
        String volunteer = thing("volunteer");
        Http himself = story.as("volunteer:" + volunteer);
        story.publish(new HoursRecordedV1(
                UUID.randomUUID().toString(),
                volunteer,
                UUID.randomUUID().toString(),
                null,
                null,
                Story.COMMUNITY,
                6000,
                LocalDate.of(2026, 11, 10),
                "EARNED",
                "CONFIRMED"));
        keep(volunteer + "-1", "stars");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        himself.get("/api/v1/stars/" + volunteer + "-1").status())
                .isEqualTo(200));
        String print = create(himself, "/api/v1/certificates/prints", Map.of());
        keep(print, "certificates");
        keep("none", "number");
        bodies.put("certificate", Map.of("body", Story.COMMUNITY, "volunteerId", volunteer));
        Map<String, Object> body = Map.of("code", "330411002004", "name", "某某社区居民委员会");
        bodies.put("body", body);
        story.district().keyed().post("/api/v1/certificates/bodies", body);
        keep("330411002004", "code");
        bodies.put("dissolution", Map.of("successor", Story.COMMUNITY, "basis", "x"));
        bodies.put("item", Map.of("area", "330411003", "name", "雨伞", "points", 10, "stock", 1));
        bodies.put("pieces", Map.of("pieces", 1));
        keep(
                create(
                        story.district(),
                        "/api/v1/points/catalogue",
                        Map.of("area", HOME, "name", "雨伞", "points", 10, "stock", 1)),
                "catalogue");
        bodies.put("redemption", Map.of("itemId", thing("catalogue")));
    }

    private void learning() {
        String volunteer = thing("volunteer");
        Map<String, Object> team = Map.of(
                "name", "队", "area", Story.COMMUNITY, "kind", "GRASSROOTS", "leader", Map.of("volunteerId", volunteer));
        bodies.put("team", team);
        keep(create(story.district(), "/api/v1/teams", team), "teams");
        String other = create(story.district(), "/api/v1/teams", team);
        bodies.put("teamMerge", Map.of("into", thing("teams")));
        keep(
                create(
                        story.district(),
                        "/api/v1/team-merges",
                        Map.of("into", thing("teams"), "teams", List.of(other))),
                "team-merges");
        bodies.put("member", Map.of("volunteerId", volunteer));
        Map<String, Object> course =
                Map.of("area", Story.COMMUNITY, "name", "n", "content", "c", "learningMinutes", 60, "organizer", "o");
        bodies.put("course", course);
        keep(create(story.district(), "/api/v1/courses", course), "courses");
        keep(
                create(
                        story.district(),
                        "/api/v1/courses/" + thing("courses") + "/sessions",
                        Map.of(
                                "area",
                                Story.COMMUNITY,
                                "place",
                                "p",
                                "startsAt",
                                "2027-01-05T09:00:00+08:00",
                                "endsAt",
                                "2027-01-05T10:00:00+08:00",
                                "capacity",
                                5)),
                "session");
        Map<String, Object> training = Map.of("sessionId", thing("session"), "volunteerId", volunteer);
        bodies.put("training", training);
        keep(create(story.district(), "/api/v1/trainings", training), "trainings");
        keep(
                create(
                        story.district(),
                        "/api/v1/volunteers/" + volunteer + "/licences",
                        Map.of("name", "护士", "document", "123456789012345", "issuer", "i", "from", "2026-01-01")),
                "credentials");
        bodies.put("socialWorker", socialWorker());
        keep(create(story.district(), "/api/v1/social-workers", socialWorker()), "social-workers");
        keep("2026", "year");
        Map<String, Object> campaign = Map.of(
                "area",
                Story.COMMUNITY,
                "name",
                "n",
                "grade",
                "ASSISTANT",
                "signUpFrom",
                "2026-11-01",
                "signUpUntil",
                "2026-12-31",
                "examDay",
                "2027-06-12");
        bodies.put("campaign", campaign);
        keep(create(story.district(), "/api/v1/exam-campaigns", campaign), "exam-campaigns");
        keep(
                create(
                        story.district(),
                        "/api/v1/exam-campaigns/" + thing("exam-campaigns") + "/entries",
                        Map.of(
                                "volunteerId",
                                volunteer,
                                "level",
                                "BACHELOR",
                                "socialWorkMajor",
                                true,
                                "standing",
                                "GRADUATED")),
                "exam-entries");
        Map<String, Object> supervision = Map.of(
                "supervisorId",
                thing("social-workers"),
                "supervisees",
                List.of(volunteer),
                "form",
                "INDIVIDUAL",
                "day",
                "2026-11-01",
                "topic",
                "t",
                "minutes",
                60);
        bodies.put("supervision", supervision);
        keep(create(story.district(), "/api/v1/supervisions", supervision), "supervisions");
        Map<String, Object> template = Map.of(
                "area", Story.COMMUNITY, "title", "t", "audience", List.of(thing("teams")), "steps", List.of("s"));
        bodies.put("template", template);
        keep(create(story.district(), "/api/v1/handbook-templates", template), "handbook-templates");
    }

    private static Map<String, Object> socialWorker() {
        return Map.of(
                "name",
                "王小明",
                "certificate",
                UUID.randomUUID().toString(),
                "grade",
                "ASSISTANT",
                "registeredFrom",
                "2026-01-01",
                "area",
                Story.COMMUNITY,
                "agency",
                "清禾");
    }

    private String found(String list, String field, String value) {
        return Story.items(story.district().get(list)).stream()
                .filter(item -> item.path(field).asString("").equals(value))
                .map(item -> item.path("id").asString())
                .findFirst()
                .orElse("");
    }

    private static String create(Http http, String path, Map<String, Object> body) {
        Http.Reply created = http.keyed().post(path, body);
        assertThat(created.status()).as(path + " " + created).isIn(200, 201, 202);
        JsonNode json = created.json();
        return json.path("id").asString();
    }

    private void keep(@Nullable String id, String... names) {
        assertThat(id).as(names[0]).isNotBlank();
        for (String name : names) {
            things.put(name, Objects.requireNonNull(id));
        }
    }

    private String thing(String name) {
        return Objects.requireNonNull(things.get(name), name);
    }

    private static Set<Role> with(Collection<Role> some, Role... more) {
        Set<Role> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }
}
