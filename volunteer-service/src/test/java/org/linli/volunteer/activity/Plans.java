package org.linli.volunteer.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.testkit.Http;
import org.linli.volunteer.Story;

/** Activities and sign-ups over HTTP, for component tests. */
public final class Plans {

    private Plans() {}

    /** What an office needs to tell at least. */
    public static Map<String, Object> activity(String from, String to) {
        return new LinkedHashMap<>(Map.of(
                "area", Story.COMMUNITY,
                "title", "清理河道",
                "content", "清理河道垃圾",
                "place", "北岸",
                "risks", "地面湿滑",
                "safeguards", "雨鞋、手套",
                "startsAt", from,
                "endsAt", to,
                "capacity", 20));
    }

    public static Map<String, Object> activity(String from, String to, Map<String, Object> more) {
        Map<String, Object> body = activity(from, to);
        body.putAll(more);
        return body;
    }

    /** Writes down and opens; returns the id. */
    public static String published(Story story, Map<String, Object> body) {
        Http.Reply draft = drafted(story, body);
        Http.Reply published = story.district().ifMatch(draft).post(draft.header("Location") + "/publication");
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        return published.json().path("id").asString();
    }

    public static Http.Reply drafted(Story story, Map<String, Object> body) {
        Http.Reply draft = story.district().keyed().post("/api/v1/activities", body);
        assertThat(draft.status()).as(draft.toString()).isEqualTo(201);
        return draft;
    }

    public static Http.Reply signUp(Story story, String volunteer, String activity, Map<String, Object> body) {
        return story.as("volunteer:" + volunteer).keyed().post("/api/v1/activities/" + activity + "/sign-ups", body);
    }

    /** Signs up and returns the sign-up's id. */
    public static String signedUp(Story story, String volunteer, String activity) {
        Http.Reply reply = signUp(story, volunteer, activity, Map.of());
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json().path("id").asString();
    }

    public static String state(Http.Reply reply) {
        return reply.json().path("state").asString();
    }
}
