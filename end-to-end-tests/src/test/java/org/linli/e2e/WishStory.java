package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.e2e.Answers.awaited;
import static org.linli.e2e.Answers.items;
import static org.linli.e2e.Answers.ok;
import static org.linli.e2e.Answers.refused;
import static org.linli.e2e.Answers.text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import tools.jackson.databind.JsonNode;

/** A micro-wish from asking to thanks: alone, given back for want of contact, together; and what stays between the office and the asker. */
@Rule("MAT-07")
@ExtendWith(RunningSuite.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WishStory {

    private static final String PLACE = "620702005001";
    private static final String NEXT_STREET = "620702004001";
    private static final int CAP = 500;
    private static final String NAME = "独孤秀英";
    private static final String PHONE = "13993612345";
    private static final String ADDRESS = "丹霞里七号楼三单元";
    private static final String THANKS = "谢谢帮我圆了念想";

    static Suite suite;
    static Http office;
    static Http stranger;
    static String anna;
    static String ben;
    static String wish = "";

    @BeforeAll
    static void arrive() throws IOException {
        suite = RunningSuite.suite();
        Neighbours.startTheDay(suite);
        office = suite.as("community-worker@" + PLACE);
        stranger = suite.as("community-worker@" + NEXT_STREET);
        anna = Neighbours.join(suite, PLACE);
        ben = Neighbours.join(suite, PLACE);
    }

    @AfterAll
    static void setTheClockBack() {
        suite.clock(null);
    }

    private static Http person(String volunteer) {
        return suite.as("volunteer:" + volunteer);
    }

    private static Map<String, Object> wish(String title, int yuan, boolean joint) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", title);
        body.put("description", "老人独居，旧的已经坏了");
        body.put("category", "GOODS");
        body.put("group", "ELDERLY");
        body.put("area", PLACE);
        body.put("valueYuan", yuan);
        body.put("joint", joint);
        body.put("beneficiary", Map.of("name", NAME, "phone", PHONE, "address", ADDRESS));
        return body;
    }

    private static Http.Reply published(Map<String, Object> body) {
        Http.Reply reply = ok(office.keyed().post("/api/v1/wishes", body));
        reply = ok(office.ifMatch(reply).post(path(reply) + "/verification"));
        return ok(office.ifMatch(reply).post(path(reply) + "/publication"));
    }

    private static String path(Http.Reply reply) {
        return "/api/v1/wishes/" + text(reply, "id");
    }

    private static Map<String, Object> leave(String scope) {
        return Map.of("scope", scope, "giver", "BENEFICIARY", "giverName", NAME);
    }

    /** The wish as everybody sees it, or nothing when it is not in the pool. */
    private static List<JsonNode> pooled(String path) {
        return items(stranger.get("/api/v1/wishes/pool?area=" + PLACE)).stream()
                .filter(item -> path.endsWith(item.path("id").asString()))
                .toList();
    }

    private static LocalDate due(Http.Reply reply, String clock) {
        for (JsonNode running : reply.json().path("clocks")) {
            if (running.path("clock").asString().equals(clock)) {
                return LocalDate.parse(running.path("due").asString());
            }
        }
        throw new AssertionError("no clock " + clock + " runs: " + reply);
    }

    /** Large enough that a door for small requests would not let it in. */
    private static byte[] photo() throws IOException {
        Random grain = new Random(7);
        BufferedImage picture = new BufferedImage(640, 640, BufferedImage.TYPE_INT_RGB);
        for (int point = 0; point < 640 * 640; point++) {
            picture.setRGB(point % 640, point / 640, grain.nextInt());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        assertThat(out.size()).isBetween(1_100_000, 2_000_000);
        return out.toByteArray();
    }

    @Test
    @Order(1)
    void takesAWishInUpToTheCapAndFromItsOwnPlace() {
        Http.Reply dear = office.keyed().post("/api/v1/wishes", wish("血压计", CAP + 1, false));
        refused(422, "wish.over-cap", dear);
        assertThat(dear.json().path("cap").asInt()).isEqualTo(CAP);
        refused(422, "wish.person-in-text", office.keyed().post("/api/v1/wishes", wish(NAME + "的血压计", CAP, false)));
        refused(403, "security.area-out-of-scope", stranger.keyed().post("/api/v1/wishes", wish("血压计", CAP, false)));
        assertThat(items(office.get("/api/v1/wishes?area=" + PLACE))).isEmpty();

        Http.Reply taken = ok(office.keyed().post("/api/v1/wishes", wish("血压计", CAP, false)));
        wish = path(taken);
        assertThat(text(taken, "status")).isEqualTo("COLLECTED");
        refused(403, "security.area-out-of-scope", stranger.ifMatch(taken).post(wish + "/verification"));
        refused(403, "security.area-out-of-scope", stranger.get(wish));
        refused(428, "request.if-match-missing", office.post(wish + "/verification"));
        Http.Reply verified = ok(office.ifMatch(taken).post(wish + "/verification"));
        refused(412, "request.stale-etag", office.ifMatch(taken).post(wish + "/publication"));
        assertThat(pooled(wish)).isEmpty();
        Http.Reply published = ok(office.ifMatch(verified).post(wish + "/publication"));
        assertThat(published.text()).doesNotContain(NAME, PHONE, ADDRESS);
        assertThat(pooled(wish)).hasSize(1);
        assertThat(pooled(wish).toString()).doesNotContain("独孤", "1399361", "丹霞里");
    }

    @Test
    @Order(2)
    @Rule("SEC-02")
    void showsAPictureAndANameOnlyWhileTheAskerAgrees() throws IOException {
        Http.Reply reply = ok(office.get(wish));
        refused(422, "wish.consent-missing", office.ifMatch(reply).upload(wish + "/photo", "a.png", photo(), Map.of()));
        refused(404, "resource.not-found", stranger.get(wish + "/photo"));
        reply = ok(office.ifMatch(reply).post(wish + "/consents", leave("PHOTO")));
        assertThat(pooled(wish).getFirst().has("beneficiary")).isFalse();
        reply = ok(office.ifMatch(reply).post(wish + "/consents", leave("NAME")));
        reply = ok(office.ifMatch(reply).upload(wish + "/photo", "a.png", photo(), Map.of()));
        Http.Reply shown = ok(stranger.get(wish + "/photo"));
        assertThat(shown.header("Content-Type")).isEqualTo("image/png");
        assertThat(shown.header("Cache-Control")).contains("no-store");
        assertThat(pooled(wish).getFirst().path("beneficiary").asString()).isEqualTo(NAME);

        reply = ok(office.ifMatch(reply).post(wish + "/consent-withdrawal", Map.of("scope", "PHOTO")));
        refused(404, "resource.not-found", stranger.get(wish + "/photo"));
        ok(office.ifMatch(reply).post(wish + "/consent-withdrawal", Map.of("scope", "NAME")));
        assertThat(pooled(wish).getFirst().has("beneficiary")).isFalse();
    }

    @Test
    @Order(3)
    void givesAClaimBackToThePoolWhenNobodyGotInTouch() {
        Http.Reply open = ok(office.get(wish));
        refused(
                403,
                "wish.not-yours",
                person(anna).ifMatch(open).post(wish + "/readings", Map.of("purpose", "想看看在哪里")));
        Http.Reply claimed = ok(person(anna).ifMatch(open).post(wish + "/claims", Map.of("kind", "VOLUNTEER")));
        assertThat(text(claimed, "status")).isEqualTo("CLAIMED");
        refused(
                412,
                "request.stale-etag",
                person(ben).ifMatch(open).post(wish + "/claims", Map.of("kind", "VOLUNTEER")));
        refused(
                409,
                "wish.not-allowed-now",
                person(ben).ifMatch(claimed).post(wish + "/claims", Map.of("kind", "VOLUNTEER")));
        assertThat(pooled(wish)).isEmpty();

        LocalDate due = due(claimed, "CONTACT");
        assertThat(due)
                .isBetween(Neighbours.today().plusDays(7), Neighbours.today().plusDays(16));
        Neighbours.turnTo(suite, due.plusDays(1), 9, 0);
        Http.Reply released = awaited(office, wish, "status", "RELEASED");
        assertThat(text(released, "lastRelease")).isEqualTo("NO_CONTACT");
        refused(
                403,
                "wish.not-yours",
                person(anna).ifMatch(released).post(wish + "/readings", Map.of("purpose", "再看看在哪里")));
        assertThat(pooled(wish)).hasSize(1);
    }

    @Test
    @Order(4)
    void bringsTheWishAndHearsThanks() {
        Http.Reply reply = ok(office.get(wish));
        reply = ok(person(ben).ifMatch(reply).post(wish + "/claims", Map.of("kind", "VOLUNTEER")));
        Http.Reply opened = ok(person(ben).ifMatch(reply).post(wish + "/readings", Map.of("purpose", "约时间送货")));
        assertThat(text(opened, "address")).isEqualTo(ADDRESS);
        assertThat(opened.header("Cache-Control")).contains("no-store");
        reply = ok(person(ben).ifMatch(opened).post(wish + "/contact"));
        reply = ok(person(ben).ifMatch(reply).post(wish + "/delivery"));
        refused(403, "security.role-missing", person(ben).ifMatch(reply).post(wish + "/confirmation"));
        reply = ok(office.ifMatch(reply).post(wish + "/confirmation"));
        reply = ok(person(ben).ifMatch(reply).post(wish + "/evaluations", Map.of("rating", 5)));
        assertThat(text(reply, "status")).isEqualTo("CONFIRMED");
        reply = ok(office.ifMatch(reply).post(wish + "/evaluations", Map.of("rating", 5, "comment", THANKS)));
        assertThat(text(reply, "status")).isEqualTo("CLOSED");
        assertThat(reply.json().path("readings").asInt()).isEqualTo(1);
        assertThat(Answers.texts(reply.json().path("evaluations"), "side"))
                .containsExactlyInAnyOrder("CLAIMANT", "BENEFICIARY");
    }

    @Test
    @Order(5)
    void fulfilsAWishTogetherEachWithAShare() {
        Http.Reply reply = published(wish("轮椅", CAP, true));
        String wheelchair = path(reply);
        Map<String, Object> share = Map.of("kind", "VOLUNTEER", "yuan", 200);
        reply = ok(person(anna).ifMatch(reply).post(wheelchair + "/claims", share));
        assertThat(text(reply, "status")).isEqualTo("PUBLISHED");
        assertThat(pooled(wheelchair).getFirst().path("openYuan").asInt()).isEqualTo(CAP - 200);
        refused(409, "wish.already-claimed-by-you", person(anna).ifMatch(reply).post(wheelchair + "/claims", share));
        refused(
                422,
                "wish.share-out-of-range",
                person(ben)
                        .ifMatch(reply)
                        .post(wheelchair + "/claims", Map.of("kind", "VOLUNTEER", "yuan", CAP - 200 + 1)));
        reply = ok(person(ben).ifMatch(reply).post(wheelchair + "/claims", share));
        reply = ok(office.ifMatch(reply)
                .post(wheelchair + "/claims", Map.of("kind", "ORGANIZATION", "reference", "惠民超市")));
        assertThat(text(reply, "status")).isEqualTo("CLAIMED");
        assertThat(reply.json().path("shares")).hasSize(3);
        reply = ok(person(anna).ifMatch(reply).post(wheelchair + "/contact"));
        reply = ok(person(ben).ifMatch(reply).post(wheelchair + "/delivery"));
        reply = ok(office.ifMatch(reply).post(wheelchair + "/confirmation"));
        assertThat(text(reply, "status")).isEqualTo("CONFIRMED");

        JsonNode figures =
                ok(office.get("/api/v1/wishes/statistics?area=" + PLACE)).json();
        assertThat(figures.path("published").asInt()).isEqualTo(2);
        assertThat(figures.path("fulfilled").asInt()).isEqualTo(2);
        assertThat(figures.path("jointShare").asDouble()).isEqualTo(0.5);
        refused(403, "security.area-out-of-scope", stranger.get("/api/v1/wishes/statistics?area=" + PLACE));
    }

    @Test
    @Order(6)
    void leavesNothingOfTheAskerInEventsOrLogs() {
        List<String> secrets = new ArrayList<>(Neighbours.secrets());
        secrets.addAll(List.of(NAME, PHONE, ADDRESS, THANKS, "想看看在哪里", "约时间送货"));
        Traces.holdNothingOf(suite, wish.substring(wish.lastIndexOf('/') + 1), secrets);
    }
}
