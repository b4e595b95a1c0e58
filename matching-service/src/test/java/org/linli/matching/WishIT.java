package org.linli.matching;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.contracts.volunteer.TeamFormedV1;
import org.linli.contracts.volunteer.TeamLeadershipChangedV1;
import org.linli.contracts.volunteer.TeamStatusChangedV1;
import org.linli.matching.wish.ClaimingTeam;
import org.linli.matching.wish.ClaimingTeams;
import org.linli.matching.wish.SweepWishes;
import org.linli.platform.calendar.OpenDeadlines;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.security.Role;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.testkit.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** Wishes as people live them, over HTTP: alone, together, given back, withdrawn; and everything that must not happen. */
@Rule("MAT-07")
class WishIT extends MatchingStage {

    private static final String PLACE = "330411106001";
    private static final String COUNTED = "330411106200";
    private static final String ELSEWHERE = "620702";

    @Autowired
    SweepWishes sweep;

    @Autowired
    ClaimingTeams teams;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    List<OpenDeadlines> deadlines;

    @Autowired
    WorkingCalendar calendar;

    private Http office() {
        return as("community-worker@" + PLACE);
    }

    private Http volunteer(String id) {
        join(volunteer(id, PLACE, "矛盾调解"));
        return as("volunteer:" + id);
    }

    static Map<String, Object> wish(String title, String area, int yuan, boolean joint) {
        Map<String, Object> body = new HashMap<>();
        body.put("title", title);
        body.put("description", "老人独居，想换一台能预约的");
        body.put("category", "GOODS");
        body.put("group", "ELDERLY");
        body.put("area", area);
        body.put("valueYuan", yuan);
        body.put("joint", joint);
        body.put("beneficiary", Map.of("name", "陈桂英", "phone", "13857312345", "address", "幸福里3幢201室"));
        return body;
    }

    private static Http.Reply ok(Http.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(200, 201);
        return reply;
    }

    private static void refused(Http.Reply reply, int status, String code) {
        assertThat(reply.status() + " " + reply.code()).as(reply.text()).isEqualTo(status + " " + code);
    }

    private static String path(Http.Reply reply) {
        return "/api/v1/wishes/" + reply.json().path("id").asString();
    }

    private Http.Reply published(Map<String, Object> body, Http office) {
        Http.Reply wish = ok(office.keyed().post("/api/v1/wishes", body));
        wish = ok(office.ifMatch(wish).post(path(wish) + "/verification"));
        return ok(office.ifMatch(wish).post(path(wish) + "/publication"));
    }

    private static Map<String, Object> whole() {
        return Map.of("kind", "VOLUNTEER");
    }

    private static String status(Http.Reply reply) {
        return reply.json().path("status").asString();
    }

    private static byte[] picture() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void oneVolunteerFulfilsAWish() {
        Http office = office();
        Http anna = volunteer("wish-anna");
        Http.Reply wish = published(wish("电饭煲", PLACE, 320, false), office);
        String at = path(wish);
        assertThat(wish.text()).doesNotContain("陈桂英", "13857312345", "幸福里");
        assertThat(wish.json().path("beneficiary").asString()).isEqualTo("陈*");

        JsonNode inPool = pooled(anna, wish);
        assertThat(inPool.toString()).doesNotContain("陈", "1385731", "幸福里");
        refused(anna.ifMatch(wish).post(at + "/readings", Map.of("purpose", "想看看")), 403, "wish.not-yours");

        Http.Reply claimed = ok(anna.ifMatch(wish).post(at + "/claims", whole()));
        assertThat(status(claimed)).isEqualTo("CLAIMED");
        assertThat(claimed.text()).contains("2026-11-27", "2026-12-21");
        assertThat(pool(anna)).doesNotContain(wish.json().path("id").asString());

        Http.Reply opened = ok(anna.ifMatch(claimed).post(at + "/readings", Map.of("purpose", "约时间送货")));
        assertThat(opened.json().path("address").asString()).isEqualTo("幸福里3幢201室");
        assertThat(opened.json().path("phone").asString()).isEqualTo("13857312345");

        Http.Reply contacted = ok(anna.ifMatch(opened).post(at + "/contact"));
        Http.Reply delivered = ok(anna.ifMatch(contacted).post(at + "/delivery"));
        refused(anna.ifMatch(delivered).post(at + "/confirmation"), 403, "security.role-missing");
        Http.Reply denied = ok(office.ifMatch(delivered).post(at + "/denial", Map.of("reason", "老人说没有收到")));
        assertThat(status(denied)).isEqualTo("CLAIMED");
        delivered = ok(anna.ifMatch(denied).post(at + "/delivery"));
        Http.Reply confirmed = ok(office.ifMatch(delivered).post(at + "/confirmation"));
        assertThat(status(confirmed)).isEqualTo("CONFIRMED");
        Http.Reply judged =
                ok(anna.ifMatch(confirmed).post(at + "/evaluations", Map.of("rating", 5, "comment", "阿婆很开心")));
        assertThat(status(judged)).isEqualTo("CONFIRMED");
        Http.Reply closed = ok(office.ifMatch(judged).post(at + "/evaluations", Map.of("rating", 5)));
        assertThat(status(closed)).isEqualTo("CLOSED");
        assertThat(closed.json().path("readings").asInt()).isEqualTo(1);
        assertThat(ok(anna.get("/api/v1/wishes?claimed=me")).text()).contains("电饭煲");

        Document stored = requireNonNull(mongo.findById(wish.json().path("id").asString(), Document.class, "wishes"));
        assertThat(stored.toJson()).doesNotContain("陈桂英", "13857312345", "幸福里", "阿婆很开心");
        assertThat(stored.toJson()).contains("约时间送货");
    }

