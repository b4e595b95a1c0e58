package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.testkit.Http;
import org.linli.testkit.RefusalTexts;

/** Whatever is wrong with a request, who sent it reads in Chinese or English what to do about it. */
class RefusalTextsIT extends MatchingStage {

    private static final String DEMANDS = "/api/v1/demands";

    /** What is sent, the problem's code, and the field with its fault. */
    static Stream<Arguments> requests() {
        return Stream.of(
                field("half an object", h -> h.keyed().post(DEMANDS, "{\"title\":"), "body", "bad_json_at"),
                field("no object at all", h -> h.keyed().post(DEMANDS, "标题"), "body", "bad_json_at"),
                field("nothing", h -> h.keyed().post(DEMANDS, ""), "body", "required"),
                field("a list", h -> h.keyed().post(DEMANDS, "[]"), "body", "bad_object"),
                field("a word", h -> h.keyed().post(DEMANDS, "{\"wanted\":\"两人\"}"), "wanted", "not_a_whole_number"),
                field(
                        "too much",
                        h -> h.keyed().post(DEMANDS, "{\"wanted\":99999999999}"),
                        "wanted",
                        "not_a_whole_number"),
                field("an answer", h -> h.keyed().post(DEMANDS, "{\"minors\":\"也许\"}"), "minors", "bad_boolean"),
                field("no list", h -> h.keyed().post(DEMANDS, "{\"skills\":\"绘画\"}"), "skills", "bad_list"),
                field("an object", h -> h.keyed().post(DEMANDS, "{\"title\":{}}"), "title", "bad_text"),
                field(
                        "no day",
                        h -> h.keyed().post("/api/v1/joint-actions", "{\"day\":\"2026-13-01\"}"),
                        "day",
                        "bad_date"),
                field(
                        "no constant",
                        h -> h.ifMatch(1).post("/api/v1/disputes/none/escalation", Map.of("reason", "NONE")),
                        "reason",
                        "unknown"),
                field("no status", h -> h.get("/api/v1/disputes?status=NOPE"), "status", "unknown"),
                field("no file", h -> h.keyed().form("/api/v1/demand-imports", "a=b"), "multipart", "bad_multipart"),
                field("no number", h -> h.get(DEMANDS + "?limit=viele"), "limit", "not_a_whole_number"),
                field("neither", h -> h.get("/api/v1/party-members?late=bald"), "late", "bad_boolean"));
    }

    static Stream<Arguments> contents() {
        return Stream.of(
                field("no area", h -> h.get(DEMANDS + "?area=41160"), "area", "bad_division"),
                field("no such status", h -> h.get(DEMANDS + "?status=NEW"), "status", "unknown"),
                field(
                        "a foreign cursor",
                        h -> h.get("/api/v1/demand-imports/x/refusals?cursor=x"),
                        "cursor",
                        "bad_cursor"),
                field("no first day", h -> h.get("/api/v1/partners/x/statement?last=2026-11-30"), "first", "required"),
                field("an empty demand", h -> h.keyed().post(DEMANDS, Map.of()), "demandClass", "required"),
                field("a class", h -> h.keyed().post(DEMANDS, Map.of("demandClass", "一青")), "demandClass", "unknown"),
                field(
                        "no village",
                        h -> h.keyed().post("/api/v1/wishes", Map.of("area", "62")),
                        "area",
                        "bad_community"),
                field(
                        "no names",
                        h -> h.keyed().post("/api/v1/stations", Map.of("type", "x")),
                        "type",
                        "unknown_type"));
    }

    static Stream<Arguments> addresses() {
        return Stream.of(
                whole("no such address", h -> h.get("/api/v1/nowhere"), 404, "resource.not-found"),
                whole("nothing to do there", h -> h.keyed().post("/api/v1/nowhere"), 404, "resource.not-found"),
                whole("no such move", h -> h.delete(DEMANDS), 405, "request.method-not-allowed"),
                whole("a form", h -> h.keyed().form(DEMANDS, "title=x"), 415, "request.unsupported-type"),
                whole("a picture", h -> h.with("Accept", "image/png").get(DEMANDS), 406, "request.not-acceptable"),
                whole("no key", h -> h.post(DEMANDS, Map.of()), 400, "request.idempotency-key-missing"),
                whole("a bad key", h -> h.key("?").post(DEMANDS, Map.of()), 400, "request.idempotency-key-malformed"),
                whole("no version", h -> h.post(DEMANDS + "/x/verification"), 428, "request.if-match-missing"),
                whole(
                        "a bad version",
                        h -> h.with("If-Match", "x").post(DEMANDS + "/x/verification"),
                        400,
                        "request.if-match-malformed"));
    }

    private static Arguments field(String name, Function<Http, Http.Reply> request, String field, String fault) {
        return arguments(name, request, field, fault);
    }

    private static Arguments whole(String name, Function<Http, Http.Reply> request, int status, String code) {
        return arguments(name, request, status, code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void saysWhatCannotBeRead(String name, Function<Http, Http.Reply> request, String field, String fault) {
        Http.Reply reply = inBothLanguages(request, as("huaiyang-district"));
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("request.malformed");
        assertThat(reply.json().path("where").asString()).isEqualTo(field);
        names(reply, field, fault);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contents")
    void saysWhatIsMissingOrOutOfRange(String name, Function<Http, Http.Reply> request, String field, String fault) {
        Http.Reply reply = inBothLanguages(request, as("huaiyang-district"));
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("request.invalid");
        assertThat(reply.json().path("fields").path(field).asString()).isEqualTo(fault);
        names(reply, field, fault);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("addresses")
    void saysWhatCannotBeDoneThere(String name, Function<Http, Http.Reply> request, int status, String code) {
        Http.Reply reply = inBothLanguages(request, as("huaiyang-district"));
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }

    @Test
    void saysWhoMayInsteadAndWhatMayBeSaid() {
        Http.Reply role =
                inBothLanguages(h -> h.keyed().post("/api/v1/plans", Map.of("area", "411603")), as("finance"));
        assertThat(role.code()).isEqualTo("security.role-missing");
        assertThat(role.json().path("detail").asString()).contains("区（县）工作人员");
        Http.Reply status = inBothLanguages(h -> h.get("/api/v1/disputes?status=NOPE"), as("huaiyang-district"));
        assertThat(status.json().path("faults").path(0).path("allowed").values())
                .extracting(value -> value.asString())
                .contains("REGISTERED");
        Http.Reply method = as("huaiyang-district").delete(DEMANDS);
        assertThat(method.json().path("detail").asString()).contains("DELETE").contains("GET、POST");
        Http.Reply half = as("huaiyang-district").keyed().post(DEMANDS, "{\n\"title\":");
        assertThat(half.json().path("faults").path(0).path("line").asInt()).isEqualTo(2);
    }

    private static Http.Reply inBothLanguages(Function<Http, Http.Reply> request, Http person) {
        Http.Reply chinese = request.apply(person);
        assertThat(RefusalTexts.faults(chinese, request.apply(person.in("en")))).isEmpty();
        return chinese;
    }

    private static void names(Http.Reply reply, String field, String fault) {
        assertThat(reply.json().path("faults").values())
                .extracting(
                        f -> f.path("field").asString() + " " + f.path("code").asString())
                .contains(field + " " + fault);
    }
}
