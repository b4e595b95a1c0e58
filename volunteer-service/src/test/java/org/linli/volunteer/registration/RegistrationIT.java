package org.linli.volunteer.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.contracts.volunteer.VolunteerMergedV1;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
class RegistrationIT {

    private static final LocalDate ADULT = LocalDate.of(1990, 1, 1);
    private static final LocalDate MINOR = LocalDate.of(2012, 1, 1);

    /** Hours without a day of service behind them, which no other test adds up. */
    private static final String ELSEWHERE = "411603001001";

    @Autowired
    Story story;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    KeepRegister keep;

    @Autowired
    Consents consents;

    @BeforeEach
    void now() {
        story.clock("2026-11-01T10:00:00+08:00");
    }

    @Rule("VOL-35")
    @Test
    void registersAPersonHimselfOnceAnAccount() {
        Http himself = story.as("volunteer@330411");
        Map<String, Object> body = story.person(ADULT, Story.COMMUNITY);
        body.put("idType", "CITIZEN_ID");
        body.put("idNumber", "11010519491231002X");
        body.remove("birthDate");
        body.remove("sex");
        Http.Reply reply = himself.keyed().post("/api/v1/volunteers/me", body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        assertThat(status(reply)).isEqualTo("ACTIVE");
        assertThat(reply.json().path("source").asString()).isEqualTo("SELF");
        assertThat(reply.json().path("enteredBy").asString()).isEqualTo("volunteer@330411");
        assertThat(reply.json().path("nationality").asString()).isEqualTo("CHN");
        assertThat(reply.json().path("consents").get(0).path("giver").asString())
                .isEqualTo("HIMSELF");
        assertThat(himself.get("/api/v1/volunteers/me").json()).isEqualTo(reply.json());
        Map<String, Object> second = story.person(ADULT, Story.COMMUNITY);
        assertThat(himself.keyed().post("/api/v1/volunteers/me", second).code()).isEqualTo("volunteer.account-taken");
        assertThat(story.as("volunteer:x")
                        .keyed()
                        .post("/api/v1/volunteers/me", second)
                        .code())
                .isEqualTo("volunteer.account-taken");
        assertThat(story.as("auditor")
                        .keyed()
                        .post("/api/v1/volunteers/me", second)
                        .code())
                .isEqualTo("security.role-missing");
    }

    @Rule("ID-02")
    @Test
    void leavesAPassportThatNobodySawADraft() {
        Http himself = story.as("volunteer@330411002");
        Map<String, Object> body = story.person(ADULT, Story.COMMUNITY);
        body.remove("nationality");
        Http.Reply without = himself.keyed().post("/api/v1/volunteers/me", body);
        assertThat(without.code()).isEqualTo("volunteer.nationality-needed");
        body.put("nationality", "KOR");
        Http.Reply draft = himself.keyed().post("/api/v1/volunteers/me", body);
        assertThat(status(draft)).isEqualTo("DRAFT");
        String path = path(draft);
        assertThat(himself.ifMatch(draft).post(path + "/identity-verification").code())
                .isEqualTo("security.role-missing");
        assertThat(story.as("huaiyang-district")
                        .ifMatch(draft)
                        .post(path + "/identity-verification")
                        .code())
                .isEqualTo("security.area-out-of-scope");
        Http.Reply active = story.district().ifMatch(draft).post(path + "/identity-verification");
        assertThat(status(active)).isEqualTo("ACTIVE");
    }

    @Rule("ID-02")
    @ParameterizedTest
    @CsvSource({
        "RESIDENCE_PERMIT, 810000199408230021, '', 201",
        "RESIDENCE_PERMIT, 830000199201300022, '', 201",
        "RESIDENCE_PERMIT, 11010519491231002X, '', 422",
        "CITIZEN_ID, 810000199408230021, '', 422",
        "PERMANENT_RESIDENT_CARD, 911248200001010011, FRA, 201",
        "PERMANENT_RESIDENT_CARD, 911248200001010012, FRA, 422",
        "PERMANENT_RESIDENT_CARD, FRA330190000101, FRA, 201",
        "PERMANENT_RESIDENT_CARD, FRA33019000010, FRA, 422",
        "PERMANENT_RESIDENT_CARD, USA330190000102, '', 422"
    })
    void takesTheDocumentsOfResidentsFromElsewhere(String type, String number, String nationality, int status) {
        Map<String, Object> body = story.person(ADULT, Story.COMMUNITY);
        body.put("idType", type);
        body.put("idNumber", number);
        body.put("nationality", nationality);
        if (type.equals("RESIDENCE_PERMIT") || type.equals("CITIZEN_ID")) {
            body.remove("birthDate");
            body.remove("sex");
        }
        Http.Reply reply = story.district().keyed().post("/api/v1/volunteers", body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
    }

    @Rule("VOL-01")
    @Test
    void takesMoreThanTheBasicsOnlyWithConsent() {
        Map<String, Object> body = story.person(ADULT, Story.COMMUNITY);
        body.put("education", "本科");
        Http.Reply refused = story.district().keyed().post("/api/v1/volunteers", body);
        assertThat(refused.code()).isEqualTo("consent.needed");
        assertThat(refused.json().path("purpose").asString()).isEqualTo("profile");
        body.put("healthNote", "花粉过敏");
        body.put("consents", List.of("profile"));
        assertThat(story.district().keyed().post("/api/v1/volunteers", body).code())
                .isEqualTo("consent.needed");
        body.put("consents", List.of("profile", "health"));
        Http.Reply taken = story.register(body);
        assertThat(taken.text()).doesNotContain("花粉").doesNotContain("本科");
        assertThat(kept(taken).toJson()).doesNotContain("花粉").doesNotContain("本科");
        // SEC-02: what was told under a consent goes with it, the registration stays
        Http.Reply withdrawn = story.district().ifMatch(taken).post(path(taken) + "/consents/health/withdrawal");
        assertThat(withdrawn.status()).as(withdrawn.toString()).isEqualTo(200);
        Http.Reply after = story.district().get(path(taken));
        assertThat(after.json().path("healthNote").asString()).isEmpty();
        assertThat(status(after)).isEqualTo("ACTIVE");
    }

    @Rule("SEC-02")
    @Test
    void keepsConsentsByPurposeAndVersionWithTheirHistory() {
        Http.Reply created = story.register(story.person(ADULT, Story.COMMUNITY));
        VolunteerId id = new VolunteerId(id(created));
        Http himself = story.as("volunteer:" + id.value());
        String path = path(created) + "/consents";
        assertThat(consents.holds(id, ConsentPurpose.LOCATION)).isFalse();
        Http.Reply old = himself.ifMatch(created).post(path, Map.of("purpose", "location", "version", "location-2020"));
        assertThat(old.code()).isEqualTo("consent.other-version");
        Http.Reply given =
                himself.ifMatch(created).post(path, Map.of("purpose", "location", "version", "location-2026-1"));
        assertThat(given.status()).as(given.toString()).isEqualTo(200);
        assertThat(consents.holds(id, ConsentPurpose.LOCATION)).isTrue();
        Http.Reply withdrawn = himself.ifMatch(given).post(path + "/location/withdrawal");
        assertThat(consents.holds(id, ConsentPurpose.LOCATION)).isFalse();
        JsonNode history = withdrawn.json().path("history");
        assertThat(history).hasSize(2);
        assertThat(history.get(1).path("withdrawnOn").asString()).isEqualTo("2026-11-01");
        assertThat(himself.ifMatch(withdrawn)
                        .post(path + "/location/withdrawal")
                        .code())
                .isEqualTo("consent.not-given");
        assertThat(himself.ifMatch(withdrawn)
                        .post(path + "/registration/withdrawal")
                        .code())
                .isEqualTo("consent.needed-for-service");
        assertThat(himself.ifMatch(withdrawn)
                        .post(path + "/anything/withdrawal")
                        .code())
                .isEqualTo("consent.unknown-purpose");
        assertThat(status(himself.get("/api/v1/volunteers/me"))).isEqualTo("ACTIVE");
        assertThat(story.as("huaiyang-district").get(path).code()).isEqualTo("security.area-out-of-scope");
        assertThat(story.as("volunteer:other").get(path).code()).isEqualTo("security.role-missing");
    }

    @Rule("SEC-01")
    @Test
    void letsAGuardianSpeakForAChildBelowFourteen() {
        Map<String, Object> body = story.person(LocalDate.of(2014, 1, 1), Story.COMMUNITY);
        Http.Reply child = story.register(body);
        Http himself = story.as("volunteer:" + id(child));
        Map<String, Object> consent = new LinkedHashMap<>(Map.of("purpose", "location", "version", "location-2026-1"));
        assertThat(himself.ifMatch(child)
                        .post(path(child) + "/consents", consent)
                        .code())
                .isEqualTo("consent.guardian-must-consent");
        consent.put("byGuardian", true);
        assertThat(himself.ifMatch(child)
                        .post(path(child) + "/consents", consent)
                        .code())
                .isEqualTo("consent.guardian-must-consent");
        assertThat(story.district()
                        .ifMatch(child)
                        .post(path(child) + "/consents", consent)
                        .status())
                .isEqualTo(200);
        assertThat(consents.holds(new VolunteerId(id(child)), ConsentPurpose.LOCATION))
                .isTrue();
    }

    @Rule("VOL-03")
    @Test
    void asksAGuardianWhoConsentsAndTakesItBackByHisCode() {
        Map<String, Object> body = story.person(MINOR, Story.COMMUNITY);
        body.put("guardianContact", Map.of("name", "王大", "relation", "父亲", "phone", "13900001234"));
        Http.Reply minor = story.register(body);
        assertThat(status(minor)).isEqualTo("GUARDIAN_PENDING");
        assertThat(minor.json().path("guardianRequest").path("phone").asString())
                .isEqualTo("139****1234");
        String number = minor.json().path("number").asString();
        Http anybody = story.as("volunteer@330411");
        Map<String, Object> answer = new LinkedHashMap<>(
                Map.of("number", number, "code", "00000000", "phone", "13900001234", "consentVersion", "g-1"));
        assertThat(anybody.post("/api/v1/volunteers/guardian-answers/consent", answer)
                        .code())
                .isEqualTo("guardian.no-code");
        assertThat(story.as("volunteer:" + id(minor))
                        .ifMatch(minor)
                        .post(path(minor) + "/guardian-code")
                        .code())
                .as("the minor must not see the code")
                .isEqualTo("security.role-missing");
        Http.Reply code = story.district().ifMatch(minor).post(path(minor) + "/guardian-code");
        assertThat(code.json().path("code").asString()).matches("[0-9]{8}");
        assertThat(kept(minor).toJson()).doesNotContain(code.json().path("code").asString());
        answer.put("code", code.json().path("code").asString());
        answer.put("phone", "13900009999");
        assertThat(anybody.post("/api/v1/volunteers/guardian-answers/consent", answer)
                        .code())
                .isEqualTo("guardian.code-wrong");
        answer.put("phone", "13900001234");
        Http.Reply consented = anybody.post("/api/v1/volunteers/guardian-answers/consent", answer);
        assertThat(consented.json().path("status").asString())
                .as(consented.toString())
                .isEqualTo("ACTIVE");
        Http.Reply back = anybody.post("/api/v1/volunteers/guardian-answers/withdrawal", answer);
        assertThat(back.json().path("status").asString()).as(back.toString()).isEqualTo("GUARDIAN_PENDING");
        assertThat(story.district().get(path(minor)).json().has("guardian")).isFalse();
    }

    @Test
    void voidsAGuardiansCodeAfterFiveWrongOnesAndAfterAWeek() {
        Map<String, Object> body = story.person(MINOR, Story.COMMUNITY);
        body.put("guardianContact", Map.of("name", "王大", "relation", "父亲", "phone", "13900001234"));
        Http.Reply minor = story.register(body);
        Http.Reply code = story.district().ifMatch(minor).post(path(minor) + "/guardian-code");
        Map<String, Object> answer = new LinkedHashMap<>(Map.of(
                "number",
                minor.json().path("number").asString(),
                "code",
                code.json().path("code").asString(),
                "phone",
                "13900009999",
                "consentVersion",
                "g-1"));
        Http anybody = story.as("volunteer@330411");
        String path = "/api/v1/volunteers/guardian-answers/consent";
        for (int i = 0; i < 5; i++) {
            assertThat(anybody.post(path, answer).code()).isEqualTo("guardian.code-wrong");
        }
        answer.put("phone", "13900001234");
        assertThat(anybody.post(path, answer).code()).isEqualTo("guardian.code-void");
        Http.Reply fresh =
                story.district().ifMatch(story.district().get(path(minor))).post(path(minor) + "/guardian-code");
        answer.put("code", fresh.json().path("code").asString());
        story.clock("2026-11-08T10:01:00+08:00");
        assertThat(anybody.post(path, answer).code()).isEqualTo("guardian.code-void");
        story.clock("2026-11-08T09:59:59+08:00");
        assertThat(anybody.post(path, answer).status()).isEqualTo(200);
    }

    @Rule("VOL-03")
    @Test
    void activatesWhoComesOfAgeOnHisBirthday() {
        Http.Reply minor = story.register(story.person(LocalDate.of(2008, 11, 3), Story.COMMUNITY));
        assertThat(status(minor)).isEqualTo("GUARDIAN_PENDING");
        story.clock("2026-11-02T23:59:00+08:00");
        keep.comeOfAge();
        assertThat(status(story.district().get(path(minor)))).isEqualTo("GUARDIAN_PENDING");
        story.clock("2026-11-03T00:00:00+08:00");
        assertThat(keep.comeOfAge()).isPositive();
        assertThat(status(story.district().get(path(minor)))).isEqualTo("ACTIVE");
        assertThat(keep.comeOfAge()).isZero();
    }

    @Rule("VOL-35")
    @Test
    void asksThePersonToCorrectAnEvidentError() {
        Http.Reply created = story.register(story.person(ADULT, Story.COMMUNITY));
        Http himself = story.as("volunteer:" + id(created));
        String path = path(created) + "/corrections";
        Http.Reply asked = story.district()
                .ifMatch(created)
                .post(path, Map.of("fields", List.of("PHONE", "ADDRESS"), "note", "手机号打不通，请核对"));
        assertThat(asked.status()).as(asked.toString()).isEqualTo(200);
        assertThat(asked.text()).doesNotContain("打不通");
        assertThat(himself.get(path).text()).contains("手机号打不通");
        Http.Reply corrected =
                himself.ifMatch(asked).put(path(created) + "/particulars", Map.of("phone", "13711112222"));
        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
        assertThat(corrected.json().path("phone").asString()).isEqualTo("137****2222");
        assertThat(corrected.json().path("openCorrections").asInt()).isZero();
        assertThat(himself.get(path).json().get(0).path("outcome").asString()).isEqualTo("CORRECTED");
        Http.Reply again =
                story.district().ifMatch(corrected).post(path, Map.of("fields", List.of("ADDRESS"), "note", "门牌号？"));
        String correction = again.json().get(1).path("id").asString();
        assertThat(story.district()
                        .ifMatch(again)
                        .post(path + "/" + correction + "/confirmation")
                        .code())
                .isEqualTo("security.role-missing");
        Http.Reply confirmed = himself.ifMatch(again).post(path + "/" + correction + "/confirmation");
        assertThat(confirmed.json().get(1).path("outcome").asString()).isEqualTo("CONFIRMED");
        assertThat(story.as("huaiyang-district").get(path).code()).isEqualTo("security.area-out-of-scope");
    }

    @Rule("SEC-02")
    @Test
    void letsOnlyAnOfficeChangeNameAndDocument() {
        Http.Reply created = story.register(story.person(ADULT, Story.COMMUNITY));
        Http.Reply other = story.register(story.person(ADULT, Story.COMMUNITY));
        String path = path(created) + "/particulars";
        Http himself = story.as("volunteer:" + id(created));
        assertThat(himself.ifMatch(created).put(path, Map.of("name", "王大明")).code())
                .isEqualTo("volunteer.office-must-see-document");
        Http.Reply renamed = story.district().ifMatch(created).put(path, Map.of("name", "李小明"));
        assertThat(renamed.json().path("name").asString()).isEqualTo("李*");
        String taken = String.valueOf(kept(other).getString("identity"));
        assertThat(taken).isNotBlank();
        Http.Reply moved = story.district().ifMatch(renamed).put(path, Map.of("area", Story.OTHER_STREET));
        assertThat(moved.json().path("area").asString()).isEqualTo(Story.OTHER_STREET);
        assertThat(story.as("xincheng-street")
                        .ifMatch(moved)
                        .put(path, Map.of("area", Story.COMMUNITY))
                        .code())
                .isEqualTo("security.area-out-of-scope");
    }

    @Rule("VOL-21")
    @Test
    void keepsTheHoursAndTheBasicsOfOneWhoLeftForTenYears() {
        Http.Reply created = story.register(story.person(ADULT, Story.COMMUNITY));
        String id = id(created);
        served(id, 90);
        Http himself = story.as("volunteer:" + id);
        Http.Reply current = himself.get("/api/v1/volunteers/me");
        Http.Reply early = himself.ifMatch(current).post(path(created) + "/erasure");
        assertThat(early.code()).isEqualTo("volunteer.still-registered");
        assertThat(early.json().path("detail").asString()).contains("退出");
        Http.Reply left = himself.ifMatch(current).post(path(created) + "/withdrawal");
        assertThat(status(left)).isEqualTo("WITHDRAWN");
        Http.Reply erased = himself.ifMatch(left).post(path(created) + "/erasure");
        assertThat(erased.json().path("wholly").asBoolean()).isFalse();
        assertThat(erased.json().path("reason").asString()).isEqualTo("record-retention");
        assertThat(erased.json().path("keptUntil").asString()).isEqualTo("2036-11-01");
        assertThat(story.district().get(path(created)).json().path("name").asString())
                .isEqualTo("王*");
        assertThat(story.hours(id).path("minutes").asLong()).isEqualTo(90);
        story.clock("2036-10-31T23:59:00+08:00");
        keep.eraseExpired();
        assertThat(story.district().get(path(created)).json().path("name").asString())
                .isEqualTo("王*");
        story.clock("2036-11-01T00:00:00+08:00");
        assertThat(keep.eraseExpired()).isPositive();
        assertThat(story.district().get(path(created)).json().path("name").asString())
                .isEqualTo("*");
        assertThat(kept(created).getString("identity")).startsWith("erased/");
        assertThat(story.hours(id).path("minutes").asLong()).isEqualTo(90);
    }

    @Test
    void erasesOneWhoNeverServedWhollyAndLetsHimComeBack() {
        Map<String, Object> body = story.person(ADULT, Story.COMMUNITY);
        Http.Reply created = story.register(body);
        Http himself = story.as("volunteer:" + id(created));
        Http.Reply left = himself.ifMatch(created).post(path(created) + "/withdrawal");
        Http.Reply erased = himself.ifMatch(left).post(path(created) + "/erasure");
        assertThat(erased.json().path("wholly").asBoolean()).isTrue();
        assertThat(story.register(body).status()).isEqualTo(201);
    }

    @Test
    void mergesASecondRegistrationAndMovesItsHoursOnce() {
        Http.Reply kept = story.register(story.person(ADULT, Story.COMMUNITY));
        Http.Reply second = story.register(story.person(ADULT, Story.COMMUNITY));
        served(id(kept), 60);
        served(id(second), 90);
        String merger = path(second) + "/merger";
        Http.Reply current = story.district().get(path(second));
        assertThat(story.district()
                        .ifMatch(current)
                        .post(merger, Map.of("into", id(second)))
                        .code())
                .isEqualTo("volunteer.merged-into-itself");
        assertThat(story.as("xincheng-street")
                        .ifMatch(current)
                        .post(merger, Map.of("into", id(kept)))
                        .code())
                .isEqualTo("security.role-missing");
        assertThat(story.as("huaiyang-district")
                        .ifMatch(current)
                        .post(merger, Map.of("into", id(kept)))
                        .code())
                .isEqualTo("security.area-out-of-scope");
        Http.Reply merged = story.district().ifMatch(current).post(merger, Map.of("into", id(kept)));
        assertThat(status(merged)).as(merged.toString()).isEqualTo("MERGED");
        assertThat(merged.json().path("mergedInto").asString()).isEqualTo(id(kept));
        minutes(id(kept), 150);
        minutes(id(second), 0);
        // heard again, and hours that arrive late
        story.publish(new VolunteerMergedV1(id(second), id(kept), Story.COMMUNITY));
        served(id(second), 30, 0);
        minutes(id(kept), 180);
        minutes(id(second), 0);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(story.district()
                        .get(path(kept))
                        .json()
                        .path("recentMinutes")
                        .asInt())
                .isEqualTo(180));
        assertThat(story.district()
                        .ifMatch(story.district().get(path(kept)))
                        .post(path(kept) + "/merger", Map.of("into", id(second)))
                        .code())
                .isEqualTo("volunteer.kept-has-ended");
    }

    @Test
    void notesADeathAndKeepsTheRegistrationClosed() {
        Http.Reply created = story.register(story.person(ADULT, Story.COMMUNITY));
        assertThat(story.as("community")
                        .ifMatch(created)
                        .post(path(created) + "/death")
                        .code())
                .isEqualTo("security.role-missing");
        Http.Reply died = story.district().ifMatch(created).post(path(created) + "/death");
        assertThat(status(died)).isEqualTo("DECEASED");
        assertThat(story.district()
                        .ifMatch(died)
                        .put(path(created) + "/particulars", Map.of("phone", "13711112222"))
                        .code())
                .isEqualTo("volunteer.has-ended");
    }

    private void served(String volunteer, int minutes) {
        served(volunteer, minutes, minutes);
    }

    private void served(String volunteer, int minutes, int expected) {
        story.publish(new HoursRecordedV1(
                UUID.randomUUID().toString(),
                volunteer,
                "activity-" + volunteer,
                null,
                null,
                ELSEWHERE,
                minutes,
                LocalDate.of(2026, 11, 1),
                "SERVICE",
                "SELF"));
        minutes(volunteer, expected);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Objects.requireNonNull(mongo.getCollection("volunteers")
                                        .find(new Document("_id", volunteer))
                                        .first())
                                .get("weeks", Document.class))
                        .isNotEmpty());
    }

    private void minutes(String volunteer, long expected) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        story.hours(volunteer).path("minutes").asLong(-1))
                .isEqualTo(expected));
    }

    private Document kept(Http.Reply reply) {
        return Objects.requireNonNull(mongo.getCollection("volunteers")
                .find(new Document("_id", id(reply)))
                .first());
    }

    private static String id(Http.Reply reply) {
        return reply.json().path("id").asString();
    }

    private static String path(Http.Reply reply) {
        return "/api/v1/volunteers/" + id(reply);
    }

    private static String status(Http.Reply reply) {
        return reply.json().path("status").asString();
    }
}
