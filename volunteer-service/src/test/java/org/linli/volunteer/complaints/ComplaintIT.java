package org.linli.volunteer.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.calendar.PublishedHolidays;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@ServiceTest
class ComplaintIT {

    private static final String COMPLAINTS = "/api/v1/complaints";

    @Autowired
    Story story;

    @Autowired
    UpheldComplaints upheld;

    @Autowired
    ComplaintDeadlines deadlines;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void onAFriday() {
        story.clock("2026-11-20T10:00:00+08:00");
    }

    @AfterEach
    void resetClock() {
        story.resetClock();
    }

    @Test
    @Rule("VOL-30")
    void goFromReceiptToAnAnswerThatOthersCanCount() {
        String accused = story.adult();
        String complainant = story.adult();
        Http volunteer = story.as("volunteer:" + complainant);

        Http.Reply received = volunteer.keyed().post(COMPLAINTS, about("VOLUNTEER", accused));
        assertThat(received.status()).as(received.toString()).isEqualTo(201);
        String path = received.header("Location");
        assertThat(received.json().path("status").asString()).isEqualTo("RECEIVED");
        assertThat(received.json().path("acknowledgeBy").asString()).isEqualTo("2026-11-24");
        assertThat(received.json().path("answerBy").asString()).isEqualTo("2026-12-11");
        assertThat(received.json().path("area").asString()).isEqualTo(Story.COMMUNITY);
        assertThat(received.json().path("phone").asString()).isEqualTo("138****1234");

        Http.Reply acknowledged = story.district().ifMatch(received).post(path + "/acknowledgement");
        assertThat(acknowledged.json().path("status").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(upheld.countFor(new VolunteerId(accused), 2026)).isZero();

        Http.Reply answered = story.district()
                .ifMatch(acknowledged)
                .post(path + "/answer", Map.of("finding", "UPHELD", "answer", "情况属实，已批评教育"));
        assertThat(answered.status()).as(answered.toString()).isEqualTo(200);
        assertThat(volunteer.get(path).json().path("told").asString()).isEqualTo("情况属实，已批评教育");
        assertThat(upheld.countFor(new VolunteerId(accused), 2026)).isEqualTo(1);
        assertThat(upheld.countFor(new VolunteerId(accused), 2027)).isZero();
        assertThat(Story.items(volunteer.get(COMPLAINTS + "?filed=me"))).hasSize(1);
        assertThat(story.district()
                        .ifMatch(answered)
                        .post(path + "/acknowledgement")
                        .code())
                .isEqualTo("complaint.not-allowed-now");
    }

    @Test
    @Rule("VOL-30")
    void aComplaintForSomebodyElseIsPassedOnAndCountsNowhere() {
        String accused = story.adult();
        Http.Reply received = story.as("social-worker").keyed().post(COMPLAINTS, signed("VOLUNTEER", accused));
        Http.Reply redirected = story.district()
                .ifMatch(received)
                .post(received.header("Location") + "/redirection", Map.of("to", "秀洲区公安分局"));
        assertThat(redirected.json().path("status").asString()).isEqualTo("REDIRECTED");
        assertThat(redirected.json().path("told").asString()).isEqualTo("秀洲区公安分局");
        assertThat(upheld.countFor(new VolunteerId(accused), 2026)).isZero();
    }

    @Test
    @Rule("VOL-34")
    void anyoneReportsABodyAndItDoesNotJudgeItself() {
        Map<String, Object> report = signed("BODY", "某街道志愿服务中心");
        report.put("area", "330411003");
        Http.Reply received = story.as("team-leader").keyed().post(COMPLAINTS, report);
        String path = received.header("Location");
        Http itself = story.as("street-officer@330411003");
        Http.Reply acknowledged = itself.ifMatch(received).post(path + "/acknowledgement");
        Map<String, Object> answer = Map.of("finding", "NOT_UPHELD", "answer", "查无此事");
        assertThat(itself.ifMatch(acknowledged).post(path + "/answer", answer).code())
                .isEqualTo("complaint.own-case");
        assertThat(story.district()
                        .ifMatch(acknowledged)
                        .post(path + "/answer", answer)
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Rule("VOL-34")
    void aFalseCertificateIsReportedByItsNumber() {
        Map<String, Object> report = signed("CERTIFICATE", "XZ20260001");
        assertThat(story.as("team-leader").keyed().post(COMPLAINTS, report).code())
                .isEqualTo("complaint.unknown-area");
        report.put("area", "330411");
        assertThat(story.as("team-leader").keyed().post(COMPLAINTS, report).status())
                .isEqualTo(201);
    }

    @Test
    void anAnonymousOneComesThroughAnOfficeOnly() {
        Map<String, Object> anonymous = about("VOLUNTEER", story.adult());
        assertThat(story.as("social-worker").keyed().post(COMPLAINTS, anonymous).code())
                .isEqualTo("complaint.anonymous-needs-an-office");
        Http.Reply received = story.as("community").keyed().post(COMPLAINTS, anonymous);
        assertThat(received.status()).isEqualTo(201);
        assertThat(received.json().path("anonymous").asBoolean()).isTrue();
        assertThat(received.json().has("phone")).isFalse();
    }

    @Test
    void whatIsSealedIsReadByHandlersOnRecord() {
        Http.Reply received = story.as("social-worker").keyed().post(COMPLAINTS, signed("VOLUNTEER", story.adult()));
        String path = received.header("Location");
        assertThat(received.text()).doesNotContain("13911112222").doesNotContain("经常迟到");
        assertThat(story.district()
                        .ifMatch(received)
                        .post(path + "/readings", Map.of())
                        .code())
                .isEqualTo("request.invalid");
        Http.Reply opened = story.district().ifMatch(received).post(path + "/readings", Map.of("purpose", "回访核实"));
        assertThat(opened.json().path("statement").asString()).isEqualTo("经常迟到");
        assertThat(opened.json().path("phone").asString()).isEqualTo("13911112222");
        assertThat(story.district().get(path).json().path("timesOpened").asInt())
                .isEqualTo(1);

        Document stored = Objects.requireNonNull(mongo.getCollection("complaints")
                .find(new Document("_id", received.json().path("id").asString()))
                .first());
        assertThat(stored.toJson())
                .doesNotContain("13911112222")
                .doesNotContain("经常迟到")
                .doesNotContain("李四");
    }

    @Test
    void listsWhatIsOverdue() {
        String id = story.district()
                .keyed()
                .post(COMPLAINTS, signed("VOLUNTEER", story.adult()))
                .json()
                .path("id")
                .asString();
        story.clock("2026-11-24T23:59:00+08:00");
        assertThat(ids("?overdue=true&limit=200")).doesNotContain(id);
        story.clock("2026-11-25T00:00:00+08:00");
        assertThat(ids("?overdue=true&limit=200")).contains(id);
        assertThat(ids("?status=RECEIVED&area=330411003&limit=200")).contains(id);
        assertThat(ids("?status=ANSWERED&limit=200")).doesNotContain(id);
    }

    @Test
    void aNewCalendarSetsRunningClocksAnewAndOnce() {
        Http.Reply received = story.district().keyed().post(COMPLAINTS, signed("VOLUNTEER", story.adult()));
        deadlines.recompute(calendar);
        assertThat(deadlines.recompute(new WorkingCalendar(PublishedHolidays.none())))
                .isPositive();
        assertThat(story.district()
                        .get(received.header("Location"))
                        .json()
                        .path("provisional")
                        .asBoolean())
                .isTrue();
        assertThat(deadlines.recompute(calendar)).isPositive();
        assertThat(deadlines.recompute(calendar)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "VOLUNTEER, nobody, complaint.unknown-target",
        "ACTIVITY, nothing, complaint.unknown-target",
        "BODY, somebody, complaint.unknown-area"
    })
    void mustBeAboutSomething(String kind, String reference, String code) {
        Http.Reply refused = story.district().keyed().post(COMPLAINTS, signed(kind, reference));
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.json().path("detail").asString()).matches(".*[\\u4e00-\\u9fff].*");
    }

    @Test
    void areHandledByOfficersOfTheDivision() {
        Http.Reply received = story.as("social-worker").keyed().post(COMPLAINTS, signed("VOLUNTEER", story.adult()));
        String path = received.header("Location");
        for (String step : List.of("/acknowledgement", "/answer", "/redirection", "/readings")) {
            assertThat(story.as("community").ifMatch(1).post(path + step).code())
                    .isEqualTo("security.role-missing");
            assertThat(story.as("huaiyang-district")
                            .ifMatch(1)
                            .post(path + step)
                            .code())
                    .isEqualTo("security.area-out-of-scope");
            assertThat(story.service().ifMatch(1).post(path + step).code()).isEqualTo("security.token-missing");
            assertThat(story.district().post(path + step).code()).isEqualTo("request.if-match-missing");
        }
        assertThat(story.as("community").get(path).code()).isEqualTo("security.role-missing");
        assertThat(story.as("huaiyang-district").get(path).code()).isEqualTo("security.area-out-of-scope");
        assertThat(story.as("social-worker").get(path).status()).isEqualTo(200);
        assertThat(story.as("volunteer:" + story.adult()).get(COMPLAINTS).code())
                .isEqualTo("security.role-missing");
        assertThat(story.as("huaiyang-district")
                        .get(COMPLAINTS + "?area=330411")
                        .code())
                .isEqualTo("security.area-out-of-scope");
        assertThat(story.service().keyed().post(COMPLAINTS, Map.of()).code()).isEqualTo("security.token-missing");
        assertThat(story.district().post(COMPLAINTS, Map.of()).code()).isEqualTo("request.idempotency-key-missing");
    }

    private List<String> ids(String query) {
        return Story.items(story.district().get(COMPLAINTS + query)).stream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static Map<String, Object> about(String kind, String reference) {
        return new HashMap<>(Map.of("kind", kind, "reference", reference, "statement", "经常迟到"));
    }

    private static Map<String, Object> signed(String kind, String reference) {
        Map<String, Object> body = about(kind, reference);
        body.put("complainant", Map.of("name", "李四", "phone", "13911112222"));
        return body;
    }
}
