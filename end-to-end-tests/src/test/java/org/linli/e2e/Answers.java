package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.linli.testkit.Http;
import tools.jackson.databind.JsonNode;

/** How stories look at answers. */
final class Answers {

    /** How long events may take to get from one service to another. */
    static final Duration SOON = Duration.ofSeconds(30);

    private static final int HAN = 1;

    private Answers() {}

    static Http.Reply ok(Http.Reply reply) {
        assertThat(reply.status()).as("%s", reply).isBetween(200, 201);
        return reply;
    }

    /** A refusal is a problem with its stable code and a Chinese sentence. */
    static void refused(int status, String code, Http.Reply reply) {
        assertThat(reply.status()).as("%s", reply).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json()
                        .path("detail")
                        .asString()
                        .codePoints()
                        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                        .count())
                .isGreaterThanOrEqualTo(HAN);
    }

    static String text(Http.Reply reply, String field) {
        return reply.json().path(field).asString("");
    }

    static List<JsonNode> items(Http.Reply page) {
        List<JsonNode> items = new ArrayList<>();
        ok(page).json().path("items").forEach(items::add);
        return items;
    }

    static List<String> texts(JsonNode array, String field) {
        List<String> found = new ArrayList<>();
        array.forEach(node -> found.add(node.path(field).asString("")));
        return found;
    }

    /** Reads a resource until its field has the value, which events or a sweep bring about. */
    static Http.Reply awaited(Http reader, String path, String field, String value) {
        await().atMost(SOON).untilAsserted(() -> assertThat(text(ok(reader.get(path)), field))
                .isEqualTo(value));
        return reader.get(path);
    }
}
