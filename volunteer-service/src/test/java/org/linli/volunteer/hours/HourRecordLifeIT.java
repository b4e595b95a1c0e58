package org.linli.volunteer.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.linli.volunteer.activity.ActivityId;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What can happen to hours after the check-out, and to hours without one. */
@ServiceTest
class HourRecordLifeIT {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 13);

    @Autowired
    Story story;

    @BeforeEach
    void now() {
        story.clock("2026-11-01T10:00:00+08:00");
    }

    @Nested
    @Rule("VOL-20")
    class ARecordThatCounts {

        @Rule("VOL-16")
        @Test
        void isCorrectedByAFurtherEntryAndKeepsItsVersions() {
            String volunteer = story.adult();
            String record = served(volunteer, UUID.randomUUID().toString(), 120);
            Http.Reply read = story.as("community").get("/api/v1/hour-records/" + record);
            assertThat(read.json().path("place").asString()).isNotBlank();
            assertThat(read.json().path("content").asString()).isNotBlank();
            assertThat(read.json().path("organizer").asString()).isNotBlank();
            assertThat(read.json().path("personInCharge").asString()).isNotBlank();
            assertThat(read.json().path("beneficiary").asString()).isNotBlank();
            Map<String, Object> times = times("09:00:00", "10:30:00");
            assertThat(story.as("community")
                            .post("/api/v1/hour-records/" + record + "/correction", times)
                            .code())
                    .isEqualTo("request.if-match-missing");
            Http.Reply corrected =
                    story.as("community").ifMatch(read).post("/api/v1/hour-records/" + record + "/correction", times);
            assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
            assertThat(corrected.json().path("state").asString()).isEqualTo("CORRECTED");
            assertThat(corrected.json().path("minutes").asInt()).isEqualTo(90);
            assertThat(corrected
                            .json()
                            .path("revisions")
                            .get(0)
                            .path("minutesBefore")
                            .asInt())
                    .isEqualTo(120);
            awaitMinutes(volunteer, 90);
            JsonNode account = story.hours(volunteer);
            assertThat(account.path("entries")).hasSize(2);
            JsonNode counter = account.path("entries").get(0);
            assertThat(counter.path("kind").asString()).isEqualTo("CORRECTION");
            assertThat(counter.path("minutes").asInt()).isEqualTo(-30);
            assertThat(counter.path("recordId").asString()).isEqualTo(record);
            assertThat(account.path("minutesByYear").path("2026").asLong()).isEqualTo(90);

            Http.Reply revoked = story.as("community")
                    .ifMatch(corrected)
                    .post("/api/v1/hour-records/" + record + "/revocation", Map.of("reason", "未到场"));
            assertThat(revoked.json().path("state").asString()).isEqualTo("REVOKED");
            awaitMinutes(volunteer, 0);
            assertThat(story.as("community")
                            .ifMatch(revoked)
                            .post("/api/v1/hour-records/" + record + "/revocation", Map.of("reason", "未到场"))
                            .code())
                    .isEqualTo("hours.do-not-count");
        }

        @Test
        void isPagedInItsAccount() {
            String volunteer = story.adult();
            String record = served(volunteer, UUID.randomUUID().toString(), 120);
            Http.Reply read = story.as("community").get("/api/v1/hour-records/" + record);
            for (int minute = 10; minute <= 30; minute += 10) {
                read = story.as("community")
                        .ifMatch(read)
                        .post(
                                "/api/v1/hour-records/" + record + "/correction",
                                times("09:00:00", "10:" + minute + ":00"));
                assertThat(read.status()).as(read.toString()).isEqualTo(200);
            }
            awaitMinutes(volunteer, 90);
            List<String> ids = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode page = story.as("volunteer:" + volunteer)
                        .get("/api/v1/volunteers/" + volunteer + "/hours?limit=3" + cursor)
                        .json();
                page.path("entries").forEach(entry -> ids.add(entry.path("id").asString()));
                cursor = page.has("nextCursor")
                        ? "&cursor=" + page.path("nextCursor").asString()
                        : "";
            } while (!cursor.isEmpty());
            assertThat(ids).containsExactly(record + ".3", record + ".2", record + ".1", record);
            assertThat(story.as("volunteer:" + volunteer)
                            .get("/api/v1/volunteers/" + volunteer + "/hours?cursor=x")
                            .code())
                    .isEqualTo("request.invalid");
        }

        @Rule("VOL-21")
        @Test
        void staysReadableTenYearsAfterTheVolunteerLeft() {
            String volunteer = story.adult();
            String record = served(volunteer, UUID.randomUUID().toString(), 60);
            awaitMinutes(volunteer, 60);
            Http.Reply person = story.district().get("/api/v1/volunteers/" + volunteer);
            Http.Reply left = story.district()
                    .ifMatch(person)
                    .post("/api/v1/volunteers/" + volunteer + "/withdrawal", Map.of("reason", "本人申请"));
            assertThat(left.status()).as(left.toString()).isEqualTo(200);
            story.clock("2036-12-14T10:00:00+08:00");
            assertThat(story.hours(volunteer).path("minutes").asLong()).isEqualTo(60);
            assertThat(story.as("community")
                            .get("/api/v1/hour-records/" + record)
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void isChangedByItsOwnOfficesOnly() {
            String volunteer = story.adult();
            String record = served(volunteer, UUID.randomUUID().toString(), 60);
            String path = "/api/v1/hour-records/" + record;
            for (String move : List.of("/correction", "/revocation")) {
                Object body = times("09:00:00", "09:30:00");
                assertThat(story.as("analyst")
                                .ifMatch(2)
                                .post(path + move, body)
                                .code())
                        .isEqualTo("security.role-missing");
                assertThat(story.as("volunteer:" + volunteer)
                                .ifMatch(2)
                                .post(path + move, body)
                                .code())
                        .isEqualTo("security.role-missing");
                assertThat(story.as("huaiyang-district")
                                .ifMatch(2)
                                .post(path + move, body)
                                .code())
                        .isEqualTo("security.area-out-of-scope");
            }
        }
    }

    @Nested
    @Rule("VOL-35")
    class AnError {

        @Test
        void thatAVolunteerReportsIsAnsweredByACorrection() {
            String volunteer = story.adult();
            String record = served(volunteer, UUID.randomUUID().toString(), 120);
            String other = "volunteer:" + story.adult();
            String reports = "/api/v1/hour-records/" + record + "/error-reports";
            Map<String, Object> body = Map.of("description", "签退忘记，实际十点半结束", "claimedTo", DAY + "T10:30:00+08:00");
            assertThat(story.as(other).keyed().post(reports, body).code()).isEqualTo("error-report.not-your-record");
            assertThat(story.district().keyed().post(reports, body).code()).isEqualTo("security.role-missing");
            Http himself = story.as("volunteer:" + volunteer);
            assertThat(himself.keyed().post(reports, Map.of()).code()).isEqualTo("request.invalid");
            Http.Reply report = himself.keyed().post(reports, body);
            assertThat(report.status()).as(report.toString()).isEqualTo(201);
            assertThat(himself.keyed().post(reports, body).code()).isEqualTo("error-report.already-open");
            String path = report.header("Location");
            assertThat(story.as(other).get(path).code()).isEqualTo("security.role-missing");
            assertThat(story.as("huaiyang-district").get(path).code()).isEqualTo("security.area-out-of-scope");
            assertThat(Story.items(story.as("community").get("/api/v1/error-reports?status=OPEN")))
                    .anyMatch(seen -> seen.path("recordId").asString().equals(record));
            assertThat(himself.ifMatch(report)
                            .post(path + "/correction", times("09:00:00", "10:30:00"))
                            .code())
                    .isEqualTo("security.role-missing");
            assertThat(story.as("community")
                            .ifMatch(report.version() + 1)
                            .post(path + "/correction", times("09:00:00", "10:30:00"))
                            .code())
                    .isEqualTo("request.stale-etag");
            Http.Reply answered =
                    story.as("community").ifMatch(report).post(path + "/correction", times("09:00:00", "10:30:00"));
            assertThat(answered.status()).as(answered.toString()).isEqualTo(200);
            assertThat(answered.json().path("status").asString()).isEqualTo("CORRECTED");
            awaitMinutes(volunteer, 90);
            assertThat(story.as("community")
                            .ifMatch(himself.get(path))
                            .post(path + "/dismissal", Map.of("reason", "无误"))
                            .code())
                    .isEqualTo("error-report.not-allowed-now");
        }

        @Test
        void thatTheBodyDoesNotFindIsDismissedOrWithdrawn() {
            String volunteer = story.adult();
            String record = served(volunteer, UUID.randomUUID().toString(), 60);
            Http himself = story.as("volunteer:" + volunteer);
            String reports = "/api/v1/hour-records/" + record + "/error-reports";
            Http.Reply first = himself.keyed().post(reports, Map.of("description", "少记一小时"));
            Http.Reply dismissed = story.as("community")
                    .ifMatch(first)
                    .post(first.header("Location") + "/dismissal", Map.of("reason", "签到表一致"));
            assertThat(dismissed.json().path("status").asString()).isEqualTo("DISMISSED");
            Http.Reply second = himself.keyed().post(reports, Map.of("description", "少记一小时"));
            assertThat(himself.ifMatch(second)
                            .post(second.header("Location") + "/withdrawal")
                            .json()
                            .path("status")
                            .asString())
                    .isEqualTo("WITHDRAWN");
            assertThat(Story.items(himself.get("/api/v1/error-reports?volunteer=me")))
                    .hasSize(2);
        }
    }

    @Nested
    @Rule("VOL-15")
    class ALateEntry {

        @Test
        void needsTwoApproversAndThenCounts() {
            String volunteer = story.adult();
            String activity = activityOf(story.adult());
            story.clock("2026-12-15T10:00:00+08:00");
            Http himself = story.as("volunteer:" + volunteer);
            Map<String, Object> body = late(activity, "09:00:00", "11:00:00");
            Http.Reply asked = himself.keyed().post("/api/v1/late-entries", body);
            assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
            String path = asked.header("Location");
            assertThat(himself.ifMatch(asked).post(path + "/approval").code()).isEqualTo("security.role-missing");
            assertThat(story.as("huaiyang-district")
                            .ifMatch(asked)
                            .post(path + "/approval")
                            .code())
                    .isEqualTo("security.area-out-of-scope");
            Http.Reply first = story.as("community").ifMatch(asked).post(path + "/approval");
            assertThat(first.json().path("status").asString()).isEqualTo("FIRST_APPROVED");
            assertThat(story.as("community")
                            .ifMatch(first)
                            .post(path + "/approval")
                            .code())
                    .isEqualTo("late-entry.same-approver");
            assertThat(story.hours(volunteer).path("minutes").asLong()).isZero();
            Http.Reply second = story.district().ifMatch(first).post(path + "/approval");
            assertThat(second.json().path("status").asString())
                    .as(second.toString())
                    .isEqualTo("APPROVED");
            awaitMinutes(volunteer, 120);
            await().untilAsserted(() -> assertThat(
                            himself.get(path).json().path("status").asString())
                    .isEqualTo("RECORDED"));
            JsonNode record = himself.get(
                            "/api/v1/hour-records/" + asked.json().path("id").asString())
                    .json();
            assertThat(record.path("source").asString()).isEqualTo("LATE_ENTRY");
            assertThat(record.path("evidence").asString()).isEqualTo("TYPED_IN");
            assertThat(record.path("recorder").asString()).isEqualTo("xiuzhou-district");

            assertThat(himself.keyed()
                            .post("/api/v1/late-entries", late(activity, "10:59:00", "12:00:00"))
                            .code())
                    .isEqualTo("check-in.overlaps");
        }

        @Test
        void isRefusedWhenItCannotBe() {
            String volunteer = story.adult();
            String activity = activityOf(story.adult());
            story.clock("2026-12-15T10:00:00+08:00");
            Http himself = story.as("volunteer:" + volunteer);
            Map<String, Object> bare = late(activity, "09:00:00", "11:00:00");
            bare.remove("evidence");
            refuses(himself, bare, 422, "late-entry.no-evidence");
            refuses(himself, late(activity, "08:59:00", "11:00:00"), 422, "late-entry.outside-activity");
            refuses(himself, late(activity, "11:00:00", "10:00:00"), 422, "hours.impossible-times");
            refuses(himself, late("none", "09:00:00", "11:00:00"), 404, "activity.unknown");
            Map<String, Object> forAnother = late(activity, "09:00:00", "11:00:00");
            forAnother.put("volunteerId", story.adult());
            refuses(himself, forAnother, 403, "security.role-missing");
            story.clock("2027-03-14T10:00:00+08:00");
            refuses(himself, late(activity, "09:00:00", "11:00:00"), 422, "late-entry.too-late");
            assertThat(Story.items(himself.get("/api/v1/late-entries?volunteer=me")))
                    .isEmpty();
        }

        @Test
        void thatWasFalseIsTakenBackPublishedAndCostsTheRight() {
            String volunteer = story.adult();
            String activity = activityOf(story.adult());
            story.clock("2026-12-15T10:00:00+08:00");
            Map<String, Object> body = late(activity, "09:00:00", "11:00:00");
            body.put("volunteerId", volunteer);
            Http.Reply asked = story.as("community").keyed().post("/api/v1/late-entries", body);
            String path = asked.header("Location");
            assertThat(story.as("community")
                            .ifMatch(asked)
                            .post(path + "/approval")
                            .code())
                    .isEqualTo("late-entry.own-request");
            Http.Reply first =
                    story.as("street-officer@330411003").ifMatch(asked).post(path + "/approval");
            assertThat(first.status()).as(first.toString()).isEqualTo(200);
            story.district().ifMatch(first).post(path + "/approval");
            awaitMinutes(volunteer, 120);
            await().untilAsserted(() -> assertThat(
                            story.district().get(path).json().path("status").asString())
                    .isEqualTo("RECORDED"));
            Http.Reply recorded = story.district().get(path);
            Map<String, String> why = Map.of("reason", "当日不在场");
            assertThat(story.as("community")
                            .ifMatch(recorded)
                            .post(path + "/falsity", why)
                            .code())
                    .isEqualTo("security.role-missing");
            assertThat(story.district()
                            .ifMatch(recorded)
                            .post(path + "/falsity", why)
                            .code())
                    .isEqualTo("late-entry.judge-was-involved");
            Http.Reply judged =
                    story.as("district-officer@3304").ifMatch(recorded).post(path + "/falsity", why);
            assertThat(judged.json().path("status").asString())
                    .as(judged.toString())
                    .isEqualTo("FOUND_FALSE");
            awaitMinutes(volunteer, 0);

            JsonNode published = Story.items(story.as("analyst").get("/api/v1/false-late-entries")).stream()
                    .filter(one -> path.endsWith(one.path("id").asString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(published.path("minutes").asInt()).isEqualTo(120);
            assertThat(published.toString()).doesNotContain(volunteer);

            Http.Reply again = story.as("volunteer:" + volunteer)
                    .keyed()
                    .post("/api/v1/late-entries", late(activity, "09:00:00", "11:00:00"));
            assertThat(again.code()).as(again.toString()).isEqualTo("late-entry.right-lost");
            assertThat(again.json().path("until").asString()).isEqualTo("2027-12-15");
            assertThat(again.json().path("minutesMissing").asLong()).isEqualTo(6000);
        }
    }

    private void refuses(Http person, Map<String, Object> body, int status, String code) {
        Http.Reply refused = person.keyed().post("/api/v1/late-entries", body);
        assertThat(refused.code()).as(refused.toString()).isEqualTo(code);
        assertThat(refused.status()).isEqualTo(status);
    }

    private void awaitMinutes(String volunteer, long minutes) {
        await().untilAsserted(() ->
                assertThat(story.hours(volunteer).path("minutes").asLong()).isEqualTo(minutes));
    }

    /** The number of the hour record of somebody who came at nine. */
    private String served(String volunteer, String demand, int minutes) {
        String assignment = story.assigned(volunteer, demand, DAY);
        Http himself = story.as("volunteer:" + volunteer);
        story.clock("2026-12-13T09:00:00+08:00");
        Http.Reply in = himself.keyed().post("/api/v1/check-ins", Map.of("signUpId", assignment));
        assertThat(in.status()).as(in.toString()).isEqualTo(201);
        // a second later: the clock runs on between two calls
        story.clock("2026-12-13T%02d:%02d:05+08:00".formatted(9 + minutes / 60, minutes % 60));
        Http.Reply out = himself.ifMatch(in).post("/api/v1/check-ins/" + assignment + "/check-out");
        assertThat(out.json().path("minutes").asInt()).as(out.toString()).isEqualTo(minutes);
        story.clock("2026-12-14T10:00:00+08:00");
        return out.json().path("recordId").asString();
    }

    /** An activity from nine to twelve that this volunteer was assigned to. */
    private String activityOf(String volunteer) {
        String demand = UUID.randomUUID().toString();
        story.assigned(volunteer, demand, DAY);
        return ActivityId.ofDemand(demand).value();
    }

    private static Map<String, Object> late(String activity, String from, String to) {
        Map<String, Object> body = new HashMap<>();
        body.put("activityId", activity);
        body.put("from", DAY + "T" + from + "+08:00");
        body.put("to", DAY + "T" + to + "+08:00");
        body.put("reason", "扫码设备故障");
        body.put("evidence", List.of(Map.of("kind", "ATTENDANCE_LIST", "reference", "签到表第3页")));
        return body;
    }

    private static Map<String, Object> times(String from, String to) {
        return Map.of(
                "checkedInAt",
                DAY + "T" + from + "+08:00",
                "checkedOutAt",
                DAY + "T" + to + "+08:00",
                "reason",
                "时间有误");
    }
}