    private JsonNode pooled(Http who, Http.Reply wish) {
        for (JsonNode item :
                ok(who.get("/api/v1/wishes/pool?area=" + PLACE)).json().path("items")) {
            if (item.path("id").equals(wish.json().path("id"))) {
                return item;
            }
        }
        throw new AssertionError("not in the pool");
    }

    private String pool(Http who) {
        return ok(who.get("/api/v1/wishes/pool?area=" + PLACE)).text();
    }

    @Test
    void severalFulfilOneTogetherEachWithAShare() {
        Http office = office();
        Http anna = volunteer("wish-joint");
        Http leader = as("team-leader");
        formed("team-1", "v-of-leader", "team-leader");
        Http.Reply wish = published(wish("轮椅", PLACE, 500, true), office);
        String at = path(wish);
        wish = ok(anna.ifMatch(wish).post(at + "/claims", Map.of("kind", "VOLUNTEER", "yuan", 100)));
        assertThat(status(wish)).isEqualTo("PUBLISHED");
        assertThat(wish.json().path("openYuan").asInt()).isEqualTo(400);
        assertThat(pooled(leader, wish).path("openYuan").asInt()).isEqualTo(400);
        refused(
                leader.ifMatch(wish).post(at + "/claims", Map.of("kind", "TEAM", "reference", "team-1", "yuan", 401)),
                422,
                "wish.share-out-of-range");
        wish = ok(
                leader.ifMatch(wish).post(at + "/claims", Map.of("kind", "TEAM", "reference", "team-1", "yuan", 150)));
        wish = ok(office.ifMatch(wish).post(at + "/claims", Map.of("kind", "ORGANIZATION", "reference", "惠民超市")));
        assertThat(status(wish)).isEqualTo("CLAIMED");
        assertThat(wish.json().path("shares")).hasSize(3);
        wish = ok(leader.ifMatch(wish).post(at + "/release"));
        assertThat(status(wish)).isEqualTo("RELEASED");
        assertThat(wish.json().path("openYuan").asInt()).isEqualTo(150);
        wish = ok(leader.ifMatch(wish).post(at + "/claims", Map.of("kind", "TEAM", "reference", "team-1")));
        assertThat(status(wish)).isEqualTo("CLAIMED");
        refused(
                leader.ifMatch(wish).post(at + "/claims", Map.of("kind", "TEAM", "reference", "team-1")),
                409,
                "wish.not-allowed-now");
    }

    private void formed(String team, String leaderId, String account) {
        publish(new TeamFormedV1(team, PLACE, "GRASSROOTS", null, leaderId));
        publish(new TeamLeadershipChangedV1(team, PLACE, leaderId, account, true));
        told(team, ClaimingTeam::account, account);
    }

