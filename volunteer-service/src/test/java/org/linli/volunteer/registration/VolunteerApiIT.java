package org.linli.volunteer.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@ServiceTest
class VolunteerApiIT {

    private static final LocalDate ADULT = LocalDate.of(1990, 1, 1);
    private static final LocalDate MINOR = LocalDate.of(2012, 1, 1);

    @Autowired
    Story story;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void now() {
        story.clock("2026-11-01T10:00:00+08:00");
    }

    @Rule("ID-05")
    @Test
    void registersAPersonUnderANumberOfItsOwn() {
        Map<String, Object> person = story.person(ADULT, Story.COMMUNITY);
        Http.Reply reply = story.register(person);
        assertThat(reply.version()).isEqualTo(1);
        assertThat(reply.json().path("status").asString()).isEqualTo("ACTIVE");
        assertThat(reply.json().path("number").asString()).matches("V[0-9A-Z]{10}");
        assertThat(reply.header("Location"))
                .isEqualTo("/api/v1/volunteers/" + reply.json().path("id").asString());
        assertThat(story.district().get(reply.header("Location")).json()).isEqualTo(reply.json());
    }

    @Rule("SEC-08")
    @Test
    void masksWhatItShowsAndEncryptsWhatItKeeps() {
        Map<String, Object> person = story.person(ADULT, Story.COMMUNITY);
        person.put("name", "欧阳某某");
        person.put("phone", "13977778888");
        person.put("address", "秘密路99号");
        Http.Reply reply = story.register(person);
        String number = String.valueOf(person.get("idNumber"));
        assertThat(reply.json().path("name").asString()).isEqualTo("欧*");
        assertThat(reply.json().path("phone").asString()).isEqualTo("139****8888");
        assertThat(reply.text())
                .doesNotContain("欧阳")
                .doesNotContain("13977778888")
                .doesNotContain("1990-01-01")
                .doesNotContain(number)
                .doesNotContain("秘密路");
        Document kept = Objects.requireNonNull(mongo.getCollection("volunteers")
                .find(new Document("_id", reply.json().path("id").asString()))
                .first());
        assertThat(kept.toJson())
                .doesNotContain("欧阳")
                .doesNotContain("13977778888")
                .doesNotContain("1990-01-01")
                .doesNotContain(number)
                .doesNotContain("秘密路");
        assertThat(kept.getString("name")).startsWith("v1:sm:");
    }

    @Test
    void registersAPersonOnce() {
        Map<String, Object> person = story.person(ADULT, Story.COMMUNITY);
        Http once = story.district().key("registers-a-person-once");
        Http.Reply first = once.post("/api/v1/volunteers", person);
        Http.Reply replayed = once.post("/api/v1/volunteers", person);
        assertThat(replayed.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(replayed.json()).isEqualTo(first.json());
        Http.Reply again = story.district().keyed().post("/api/v1/volunteers", person);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("volunteer.duplicate-identity");
        assertThat(again.json().path("detail").asString()).isEqualTo("该证件号码已注册，每人只能注册一次。");
        person.put("address", "别处");
        assertThat(once.post("/api/v1/volunteers", person).code()).isEqualTo("request.idempotency-key-reused");
    }

    @Rule("VOL-01")
    @ParameterizedTest
    @CsvSource({
        "name, '', 400, request.invalid",
        "idType, SEAL, 400, request.malformed",
        "idNumber, '!!', 422, volunteer.bad-identity",
        "birthDate, 2026-13-01, 400, request.malformed",
        "birthDate, 2022-01-01, 422, volunteer.too-young",
        "phone, 12345, 422, volunteer.bad-phone",
        "area, 330411999999, 422, volunteer.unknown-area",
        "area, 411603001001, 403, security.area-out-of-scope",
        "consentVersion, '', 400, request.invalid"
    })
    void refusesWhatIsNotTrueOrCompleteAndKeepsNothing(String field, String value, int status, String code) {
        long before = mongo.getCollection("volunteers").countDocuments();
        Map<String, Object> person = story.person(ADULT, Story.COMMUNITY);
        person.put(field, value);
        Http.Reply reply = story.district().keyed().post("/api/v1/volunteers", person);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json().path("detail").asString()).isNotBlank().isNotEqualTo(code);
        assertThat(mongo.getCollection("volunteers").countDocuments()).isEqualTo(before);
    }

