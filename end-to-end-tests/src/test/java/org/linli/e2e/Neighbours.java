package org.linli.e2e;

import static org.linli.e2e.Answers.ok;
import static org.linli.e2e.Answers.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.linli.testkit.Http;

/**
 * Grown-up volunteers of 甘州区, registered by the community worker of their place. No roster of the samples is from there, so that the
 * stories meet the people whom they brought themselves.
 */
final class Neighbours {

    static final String DISTRICT = "620702";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    /** The real day on which the stories began; one that runs past midnight stays on it. */
    private static final LocalDate TODAY = Instant.now().atZone(CHINA).toLocalDate();

    private static final List<String> NAMES = List.of("欧阳春晓", "慕容建业", "上官文静", "司徒国栋", "诸葛明远", "夏侯雨桐", "端木思齐", "尉迟长安");
    private static final List<String> ID_NUMBERS = List.of(
            "620702198503123110",
            "620702198807053131",
            "620702199109213155",
            "620702197904303177",
            "620702199301183195",
            "620702198608143214",
            "620702199002033234",
            "620702199506273258");
    private static final String PHONE = "1361936%04d";

    private static final List<String> SECRETS = new ArrayList<>();
    private static int registered;

    private Neighbours() {}

    /** Registers somebody who has time on every day; returns when matching-service has heard of him. */
    static String join(Suite suite, String community, String... skills) {
        String name = NAMES.get(registered);
        String phone = PHONE.formatted(2700 + registered);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        body.put("idType", "CITIZEN_ID");
        body.put("idNumber", ID_NUMBERS.get(registered));
        body.put("phone", phone);
        body.put("area", community);
        body.put("address", "幸福巷" + phone.substring(7) + "号");
        body.put("skills", List.of(skills));
        body.put("availability", "每天全天");
        body.put("consentVersion", "2026-1");
        SECRETS.addAll(List.of(name, ID_NUMBERS.get(registered), phone, "幸福巷" + phone.substring(7)));
        registered++;
        Http.Reply reply = ok(suite.as("community-worker@" + community).keyed().post("/api/v1/volunteers", body));
        String id = text(reply, "id");
        Awaitility.await()
                .atMost(Answers.SOON)
                .until(() -> suite.as("volunteer:" + id)
                                .get("/api/v1/demands/open-for-me")
                                .status()
                        == 200);
        return id;
    }

    /** What is known of them to their office only. */
    static List<String> secrets() {
        return List.copyOf(SECRETS);
    }

    /** Ten in the morning of the real day, wherever the clocks stand: a story does not run into midnight. */
    static void startTheDay(Suite suite) {
        turnTo(suite, TODAY, 10, 0);
    }

    static LocalDate today() {
        return TODAY;
    }

    /** Turns the clocks of the services to a time of a day. */
    static void turnTo(Suite suite, LocalDate day, int hour, int minute) {
        suite.clock(day.atTime(hour, minute).atZone(CHINA).toOffsetDateTime().toString());
    }
}
