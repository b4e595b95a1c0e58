package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.volunteer.activity.Plans.activity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.platform.security.Role;
import org.linli.testkit.Http;
import org.linli.testkit.Tokens;
import org.linli.volunteer.activity.ActivityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
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
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final Object FILE = new Object();

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
            with(LEADERS, Role.VOLUNTEER),
            "ONESELF",
            EnumSet.noneOf(Role.class),
            "ANYBODY",
            EnumSet.allOf(Role.class),
            "PUBLIC",
            EnumSet.allOf(Role.class));

    /** What an allowed role of another division is told. */
    private enum Abroad {
        AREA,
        HIDDEN,
        ANYWHERE
    }

    /** A line of the table. */
    private record Endpoint(
            String method, String pattern, String query, String body, String who, Set<Role> roles, Abroad abroad) {

        static Endpoint of(String line) {
            String[] cells = line.split(" ; ");
            String[] call = cells[0].split(" ");
            String[] address = call[1].split("\\?");
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (String who : cells[2].split(" ")) {
                Set<Role> group = GROUPS.get(who);
                roles.addAll(group == null ? EnumSet.of(role(who)) : group);
            }
            return new Endpoint(
                    call[0],
                    address[0],
                    address.length == 1 ? "" : "?" + address[1],
                    cells[1],
                    cells[2],
                    roles,
                    Abroad.valueOf(cells[3].strip()));
        }

        private static Role role(String code) {
            return EnumSet.allOf(Role.class).stream()
                    .filter(role -> role.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no role " + code));
        }

        String name() {
            return method + " " + pattern;
        }

        boolean open() {
            return who.equals("PUBLIC");
        }
    }

    @Autowired
    Story story;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    /** One of everything, in {@link Story#COMMUNITY}; by the first part of its address or the name of its variable. */
    private final Map<String, String> things = new HashMap<>();

    private final Map<String, Object> bodies = new HashMap<>();

    private final List<Endpoint> table = new ArrayList<>();

    @BeforeAll
    void prepare() {
        declared()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Endpoint::of)
                .forEach(table::add);
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
        Set<String> there = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().startsWith("org.linli.volunteer")) {
                for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
                    mapping.getPatternValues().forEach(pattern -> there.add(verb + " " + pattern));
                }
            }
        });
        assertThat(table).extracting(Endpoint::name).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(table.stream().map(Endpoint::name).toList())).isEqualTo(there);
    }

    @Test
    void isDecidedByRoleAndDivisionAtEveryEndpoint() {
        List<String> faults = new ArrayList<>();
        Map<Role, String> atHome = tokens(HOME);
        Map<Role, String> fromAbroad = tokens(ABROAD);
        for (Endpoint endpoint : table) {
            for (Role role : Role.values()) {
                boolean may = endpoint.roles().contains(role);
                Http.Reply home = send(story.service().withToken(Objects.requireNonNull(atHome.get(role))), endpoint);
                Http.Reply abroad =
                        send(story.service().withToken(Objects.requireNonNull(fromAbroad.get(role))), endpoint);
                if (may ? !isAdmitted(home) : !isRefused(endpoint, home)) {
                    faults.add(fault(endpoint, role + " at home", may ? "to get past the wall" : "403", home));
                }
                if (may ? !isAsDeclared(endpoint.abroad(), abroad) : !isRefused(endpoint, abroad)) {
                    faults.add(fault(
                            endpoint, role + " abroad", may ? endpoint.abroad().name() : "403", abroad));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static Map<Role, String> tokens(String division) {
        Map<Role, String> tokens = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            tokens.put(role, Tokens.of(role, division));
        }
        return tokens;
    }

    @Test
    void isRefusedToStrangersAndWithOldTokens() {
        List<String> faults = new ArrayList<>();
        String old = Tokens.expired("x", Role.DISTRICT_OFFICER, HOME);
        for (Endpoint endpoint : table) {
            Http.Reply nobody = send(story.service(), endpoint);
            boolean asked = nobody.status() == 401 && nobody.code().equals("security.token-missing");
            if (asked == endpoint.open()) {
                faults.add(fault(endpoint, "nobody", endpoint.open() ? "an answer" : "401", nobody));
            }
            Http.Reply late = send(story.service().withToken(old), endpoint);
            if (!endpoint.open() && !late.code().equals("security.token-expired")) {
                faults.add(fault(endpoint, "an old token", "401", late));
            }
        }
        assertThat(faults).isEmpty();
    }

    private static boolean isAdmitted(Http.Reply reply) {
        return reply.status() < 500 && reply.status() != 401 && !isWall(reply);
    }

    /** A thing that is its owner's alone may be hidden from everybody else. */
    private static boolean isRefused(Endpoint endpoint, Http.Reply reply) {
        boolean hidden = endpoint.roles().isEmpty() && endpoint.abroad() == Abroad.HIDDEN;
        return reply.status() == (hidden ? 404 : 403);
    }

    private static boolean isAsDeclared(Abroad abroad, Http.Reply reply) {
        return switch (abroad) {
            case AREA -> reply.status() == 403 && reply.code().equals("security.area-out-of-scope");
            case HIDDEN -> reply.status() == 404;
            case ANYWHERE -> isAdmitted(reply);
        };
    }

    private static boolean isWall(Http.Reply reply) {
        return reply.status() == 403 && reply.code().startsWith("security.");
    }

    private static String fault(Endpoint endpoint, String who, String wanted, Http.Reply got) {
        return endpoint.name() + " as " + who + ": wanted " + wanted + ", got " + got;
    }

    private Http.Reply send(Http http, Endpoint endpoint) {
        String path = filled(endpoint, endpoint.pattern()) + filled(endpoint, endpoint.query());
        Object body = bodies.get(endpoint.body());
        if (body == FILE) {
            return http.keyed().upload(path, "a.csv", new byte[0], Map.of());
        }
        return switch (endpoint.method()) {
            case "GET" -> http.get(path);
            case "PUT" -> http.ifMatch(999).put(path, Objects.requireNonNull(body, endpoint::name));
            default -> http.keyed().ifMatch(999).post(path, Objects.requireNonNull(body, endpoint::name));
        };
    }

    private String filled(Endpoint endpoint, String text) {
        Matcher variables = VARIABLE.matcher(text);
        return variables.replaceAll(variable -> {
            String name = variable.group(1).equals("id") ? endpoint.pattern().split("/")[3] : variable.group(1);
            return Objects.requireNonNull(things.get(name), () -> name + " of " + endpoint.name());
        });
    }

    private static String declared() {
        try (InputStream in = Objects.requireNonNull(AuthorizationIT.class.getResourceAsStream("/authorization.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        bodies.put("file", FILE);
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
                "points");
        bodies.put("redemption", Map.of("itemId", thing("points")));
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