    @Rule("VOL-03")
    @Test
    void letsAMinorWaitForAGuardian() {
        Http.Reply minor = story.register(story.person(MINOR, Story.COMMUNITY));
        assertThat(minor.json().path("status").asString()).isEqualTo("GUARDIAN_PENDING");
        String path = minor.header("Location") + "/guardian-consent";
        Map<String, Object> consent = new LinkedHashMap<>(Map.of(
                "name",
                "王大",
                "relation",
                "父亲",
                "phone",
                "13900001234",
                "givenOn",
                "2026-11-02",
                "consentVersion",
                "g-1"));
        Http.Reply early = story.district().ifMatch(minor).post(path, consent);
        assertThat(early.code()).isEqualTo("volunteer.consent-in-future");
        consent.put("givenOn", "2026-11-01");
        Http.Reply active = story.district().ifMatch(minor).post(path, consent);
        assertThat(active.status()).as(active.toString()).isEqualTo(200);
        assertThat(active.json().path("status").asString()).isEqualTo("ACTIVE");
        assertThat(active.json().path("guardian").path("name").asString()).isEqualTo("王*");
        assertThat(story.district().ifMatch(active).post(path, consent).code()).isEqualTo("volunteer.not-allowed-now");
    }

    @Test
    void changesOnlyTheVersionThatWasRead() {
        Http.Reply created = story.register(story.person(ADULT, Story.COMMUNITY));
        String path = created.header("Location");
        assertThat(story.district()
                        .post(path + "/suspension", Map.of("reason", "x"))
                        .status())
                .isEqualTo(428);
        Http.Reply suspended = story.district().ifMatch(created).post(path + "/suspension", Map.of("reason", "核实中"));
        assertThat(suspended.version()).isEqualTo(2);
        Http.Reply stale = story.district().ifMatch(created).post(path + "/reinstatement");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("request.stale-etag");
        assertThat(story.district().get(path).json().path("status").asString()).isEqualTo("SUSPENDED");
        Http.Reply back = story.district().ifMatch(suspended).post(path + "/reinstatement");
        assertThat(back.json().path("status").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void letsAVolunteerSeeHimselfAndLeave() {
        Http.Reply created = story.register(story.person(ADULT, Story.COMMUNITY));
        String id = created.json().path("id").asString();
        Http himself = story.as("volunteer:" + id);
        assertThat(himself.get("/api/v1/volunteers/me").json()).isEqualTo(created.json());
        Http.Reply left = himself.ifMatch(created).post("/api/v1/volunteers/" + id + "/withdrawal");
        assertThat(left.json().path("status").asString()).isEqualTo("WITHDRAWN");
    }

    @Rule("SEC-13")
    @Test
    void notesAVetting() {
        Http.Reply created = story.register(story.person(ADULT, Story.COMMUNITY));
        String path = created.header("Location") + "/vetting";
        assertThat(story.district()
                        .ifMatch(created)
                        .post(path, Map.of("until", "2027-11-02"))
                        .code())
                .isEqualTo("volunteer.vetting-period");
        assertThat(story.district()
                        .ifMatch(created)
                        .post(path, Map.of("until", "2027-11-01"))
                        .json()
                        .path("vettedUntil")
                        .asString())
                .isEqualTo("2027-11-01");
    }

    @Test
    void pagesThroughADivision() {
        String area = "330411106001";
        List<String> created = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            created.add(
                    story.register(story.person(ADULT, area)).json().path("id").asString());
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Http.Reply page = story.district().get("/api/v1/volunteers?area=" + area + "&limit=2" + cursor);
            Story.items(page).forEach(v -> seen.add(v.path("id").asString()));
            String next = page.json().path("nextCursor").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(created);
        assertThat(Story.items(story.district().get("/api/v1/volunteers?area=" + area + "&status=SUSPENDED")))
                .isEmpty();
        assertThat(story.district().get("/api/v1/volunteers?area=33041.").code())
                .isEqualTo("request.invalid");
        assertThat(story.district().get("/api/v1/volunteers?area=411603").code())
                .isEqualTo("security.area-out-of-scope");
    }

    @Test
    void answersAnUnknownIdInTheReadersLanguage() {
        Http.Reply reply = story.district().in("en").get("/api/v1/volunteers/nobody");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().path("detail").asString()).isEqualTo("There is no such volunteer.");
        assertThat(story.as("volunteer:nobody").get("/api/v1/volunteers/me").status())
                .isEqualTo(404);
    }
}
