package org.linli.volunteer.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.platform.security.Role;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.testkit.Tokens;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class TeamIT {

    private static final String TEAMS = "/api/v1/teams";

    @Autowired
    Story story;

    @BeforeEach
    void now() {
        story.clock("2026-11-01T10:00:00+08:00");
    }

    @Rule("VOL-29")
    @Test
    void aTeamHasEightGroupsThatPeopleJoinAndChange() {
        String team = form("hui邻里志愿服务队", null);
        List<String> groups = new ArrayList<>();
        for (int n = 1; n <= 8; n++) {
            groups.add(form("第" + n + "小组", team));
        }
        String person = story.adult();
        Http himself = story.as("volunteer:" + person);
        Http.Reply joined = himself.keyed().post(members(groups.get(0)), Map.of("volunteerId", "me"));
        assertThat(joined.status()).as(joined.toString()).isEqualTo(201);
        assertThat(himself.keyed()
                        .post(members(groups.get(1)), Map.of("volunteerId", "me"))
                        .status())
                .as("several teams a volunteer")
                .isEqualTo(201);
        Http.Reply moved =
                himself.ifMatch(joined).post(members(groups.get(0)) + "/me/transfer", Map.of("teamId", groups.get(2)));
        assertThat(moved.json().path("status").asString()).isEqualTo("FORMER");
        assertThat(moved.json().path("spells").path(0).path("movedTo").asString())
                .isEqualTo(groups.get(2));
        assertThat(himself.get(TEAMS + "?member=me").json().path("items").size())
                .isEqualTo(2);
        Map<String, Long> counts = new HashMap<>();
        story.district()
                .get(TEAMS + "/" + team + "/groups")
                .json()
                .path("items")
                .forEach(group -> counts.put(
                        group.path("id").asString(), group.path("members").asLong()));
        assertThat(counts).hasSize(8).containsEntry(groups.get(0), 1L).containsEntry(groups.get(2), 2L);
        Http.Reply there = himself.get(members(groups.get(2)) + "/me");
        assertThat(himself.ifMatch(there)
                        .post(members(groups.get(2)) + "/me/leaving")
                        .status())
                .isEqualTo(200);
        assertThat(himself.ifMatch(there)
                        .post(members(groups.get(2)) + "/me/leaving")
                        .status())
                .as("the version is gone")
                .isIn(409, 412);
        Http.Reply deeper = formReply("再下一层", form("第三层", groups.get(0)), leader());
        assertThat(deeper.code()).isEqualTo("team.too-deep");
    }

    @Rule("VOL-29")
    @ParameterizedTest
    @CsvSource({"2008-11-01, 201", "2008-11-02, 422"})
    void isLedByAnAdult(LocalDate birth, int status) {
        Map<String, Object> person = story.person(birth, Story.COMMUNITY);
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
                        "2026-09-01",
                        "consentVersion",
                        "g-1"));
        String id = story.register(person).json().path("id").asString();
        Http.Reply formed = formReply("青年队", null, id);
        assertThat(formed.status()).as(formed.toString()).isEqualTo(status);
        if (status == 422) {
            assertThat(formed.code()).isEqualTo("team.leader-too-young");
        }
    }

    @Test
    void isLedOnlyByMembersAndTheLeaderStays() {
        String first = leader();
        String team = formReply("交接队", null, first).json().path("id").asString();
        String second = story.adult();
        Http office = story.district();
        Http.Reply notYet = office.ifMatch(1).post(TEAMS + "/" + team + "/leader", Map.of("volunteerId", second));
        assertThat(notYet.code()).isEqualTo("team.leader-not-member");
        Http.Reply stays = office.ifMatch(1).post(members(team) + "/" + first + "/leaving");
        assertThat(stays.code()).isEqualTo("team.leader-cannot-leave");
        office.keyed().post(members(team), Map.of("volunteerId", second));
        Http.Reply led = office.ifMatch(1)
                .post(TEAMS + "/" + team + "/leader", Map.of("volunteerId", second, "account", "leader-two"));
        assertThat(led.json().path("leaderId").asString()).isEqualTo(second);
        Http her = story.service().withToken(Tokens.of("leader-two", Role.TEAM_LEADER, "330411"));
        assertThat(her.ifMatch(2)
                        .post(TEAMS + "/" + team + "/name", Map.of("name", "新名队"))
                        .status())
                .isEqualTo(200);
        Http other = story.service().withToken(Tokens.of("leader-three", Role.TEAM_LEADER, "330411"));
        assertThat(other.ifMatch(3)
                        .post(TEAMS + "/" + team + "/name", Map.of("name", "x"))
                        .code())
                .as("only his own team")
                .isEqualTo("security.role-missing");
        assertThat(office.ifMatch(1)
                        .post(members(team) + "/" + first + "/leaving")
                        .status())
                .isEqualTo(200);
    }

    @Rule({"VOL-36", "ID-03"})
    @Test
    void namesTheBodyAboveIt() {
        Map<String, Object> body = body("社区队", null, leader());
        body.put("kind", "COMMUNITY");
        assertThat(post(body).code()).isEqualTo("team.body-missing");
        body.put("guidedBy", Map.of("code", Story.OTHER_STREET));
        assertThat(post(body).code()).isEqualTo("team.not-a-committee");
        body.put("guidedBy", Map.of("code", Story.COMMUNITY));
        Http.Reply formed = post(body);
        assertThat(formed.status()).as(formed.toString()).isEqualTo(201);
        assertThat(formed.json().path("guidedBy").path("name").asString()).isNotBlank();
        body.put("kind", "ORGANIZATION");
        body.put("organization", "91350100M000100Y4Z");
        assertThat(post(body).code()).isEqualTo("team.bad-credit-code");
        body.put("organization", "91350100M000100Y43");
        assertThat(post(body).status()).isEqualTo(201);
        body.put("area", "330411999999");
        assertThat(post(body).code()).isEqualTo("team.unknown-area");
    }

    @Rule("VOL-29")
    @Test
    void eightTeamsBecomeOneWithTheirMembersAndHours() {
        String heir = form("整合队", null);
        List<String> sources = new ArrayList<>();
        List<String> people = new ArrayList<>();
        for (int n = 1; n <= 8; n++) {
            String source = form("队伍" + n, null);
            String person = story.adult();
            story.district().keyed().post(members(source), Map.of("volunteerId", person));
            sources.add(source);
            people.add(person);
        }
        String activity = activity();
        Http.Reply organized = story.district()
                .keyed()
                .post(TEAMS + "/" + sources.get(0) + "/activities", Map.of("activityId", activity));
        assertThat(organized.status()).as(organized.toString()).isEqualTo(201);
        assertThat(story.district()
                        .keyed()
                        .post(TEAMS + "/" + sources.get(1) + "/activities", Map.of("activityId", activity))
                        .code())
                .isEqualTo("team.activity-taken");
        String own = activity();
        story.district().keyed().post(TEAMS + "/" + sources.get(1) + "/activities", Map.of("activityId", own));
        served(people.get(0), activity, 120);
        served(people.get(1), activity, 60); // organized by another team than his
        served(
                people.get(1),
                own,
                15); // what is told of one person comes in order: with this the one before is settled
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(hours(sources.get(0))).isEqualTo(120);
            assertThat(hours(sources.get(1))).isEqualTo(15);
        });
        Http.Reply merging =
                story.district().keyed().post("/api/v1/team-merges", Map.of("into", heir, "teams", sources));
        assertThat(merging.status()).as(merging.toString()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode merge = story.district().get(merging.header("Location")).json();
            assertThat(merge.path("status").asString()).isEqualTo("FINISHED");
            assertThat(merge.path("taken").size()).isEqualTo(8);
        });
        JsonNode one = story.district().get(TEAMS + "/" + heir).json();
        assertThat(one.path("members").asLong()).isEqualTo(1 + 8 + 8);
        assertThat(one.path("minutes").asLong()).isEqualTo(135);
        JsonNode old = story.district().get(TEAMS + "/" + sources.get(0)).json();
        assertThat(old.path("status").asString()).isEqualTo("MERGED");
        assertThat(old.path("mergedInto").asString()).isEqualTo(heir);
        assertThat(old.path("minutes").asLong()).isEqualTo(120);
        served(people.get(0), activity, -30);
        served(people.get(2), activity, 45);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(hours(heir))
                .as("hours of late follow to the heir")
                .isEqualTo(150));
        assertThat(story.district()
                        .keyed()
                        .post(members(sources.get(0)), Map.of("volunteerId", people.get(3)))
                        .code())
                .isEqualTo("team.not-open");
    }

    @Test
    void whoLeavesTheRegisterLeavesHisTeamsAndAnEndedTeamHasNoMembers() {
        String team = form("将散队", null);
        String leaver = story.adult();
        String stayer = story.adult();
        Http office = story.district();
        office.keyed().post(members(team), Map.of("volunteerId", leaver));
        office.keyed().post(members(team), Map.of("volunteerId", stayer));
        office.ifMatch(1).post("/api/v1/volunteers/" + leaver + "/withdrawal");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(membersOf(team)).isEqualTo(2));
        String group = form("小组", team);
        Http.Reply tooEarly = office.ifMatch(1).post(TEAMS + "/" + team + "/dissolution", Map.of("reason", "完成"));
        assertThat(tooEarly.code()).isEqualTo("team.has-groups");
        office.ifMatch(1).post(TEAMS + "/" + group + "/dissolution", Map.of("reason", "完成"));
        Http.Reply ended = office.ifMatch(1).post(TEAMS + "/" + team + "/dissolution", Map.of("reason", "完成"));
        assertThat(ended.json().path("status").asString()).isEqualTo("DISSOLVED");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(membersOf(team)).isZero());
    }

    private long membersOf(String team) {
        return story.district().get(TEAMS + "/" + team).json().path("members").asLong();
    }

    private long hours(String team) {
        return story.district()
                .get(TEAMS + "/" + team + "/hours")
                .json()
                .path("minutes")
                .asLong();
    }

    private void served(String volunteer, String activity, int minutes) {
        story.publish(new HoursRecordedV1(
                UUID.randomUUID().toString(),
                volunteer,
                activity,
                null,
                null,
                Story.COMMUNITY,
                minutes,
                LocalDate.of(2026, 11, 1),
                minutes > 0 ? "EARNED" : "CORRECTION",
                "SELF"));
    }

    private String activity() {
        return story.district()
                .keyed()
                .post(
                        "/api/v1/activities",
                        Map.of(
                                "area", Story.COMMUNITY,
                                "title", "清理河道",
                                "content", "c",
                                "place", "p",
                                "risks", "r",
                                "safeguards", "s",
                                "startsAt", "2026-11-02T09:00:00+08:00",
                                "endsAt", "2026-11-02T12:00:00+08:00",
                                "capacity", 5))
                .json()
                .path("id")
                .asString();
    }

    private String leader() {
        return story.adult();
    }

    private String form(String name, @Nullable String parent) {
        Http.Reply formed = formReply(name, parent, leader());
        assertThat(formed.status()).as(formed.toString()).isEqualTo(201);
        return formed.json().path("id").asString();
    }

    private Http.Reply formReply(String name, @Nullable String parent, String leader) {
        return post(body(name, parent, leader));
    }

    private Http.Reply post(Map<String, Object> body) {
        return story.district().keyed().post(TEAMS, body);
    }

    private static Map<String, Object> body(String name, @Nullable String parent, String leader) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", name);
        body.put("area", Story.COMMUNITY);
        body.put("kind", "GRASSROOTS");
        if (parent != null) {
            body.put("parentId", parent);
        }
        body.put("fields", List.of("为老服务"));
        body.put("leader", Map.of("volunteerId", leader));
        return body;
    }

    private static String members(String team) {
        return TEAMS + "/" + team + "/members";
    }
}