    /** Waits for the news itself: a claim that is tried until it is refused might come before it and be taken. */
    private void told(String team, Function<ClaimingTeam, @Nullable Object> what, Object expected) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(teams.find(team)).get().extracting(what).isEqualTo(expected));
    }

    private Http.Reply claimFor(String team, Http who, Http.Reply wish) {
        return who.ifMatch(wish).post(path(wish) + "/claims", Map.of("kind", "TEAM", "reference", team));
    }

    @Test
    @Rule("MAT-07")
    void aTeamClaimsByTheWordOfItsOwnLeaderAndOnlyWhileItStands() {
        Http office = office();
        Http leader = as("team-leader");
        Http.Reply wish = published(wish("电热毯", PLACE, 120, false), office);
        refused(claimFor("team-nobody-knows", leader, wish), 422, "wish.team-unknown");

        formed("team-other", "v-other", "somebody-else");
        refused(claimFor("team-other", leader, wish), 403, "wish.not-its-leader");

        formed("team-rests", "v-rests", "team-leader");
        publish(new TeamLeadershipChangedV1("team-rests", PLACE, "v-rests", "team-leader", false));
        told("team-rests", ClaimingTeam::acting, false);
        refused(claimFor("team-rests", leader, wish), 409, "wish.leadership-rests");

        for (String ended : List.of("MERGING", "MERGED", "DISSOLVED")) {
            String team = "team-" + ended;
            formed(team, "v-" + ended, "team-leader");
            publish(new TeamStatusChangedV1(team, PLACE, "ACTIVE", ended, null));
            told(team, ClaimingTeam::status, ended);
            refused(claimFor(team, leader, wish), 409, "wish.team-ended");
        }
        assertThat(status(office.get(path(wish)))).as("nothing was stored").isEqualTo("PUBLISHED");

        formed("team-own", "v-own", "team-leader");
        Http.Reply claimed = ok(claimFor("team-own", leader, wish));
        assertThat(status(claimed)).isEqualTo("CLAIMED");
    }

    private static Http.Reply step(Http who, Http.Reply wish, String move) {
        return who.ifMatch(wish).post(path(wish) + "/" + move);
    }

    private List<String> mine(Http who) {
        List<String> ids = new ArrayList<>();
        ok(who.get("/api/v1/wishes?claimed=me&limit=100"))
                .json()
                .path("items")
                .forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    @Test
    @Rule("MAT-07")
    void theNewLeaderActsOnWhatTheOldOneClaimed() {
        Http office = office();
        Http old = as("team-leader");
        Http next = as("team-leader@330411101");
        formed("team-succession", "v-old", "team-leader");
        Http.Reply wish = published(wish("护膝", PLACE, 120, false), office);
        wish = ok(claimFor("team-succession", old, wish));
        String id = wish.json().path("id").asString();
        assertThat(mine(old)).contains(id);
        refused(step(next, wish, "contact"), 403, "wish.not-yours");

        publish(new TeamLeadershipChangedV1("team-succession", PLACE, "v-next", "team-leader@330411101", true));
        await().atMost(SOON).untilAsserted(() -> assertThat(mine(next)).contains(id));
        assertThat(mine(old)).doesNotContain(id);
        refused(step(old, wish, "contact"), 403, "wish.not-yours");
        refused(step(old, wish, "release"), 403, "wish.not-yours");
        wish = ok(step(next, wish, "contact"));
        Http.Reply opened = ok(next.ifMatch(wish).post(path(wish) + "/readings", Map.of("purpose", "送达")));
        assertThat(opened.json().path("address").asString()).isNotBlank();
        wish = ok(step(next, opened, "delivery"));
        assertThat(status(wish)).isEqualTo("DELIVERED");

        // while the new leader may not act nobody speaks for the team
        publish(new TeamLeadershipChangedV1("team-succession", PLACE, "v-next", "team-leader@330411101", false));
        await().atMost(SOON).untilAsserted(() -> assertThat(mine(next)).doesNotContain(id));
    }

    @Test
    @Rule("MAT-07")
    void whoLedTheTeamBeforeTheClaimHasNoPartInIt() {
        Http office = office();
        Http old = as("team-leader");
        Http next = as("team-leader@330411101");
        formed("team-changed-first", "v-old", "team-leader");
        Http.Reply wish = published(wish("血压计", PLACE, 150, false), office);
        publish(new TeamLeadershipChangedV1("team-changed-first", PLACE, "v-next", "team-leader@330411101", true));
        told("team-changed-first", ClaimingTeam::account, "team-leader@330411101");
        refused(claimFor("team-changed-first", old, wish), 403, "wish.not-its-leader");
        wish = ok(claimFor("team-changed-first", next, wish));
        refused(step(old, wish, "release"), 403, "wish.not-yours");
        wish = ok(step(next, wish, "release"));
        assertThat(status(wish)).isEqualTo("RELEASED");
    }

    @Test
    @Rule("MAT-07")
    void whatIsHeardOfATeamAgainOrLateChangesNothing() {
        teams.led("team-order", PLACE, "v-1", "old", true, new ClaimingTeams.Place(5));
        teams.led("team-order", PLACE, "v-2", "new", true, new ClaimingTeams.Place(9));
        teams.led("team-order", PLACE, "v-1", "old", true, new ClaimingTeams.Place(5));
        teams.led("team-order", PLACE, "v-3", "same place", true, new ClaimingTeams.Place(9));
        assertThat(teams.find("team-order")).contains(new ClaimingTeam("team-order", "ACTIVE", "v-2", "new", true));
        teams.moved("team-order", PLACE, "DISSOLVED", new ClaimingTeams.Place(10));
        teams.formed("team-order", PLACE, "v-1", new ClaimingTeams.Place(4));
        assertThat(teams.find("team-order")).contains(new ClaimingTeam("team-order", "DISSOLVED", "v-2", "new", true));
        teams.moved("team-told-late", PLACE, "DISSOLVED", new ClaimingTeams.Place(3));
        assertThat(teams.find("team-told-late"))
                .as("nobody is known to lead it")
                .isEmpty();
    }

    @Test
    void aClaimWithoutContactGoesBackAfterSevenDays() {
        Http office = office();
        Http anna = volunteer("wish-idle");
        Http.Reply wish = published(wish("棉被", PLACE, 200, false), office);
        String at = path(wish);
        ok(anna.ifMatch(wish).post(at + "/claims", whole()));
        clock.setTo(OffsetDateTime.parse("2026-11-27T23:59:00+08:00").toInstant());
        sweep.handle();
        assertThat(status(office.get(at))).isEqualTo("CLAIMED");
        clock.setTo(OffsetDateTime.parse("2026-11-28T00:01:00+08:00").toInstant());
        sweep.handle();
        sweep.handle();
        Http.Reply released = ok(office.get(at));
        assertThat(status(released)).isEqualTo("RELEASED");
        assertThat(released.json().path("lastRelease").asString()).isEqualTo("NO_CONTACT");
        assertThat(released.json().path("releases").asInt()).isEqualTo(1);
        assertThat(pooled(anna, released).path("openYuan").asInt()).isEqualTo(200);
        refused(anna.ifMatch(released).post(at + "/readings", Map.of("purpose", "再看")), 403, "wish.not-yours");
        ok(anna.ifMatch(released).post(at + "/claims", whole()));
    }

    @Test
    void aWishIsWithdrawnWhileNobodyHasIt() {
        Http office = office();
        Http anna = volunteer("wish-gone");
        Http.Reply wish = published(wish("收音机", PLACE, 150, false), office);
        String at = path(wish);
        Http.Reply withdrawn = ok(office.ifMatch(wish).post(at + "/withdrawal", Map.of("reason", "家人已经买了")));
        assertThat(status(withdrawn)).isEqualTo("WITHDRAWN");
        refused(anna.ifMatch(withdrawn).post(at + "/claims", whole()), 409, "wish.not-allowed-now");
        Http.Reply taken = published(wish("台灯", PLACE, 150, false), office);
        taken = ok(anna.ifMatch(taken).post(path(taken) + "/claims", whole()));
        refused(
                office.ifMatch(taken).post(path(taken) + "/withdrawal", Map.of("reason", "算了")),
                409,
                "wish.not-allowed-now");
    }

    @Test
    void exactlyOneOfManyClaimersGetsAWish() throws Exception {
        Http office = office();
        List<Http> people = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            people.add(volunteer("wish-race-" + i));
        }
        for (int round = 0; round < 4; round++) {
            Http.Reply wish = published(wish("抢心愿" + round, PLACE, 100, false), office);
            CountDownLatch go = new CountDownLatch(1);
            List<Integer> answers = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(people.size())) {
                List<Future<Integer>> results = new ArrayList<>();
                for (Http person : people) {
                    results.add(threads.submit(() -> {
                        go.await();
                        return person.ifMatch(wish)
                                .post(path(wish) + "/claims", whole())
                                .status();
                    }));
                }
                go.countDown();
                for (Future<Integer> result : results) {
                    answers.add(result.get());
                }
            }
            assertThat(answers).filteredOn(s -> s == 200).hasSize(1);
            assertThat(answers).filteredOn(s -> s != 200).containsOnly(412);
            assertThat(ok(office.get(path(wish))).json().path("shares")).hasSize(1);
        }
    }

    @Test
    @Rule({"MAT-07", "SEC-02"})
    void aPictureShowsToEverybodyOnlyWhileTheWishIsInThePool() {
        Http office = office();
        Http anna = volunteer("wish-picture-a");
        Http bo = volunteer("wish-picture-b");
        Http.Reply wish = ok(office.keyed().post("/api/v1/wishes", wish("收音机", PLACE, 90, false)));
        String at = path(wish);
        wish = ok(office.ifMatch(wish)
                .post(at + "/consents", Map.of("scope", "PHOTO", "giver", "BENEFICIARY", "giverName", "陈桂英")));
        wish = ok(office.ifMatch(wish).upload(at + "/photo", "a.png", picture(), Map.of()));
        refused(anna.get(at + "/photo"), 404, "resource.not-found");
        refused(as("community-worker@" + ELSEWHERE).get(at + "/photo"), 404, "resource.not-found");
        assertThat(office.get(at + "/photo").status()).isEqualTo(200);

        wish = ok(office.ifMatch(wish).post(at + "/verification"));
        wish = ok(office.ifMatch(wish).post(at + "/publication"));
        assertThat(bo.get(at + "/photo").status()).isEqualTo(200);

        ok(anna.ifMatch(wish).post(at + "/claims", whole()));
        assertThat(anna.get(at + "/photo").status()).isEqualTo(200);
        assertThat(office.get(at + "/photo").status()).isEqualTo(200);
        refused(bo.get(at + "/photo"), 404, "resource.not-found");
    }

    @Test
    @Rule({"MAT-07", "SEC-02"})
    void aNameAndAPictureShowOnlyWhileConsentStands() {
        Http office = office();
        Http anna = volunteer("wish-consent");
        Http.Reply wish = published(wish("剃须刀", PLACE, 90, false), office);
        String at = path(wish);
        refused(office.ifMatch(wish).upload(at + "/photo", "a.png", picture(), Map.of()), 422, "wish.consent-missing");
        refused(anna.get(at + "/photo"), 404, "resource.not-found");
        wish = ok(office.ifMatch(wish)
                .post(at + "/consents", Map.of("scope", "PHOTO", "giver", "BENEFICIARY", "giverName", "陈桂英")));
        wish = ok(office.ifMatch(wish)
                .post(at + "/consents", Map.of("scope", "NAME", "giver", "BENEFICIARY", "giverName", "陈桂英")));
        refused(
                office.ifMatch(wish)
                        .upload(at + "/photo", "a.png", "not a picture".getBytes(StandardCharsets.UTF_8), Map.of()),
                415,
                "wish.photo-unreadable");
        refused(
                office.ifMatch(wish).upload(at + "/photo", "a.png", new byte[2 * 1024 * 1024 + 1], Map.of()),
                413,
                "wish.photo-too-large");
        wish = ok(office.ifMatch(wish).upload(at + "/photo", "a.png", picture(), Map.of()));
        Http.Reply shown = anna.get(at + "/photo");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Content-Type")).isEqualTo("image/png");
        assertThat(shown.header("Cache-Control")).contains("no-store");
        assertThat(pooled(anna, wish).path("beneficiary").asString()).isEqualTo("陈桂英");
        assertThat(pooled(anna, wish).path("photo").asBoolean()).isTrue();
        String id = wish.json().path("id").asString();
        assertThat(mongo.findAll(Document.class, "wishPhotos").stream()
                        .filter(p -> id.equals(p.getString("wishId")))
                        .map(p -> p.getString("sealed")))
                .allMatch(kept -> kept.startsWith("v1:"));

        wish = ok(office.ifMatch(wish).post(at + "/consent-withdrawal", Map.of("scope", "PHOTO")));
        refused(anna.get(at + "/photo"), 404, "resource.not-found");
        assertThat(pooled(anna, wish).path("photo").asBoolean()).isFalse();
        assertThat(mongo.findAll(Document.class, "wishPhotos").stream()
                        .filter(p -> id.equals(p.getString("wishId")))
                        .filter(p -> p.containsKey("sealed")))
                .isEmpty();
        wish = ok(office.ifMatch(wish).post(at + "/consent-withdrawal", Map.of("scope", "NAME")));
        assertThat(pooled(anna, wish).has("beneficiary")).isFalse();
        assertThat(wish.json().path("consents")).hasSize(2);
        refused(
                office.ifMatch(wish).post(at + "/consent-withdrawal", Map.of("scope", "NAME")),
                422,
                "wish.consent-missing");
    }

    @Test
    void aChildsGiftGoesThroughTheCommunity() {
        Http office = office();
        Http anna = volunteer("wish-child");
        Map<String, Object> body = wish("科普图书", PLACE, 120, false);
        body.put("group", "LEFT_BEHIND_CHILDREN");
        Http.Reply wish = published(body, office);
        String at = path(wish);
        refused(
                office.ifMatch(wish)
                        .post(at + "/consents", Map.of("scope", "NAME", "giver", "BENEFICIARY", "giverName", "小明")),
                422,
                "wish.guardian-must-consent");
        wish = ok(anna.ifMatch(wish).post(at + "/claims", whole()));
        Http.Reply opened = ok(anna.ifMatch(wish).post(at + "/readings", Map.of("purpose", "送书")));
        assertThat(opened.json().path("handOver").asString()).isEqualTo("COMMUNITY");
        assertThat(opened.text()).doesNotContain("陈桂英", "幸福里", "13857312345");
    }

    @Test
    void countsWhatWasPublishedClaimedAndFulfilled() {
        Http office = as("community-worker@" + COUNTED);
        Http anna = volunteer("wish-count");
        published(wish("还没人要", COUNTED, 50, false), office);
        for (int days : new int[] {2, 6}) {
            clock.setTo(TODAY);
            Http.Reply wish = published(wish("计数" + days, COUNTED, 50, days == 6), office);
            wish = ok(anna.ifMatch(wish)
                    .post(path(wish) + "/claims", days == 6 ? Map.of("kind", "VOLUNTEER", "yuan", 20) : whole()));
            if (days == 6) {
                wish = ok(office.ifMatch(wish)
                        .post(path(wish) + "/claims", Map.of("kind", "ORGANIZATION", "reference", "爱心商户")));
            }
            wish = ok(anna.ifMatch(wish).post(path(wish) + "/delivery"));
            clock.setTo(TODAY.plusSeconds(86_400L * days));
            ok(office.ifMatch(wish).post(path(wish) + "/confirmation"));
        }
        JsonNode figures =
                ok(office.get("/api/v1/wishes/statistics?area=" + COUNTED)).json();
        assertThat(figures.path("published").asInt()).isEqualTo(3);
        assertThat(figures.path("claimed").asInt()).isEqualTo(2);
        assertThat(figures.path("fulfilled").asInt()).isEqualTo(2);
        assertThat(figures.path("medianDays").asDouble()).isEqualTo(4);
        assertThat(figures.path("jointShare").asDouble()).isEqualTo(0.5);
        assertThat(figures.path("fulfilRate").asDouble()).isEqualTo(0.6667);
    }

    @Test
    void tellsWhenAndWhereWishesAreRegistered() {
        JsonNode registration = ok(as("volunteer:anybody").get("/api/v1/wishes/registration?area=330411"))
                .json();
        assertThat(registration.path("nextRegistration").asString()).isEqualTo("2026-12-10");
    }

    @Test
    void badInputIsRefusedAndNothingIsStored() {
        Http office = office();
        long before = mongo.getCollection("wishes").countDocuments();
        Map<String, Object> dear = wish("太贵", PLACE, 501, false);
        refused(office.keyed().post("/api/v1/wishes", dear), 422, "wish.over-cap");
        Map<String, Object> named = wish("给陈桂英的电饭煲", PLACE, 100, false);
        refused(office.keyed().post("/api/v1/wishes", named), 422, "wish.person-in-text");
        Map<String, Object> phoned = wish("请打13857312345", PLACE, 100, false);
        refused(office.keyed().post("/api/v1/wishes", phoned), 422, "wish.person-in-text");
        Map<String, Object> street = wish("街道", "330411106000", 100, false);
        refused(office.keyed().post("/api/v1/wishes", street), 403, "security.area-out-of-scope");
        refused(as("xiuzhou-district").keyed().post("/api/v1/wishes", street), 422, "wish.unknown-area");
        Map<String, Object> noPhone = wish("没有电话", PLACE, 100, false);
        noPhone.put("beneficiary", Map.of("name", "陈桂英", "phone", "12", "address", "某处"));
        refused(office.keyed().post("/api/v1/wishes", noPhone), 422, "wish.bad-phone");
        Http.Reply empty = office.keyed().post("/api/v1/wishes", Map.of());
        refused(empty, 400, "request.invalid");
        assertThat(empty.json().path("fields").propertyNames())
                .contains("title", "description", "category", "group", "area", "valueYuan", "beneficiary.name");
        refused(office.keyed().post("/api/v1/wishes", "{\"title\":"), 400, "request.malformed");
        refused(office.post("/api/v1/wishes", wish("无键", PLACE, 100, false)), 400, "request.idempotency-key-missing");
        assertThat(mongo.getCollection("wishes").countDocuments()).isEqualTo(before);

        Http.Reply wish = ok(office.keyed().post("/api/v1/wishes", wish("改动", PLACE, 100, false)));
        refused(office.post(path(wish) + "/verification"), 428, "request.if-match-missing");
        refused(office.ifMatch(9).post(path(wish) + "/verification"), 412, "request.stale-etag");
        refused(office.get("/api/v1/wishes/unknown"), 404, "resource.not-found");
        refused(office.get("/api/v1/wishes?area=33x"), 400, "request.invalid");
        refused(office.get("/api/v1/wishes?status=NOPE"), 400, "request.invalid");
        refused(
                as("volunteer:never-joined").ifMatch(1).post(path(wish) + "/claims", whole()),
                422,
                "wish.volunteer-not-active");
    }

    @Test
    void theSameKeyTakesTheSameWishInOnce() {
        Http office = office().key("wish-once-" + System.nanoTime());
        Http.Reply first = ok(office.post("/api/v1/wishes", wish("一次", PLACE, 80, false)));
        Http.Reply second = ok(office.post("/api/v1/wishes", wish("一次", PLACE, 80, false)));
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
    }

    @Test
    void anUnchangedCalendarMovesNoClock() {
        Http anna = volunteer("wish-clock");
        Http.Reply wish = published(wish("热水袋", PLACE, 60, false), office());
        ok(anna.ifMatch(wish).post(path(wish) + "/claims", whole()));
        OpenDeadlines ours = deadlines.stream()
                .filter(d -> d.name().equals("wishes"))
                .findFirst()
                .orElseThrow();
        assertThat(ours.recompute(calendar)).isZero();
    }

    private static final Set<Role> OFFICERS =
            EnumSet.of(Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER);

    private static Set<Role> and(Set<Role> some, Role... more) {
        Set<Role> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    /** @param claimants whether claimants of other roles may, who are then told that it is not theirs */
    private record Endpoint(String name, Set<Role> roles, boolean claimants, Function<Http, Http.Reply> call) {}

    @Test
    void letsInWhoMayAndNobodyElse() {
        Http.Reply wish = published(wish("权限", PLACE, 70, false), office());
        String at = path(wish);
        Set<Role> readers = and(OFFICERS, Role.SOCIAL_WORKER, Role.AUDITOR, Role.ANALYST);
        List<Endpoint> endpoints = List.of(
                new Endpoint("collectWish", and(OFFICERS, Role.SOCIAL_WORKER), false, h -> h.keyed()
                        .post("/api/v1/wishes", wish("权限" + System.nanoTime(), PLACE, 70, false))),
                new Endpoint("listWishes", readers, false, h -> h.get("/api/v1/wishes?area=" + PLACE)),
                new Endpoint(
                        "readWishStatistics", readers, false, h -> h.get("/api/v1/wishes/statistics?area=" + PLACE)),
                new Endpoint("readWish", readers, false, h -> h.get(at)),
                new Endpoint("verifyWish", OFFICERS, false, h -> h.ifMatch(999).post(at + "/verification")),
                new Endpoint("publishWish", OFFICERS, false, h -> h.ifMatch(999).post(at + "/publication")),
                new Endpoint("withdrawWish", OFFICERS, false, h -> h.ifMatch(999)
                        .post(at + "/withdrawal", Map.of("reason", "无"))),
                new Endpoint("claimWish for an organization", OFFICERS, false, h -> h.ifMatch(999)
                        .post(at + "/claims", Map.of("kind", "ORGANIZATION", "reference", "商户"))),
                new Endpoint("contactBeneficiary", OFFICERS, true, h -> h.ifMatch(999)
                        .post(at + "/contact")),
                new Endpoint("deliverWish", OFFICERS, true, h -> h.ifMatch(999).post(at + "/delivery")),
                new Endpoint("evaluateWish", OFFICERS, true, h -> h.ifMatch(999)
                        .post(at + "/evaluations", Map.of("rating", 5))),
                new Endpoint("openWish", OFFICERS, true, h -> h.ifMatch(999)
                        .post(at + "/readings", Map.of("purpose", "核对"))),
                new Endpoint("denyDelivery", OFFICERS, false, h -> h.ifMatch(999)
                        .post(at + "/denial", Map.of("reason", "无"))),
                new Endpoint("confirmWish", OFFICERS, false, h -> h.ifMatch(999).post(at + "/confirmation")),
                new Endpoint("recordConsent", OFFICERS, false, h -> h.ifMatch(999)
                        .post(at + "/consents", Map.of("scope", "NAME", "giver", "BENEFICIARY", "giverName", "陈"))),
                new Endpoint("withdrawConsent", OFFICERS, false, h -> h.ifMatch(999)
                        .post(at + "/consent-withdrawal", Map.of("scope", "NAME"))),
                new Endpoint("attachPhoto", OFFICERS, false, h -> h.ifMatch(999)
                        .upload(at + "/photo", "a.png", picture(), Map.of())));
        Map<String, String> wrong = new HashMap<>();
        for (Endpoint endpoint : endpoints) {
            if (endpoint.call().apply(Http.at(port)).status() != 401) {
                wrong.put(endpoint.name() + " without a token", "let in");
            }
            for (Role role : Role.values()) {
                String here = endpoint.call().apply(caller(role, PLACE)).code();
                boolean may = endpoint.roles().contains(role);
                String expected = may
                        ? ""
                        : endpoint.claimants()
                                        && Set.of(Role.VOLUNTEER, Role.TEAM_LEADER)
                                                .contains(role)
                                ? "wish.not-yours"
                                : "security.role-missing";
                if (may ? here.startsWith("security.") || here.equals("wish.not-yours") : !here.equals(expected)) {
                    wrong.put(endpoint.name() + " as " + role, here);
                }
                if (may) {
                    String away = endpoint.call().apply(caller(role, ELSEWHERE)).code();
                    if (!away.equals("security.area-out-of-scope")) {
                        wrong.put(endpoint.name() + " as " + role + " elsewhere", away);
                    }
                }
            }
        }
        Map<Role, String> claiming = java.util.Arrays.stream(Role.values())
                .filter(r -> !and(OFFICERS, Role.VOLUNTEER, Role.TEAM_LEADER).contains(r))
                .collect(Collectors.toMap(r -> r, r -> caller(r, PLACE)
                        .ifMatch(999)
                        .post(at + "/claims", whole())
                        .code()));
        assertThat(claiming.values()).containsOnly("security.role-missing");
        assertThat(caller(Role.JUDGE, PLACE).ifMatch(999).post(at + "/release").code())
                .isEqualTo("security.role-missing");
        assertThat(caller(Role.COMMUNITY_WORKER, PLACE)
                        .ifMatch(wish)
                        .post(at + "/release")
                        .code())
                .isEqualTo("wish.not-yours");
        assertThat(caller(Role.JUDGE, PLACE).get("/api/v1/wishes?claimed=me").code())
                .isEqualTo("security.role-missing");
        assertThat(wrong).isEmpty();
        for (String open : List.of("/pool?area=" + PLACE, "/registration?area=" + PLACE, "/pool")) {
            assertThat(Http.at(port).get("/api/v1/wishes" + open).status()).isEqualTo(401);
            assertThat(as("judge").get("/api/v1/wishes" + open).status()).isEqualTo(200);
        }
    }

    private Http caller(Role role, String area) {
        return role == Role.VOLUNTEER ? as("volunteer:nobody") : Http.at(port).withToken(Tokens.of(role, area));
    }
}
