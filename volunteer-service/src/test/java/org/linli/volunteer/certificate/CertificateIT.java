package org.linli.volunteer.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.linli.volunteer.certificate.offline.OfflineVerifier;
import org.linli.volunteer.disclosure.AccessLog;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
class CertificateIT {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
    private static final String OTHER_COMMUNITY = "330411003006";

    @Autowired
    Story story;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    AccessLog accessLog;

    @Autowired
    EndPublicity endPublicity;

    @BeforeEach
    void now() {
        story.clock("2026-11-20T10:00:00+08:00");
    }

    @Rule({"VOL-18", "VOL-19", "VOL-34"})
    @Test
    void printsOnesOwnRecordAtOnceAndAnybodyVerifiesIt() throws Exception {
        String volunteer = story.adult();
        Http himself = story.as("volunteer:" + volunteer);
        assertThat(himself.keyed().post("/api/v1/certificates/prints", Map.of()).code())
                .isEqualTo("certificate.nothing-recorded");
        served(volunteer, Story.COMMUNITY, 120);
        String elsewhere = served(volunteer, OTHER_COMMUNITY, 361);

        Http.Reply printed = himself.keyed().post("/api/v1/certificates/prints", Map.of());
        assertThat(printed.status()).as(printed.toString()).isEqualTo(201);
        JsonNode view = printed.json();
        assertThat(view.path("status").asString()).isEqualTo("VALID");
        assertThat(view.path("certified").path("minutes").asInt()).isEqualTo(481);
        assertThat(view.path("certified").path("name").asString()).isEqualTo("王*");
        String number = view.path("number").asString();
        String code = view.path("code").asString();
        assertThat(number).matches("330411-2026-[0-9A-HJKMNP-TV-Z]{8}");

        String path = "/api/v1/certificates/" + view.path("id").asString() + "/pdf";
        Http.Reply document = himself.get(path);
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(himself.get(path).bytes()).as("the same to the byte").isEqualTo(document.bytes());
        String signature;
        try (PDDocument pdf = Loader.loadPDF(document.bytes())) {
            assertThat(new PDFTextStripper().getText(pdf).replace("\n", ""))
                    .contains("志愿服务记录证明", "兹证明王小明", "8.02", number, code)
                    .doesNotContain("E0000");
            signature = pdf.getDocumentInformation().getCustomMetadataValue("LinliCertificate");
        }

        Http.Reply verified = story.service().get("/public/certificates/" + number + "?code=" + code.toLowerCase());
        assertThat(verified.status()).as(verified.toString()).isEqualTo(200);
        assertThat(verified.json().path("status").asString()).isEqualTo("VALID");
        assertThat(verified.json().path("name").asString()).isEqualTo("王*");
        assertThat(verified.json().path("minutes").asInt()).isEqualTo(481);
        assertThat(verified.json().path("recordUnchanged").asBoolean()).isTrue();
        assertThat(verified.text()).doesNotContain("王小明", volunteer, "E0000");

        String keys = story.service().get("/public/certificates/keys").text();
        assertThat(keys).doesNotContain("\"d\"");
        String qr = "http://127.0.0.1:8080/public/certificates/" + number + "?code=" + code + "#" + signature;
        OfflineVerifier verifier = new OfflineVerifier(keys);
        Map<String, String> said = verifier.verify(qr).orElseThrow();
        assertThat(said).containsEntry("n", number).containsEntry("m", "481").containsEntry("h", "王*");
        assertThat(verifier.names(said, qr, "王小明")).isTrue();
        assertThat(verifier.names(said, qr, "王小红")).isFalse();

        enter(volunteer, elsewhere, OTHER_COMMUNITY, -1, "CORRECTION");
        assertThat(story.service()
                        .get("/public/certificates/" + number + "?code=" + code)
                        .json()
                        .path("recordUnchanged")
                        .asBoolean())
                .as("what was certified was taken back in part")
                .isFalse();
    }

    @Rule("VOL-19")
    @Test
    void answersAWrongCodeAsAnUnknownNumber() {
        String volunteer = story.adult();
        served(volunteer, Story.COMMUNITY, 60);
        JsonNode view = story.as("volunteer:" + volunteer)
                .keyed()
                .post("/api/v1/certificates/prints", Map.of())
                .json();
        String number = view.path("number").asString();
        Http.Reply wrongCode = story.service().get("/public/certificates/" + number + "?code=00000000");
        Http.Reply noCode = story.service().get("/public/certificates/" + number);
        Http.Reply unknown = story.service().get("/public/certificates/330411-2026-00000000?code=00000000");
        assertThat(wrongCode.status()).isEqualTo(404);
        Http telephone = story.service().with("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
        Http.Reply noPage = telephone.get("/public/certificates/" + number + "?code=00000000");
        assertThat(noPage.status()).isEqualTo(404);
        assertThat(noPage.text())
                .isEqualTo(telephone
                        .get("/public/certificates/330411-2026-00000000?code=00000000")
                        .text());
        Http.Reply page = telephone.get(
                "/public/certificates/" + number + "?code=" + view.path("code").asString());
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("证明真实有效", "王*", "1.00 小时").doesNotContain("王小明");
        assertThat(wrongCode.code()).isEqualTo("certificate.not-verifiable");
        assertThat(wrongCode.text().replace(number, "?"))
                .isEqualTo(unknown.text().replace("330411-2026-00000000", "?"))
                .isEqualTo(noCode.text().replace(number, "?"));
    }

    @Rule({"VOL-17", "VOL-18"})
    @Test
    void isCertifiedByTheBodyThatRecordedTheServiceAndByNobodyElse() {
        String volunteer = story.adult();
        String own = served(volunteer, Story.COMMUNITY, 120);
        String others = served(volunteer, OTHER_COMMUNITY, 60);
        Http himself = story.as("volunteer:" + volunteer);

        Http.Reply applied =
                himself.keyed().post("/api/v1/certificates", Map.of("body", Story.COMMUNITY, "purpose", "升学材料"));
        assertThat(applied.status()).as(applied.toString()).isEqualTo(201);
        assertThat(applied.json().path("status").asString()).isEqualTo("APPLIED");
        assertThat(applied.json().path("dueOn").asString()).as("5 working days").isEqualTo("2026-11-27");
        String path = "/api/v1/certificates/" + applied.json().path("id").asString();

        Http.Reply above = story.district().ifMatch(applied).post(path + "/acceptance");
        assertThat(above.status()).isEqualTo(409);
        assertThat(above.code()).isEqualTo("certificate.not-recording-body");
        Http.Reply neighbour =
                story.as("community-worker@" + OTHER_COMMUNITY).ifMatch(applied).post(path + "/acceptance");
        assertThat(neighbour.status()).isEqualTo(403);
        assertThat(himself.ifMatch(applied).post(path + "/acceptance").status()).isEqualTo(403);

        Http community = story.as("community");
        Http.Reply accepted = community.ifMatch(applied).post(path + "/acceptance");
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
        assertThat(himself.get(path + "/pdf").code()).isEqualTo("certificate.not-issued");
        assertThat(story.district()
                        .ifMatch(accepted)
                        .post(path + "/issue", Map.of())
                        .status())
                .isEqualTo(409);
        Http.Reply issued = community
                .ifMatch(accepted)
                .post(path + "/issue", Map.of("personInCharge", "李芳", "handler", "张伟", "contact", "0573-82720000"));
        assertThat(issued.status()).as(issued.toString()).isEqualTo(200);
        assertThat(issued.json().path("status").asString()).isEqualTo("VALID");
        assertThat(issued.json().path("certified").path("minutes").asInt())
                .as("only what this body recorded")
                .isEqualTo(120);
        assertThat(community.get(path + "/pdf").status()).isEqualTo(200);
        assertThat(accessLog.of(new VolunteerId(volunteer), null, 10).items())
                .as("who saw the name is written down")
                .extracting(logged -> logged.entry().by())
                .contains("community");

        Http.Reply both = himself.keyed()
                .post("/api/v1/certificates", Map.of("body", Story.COMMUNITY, "activities", List.of(own, others)));
        String bothPath = "/api/v1/certificates/" + both.json().path("id").asString();
        Http.Reply taken = community.ifMatch(both).post(bothPath + "/acceptance");
        Http.Reply refused = community.ifMatch(taken).post(bothPath + "/issue", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("certificate.recorded-by-another");
        Http.Reply declined = community.ifMatch(taken).post(bothPath + "/refusal", Map.of("reason", "请分别申请"));
        assertThat(declined.json().path("status").asString()).isEqualTo("DECLINED");
    }

    @Rule("VOL-34")
    @Test
    void isRevokedAndReissued() {
        String volunteer = story.adult();
        served(volunteer, Story.COMMUNITY, 120);
        Http community = story.as("community");
        Http.Reply issued = issued(volunteer, Story.COMMUNITY, community);
        String path = "/api/v1/certificates/" + issued.json().path("id").asString();
        served(volunteer, Story.COMMUNITY, 30);

        Http.Reply successor = community.keyed().ifMatch(issued).post(path + "/reissue", Map.of());
        assertThat(successor.status()).as(successor.toString()).isEqualTo(201);
        assertThat(successor.json().path("certified").path("minutes").asInt()).isEqualTo(150);
        JsonNode old = community.get(path).json();
        assertThat(old.path("status").asString()).isEqualTo("REISSUED");
        assertThat(old.path("replacedBy").asString())
                .isEqualTo(successor.json().path("id").asString());
        assertThat(status(old)).isEqualTo("REISSUED");

        String successorPath =
                "/api/v1/certificates/" + successor.json().path("id").asString();
        Http.Reply revoked = community.ifMatch(successor).post(successorPath + "/revocation", Map.of("reason", "记录不实"));
        assertThat(revoked.json().path("status").asString()).isEqualTo("REVOKED");
        assertThat(status(successor.json())).isEqualTo("REVOKED");
        assertThat(community.get(successorPath + "/pdf").code()).isEqualTo("certificate.not-printable");
    }

    @Rule("VOL-19")
    @Test
    void isIssuedByTheSuccessorUnitOfADissolvedBody() {
        String body = "330411002001";
        String successor = "330411002003";
        String volunteer = story.adult();
        served(volunteer, body, 90);
        Http.Reply named = story.district()
                .keyed()
                .post("/api/v1/certificates/bodies", Map.of("code", body, "name", "新城街道亚都社区居民委员会"));
        assertThat(named.status()).as(named.toString()).isEqualTo(201);
        Http.Reply loop = story.district()
                .ifMatch(named)
                .post("/api/v1/certificates/bodies/" + body + "/dissolution", Map.of("successor", body, "basis", "x"));
        assertThat(loop.code()).isEqualTo("certificate.successor-unfit");
        Http.Reply gone = story.district()
                .ifMatch(named)
                .post(
                        "/api/v1/certificates/bodies/" + body + "/dissolution",
                        Map.of("successor", successor, "basis", "秀民〔2026〕12号"));
        assertThat(gone.status()).as(gone.toString()).isEqualTo(200);
        assertThat(gone.json().path("inCharge").asString()).isEqualTo(successor);

        Http.Reply applied =
                story.as("volunteer:" + volunteer).keyed().post("/api/v1/certificates", Map.of("body", body));
        String path = "/api/v1/certificates/" + applied.json().path("id").asString();
        Http former = story.as("community-worker@" + body);
        assertThat(former.ifMatch(applied).post(path + "/acceptance").code())
                .isEqualTo("certificate.not-recording-body");
        Http heir = story.as("community-worker@" + successor);
        Http.Reply accepted = heir.ifMatch(applied).post(path + "/acceptance");
        Http.Reply issued = heir.ifMatch(accepted).post(path + "/issue", Map.of());
        assertThat(issued.status()).as(issued.toString()).isEqualTo(200);
        assertThat(issued.json().path("certified").path("issuer").asString()).isEqualTo("里仁社区");
        assertThat(issued.json()
                        .path("certified")
                        .path("services")
                        .get(0)
                        .path("body")
                        .asString())
                .isEqualTo("新城街道亚都社区居民委员会");
    }

    /** The district 411603 has decided for publicity; 330411 has not. */
    @Rule("VOL-18")
    @Test
    void countsAfterItsPublicityWhereADistrictOrdersOne() {
        String body = "411603001001";
        String volunteer = story.adult();
        served(volunteer, body, 120);
        Http office = story.as("community-worker@" + body);
        Http.Reply issued = issued(volunteer, body, office);
        String path = "/api/v1/certificates/" + issued.json().path("id").asString();
        assertThat(issued.json().path("status").asString()).isEqualTo("PUBLICIZED");
        assertThat(issued.json().path("publicUntil").asString()).isEqualTo("2026-11-27");
        assertThat(status(issued.json())).isEqualTo("PUBLICIZED");
        assertThat(office.get(path + "/pdf").code()).isEqualTo("certificate.not-printable");
        story.clock("2026-11-27T23:59:00+08:00");
        endPublicity.sweep();
        assertThat(office.get(path).json().path("status").asString()).isEqualTo("PUBLICIZED");
        story.clock("2026-11-28T00:00:00+08:00");
        endPublicity.sweep();
        assertThat(office.get(path).json().path("status").asString()).isEqualTo("VALID");
        assertThat(office.get(path + "/pdf").status()).isEqualTo(200);
    }

    @Test
    void isListedForTheOfficeAndForOneself() {
        String volunteer = story.adult();
        served(volunteer, Story.COMMUNITY, 120);
        issued(volunteer, Story.COMMUNITY, story.as("community"));
        JsonNode mine = Story.items(story.as("volunteer:" + volunteer).get("/api/v1/certificates"))
                .getFirst();
        assertThat(mine.path("code").asString()).isNotEmpty();
        List<JsonNode> offices = Story.items(
                story.district().get("/api/v1/certificates?area=330411003&status=VALID&volunteer=" + volunteer));
        assertThat(offices).hasSize(1);
        assertThat(offices.getFirst().has("code")).as("lists hold no codes").isFalse();
        assertThat(story.as("huaiyang-district")
                        .get("/api/v1/certificates?area=330411")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void keepsNothingReadableAtRest() {
        String volunteer = story.adult();
        served(volunteer, Story.COMMUNITY, 120);
        JsonNode view =
                issued(volunteer, Story.COMMUNITY, story.as("community")).json();
        String stored = Objects.requireNonNull(mongo.getCollection("certificates")
                        .find(new Document("_id", view.path("id").asString()))
                        .first())
                .toJson();
        assertThat(stored).doesNotContain("王小明", "升学材料", view.path("code").asString());
    }

    @Rule("SEC-04")
    @Test
    void ofAMinorIsReadByStaffOnlyWithTheManagersApproval() {
        Map<String, Object> body = story.person(LocalDate.of(2012, 1, 1), Story.COMMUNITY);
        body.put(
                "guardian",
                Map.of(
                        "name",
                        "王大",
                        "relation",
                        "父亲",
                        "phone",
                        "13900001234",
                        "givenOn",
                        "2026-09-01",
                        "consentVersion",
                        "g-1"));
        String minor = story.register(body).json().path("id").asString();
        story.publish(new HoursRecordedV1(
                UUID.randomUUID().toString(),
                minor,
                UUID.randomUUID().toString(),
                null,
                null,
                Story.COMMUNITY,
                60,
                LocalDate.of(2026, 11, 10),
                "EARNED",
                "CONFIRMED"));
        await().untilAsserted(() ->
                assertThat(story.hours(minor).path("minutes").asLong()).isEqualTo(60));
        Http himself = story.as("volunteer:" + minor);
        Http.Reply print = himself.keyed().post("/api/v1/certificates/prints", Map.of());
        assertThat(print.status()).as(print.toString()).isEqualTo(201);
        String pdf = "/api/v1/certificates/" + print.json().path("id").asString() + "/pdf";
        assertThat(himself.get(pdf).status()).isEqualTo(200);
        Http worker = story.as("community");
        assertThat(worker.get(pdf).code()).isEqualTo("disclosure.approval-needed");
        Http.Reply asked = worker.keyed()
                .post(
                        "/api/v1/volunteers/" + minor + "/disclosure-requests",
                        Map.of("fields", List.of("NAME"), "purpose", "代为打印证明"));
        String approval = asked.json().path("id").asString();
        assertThat(worker.get(pdf + "?approvalId=" + approval).code()).isEqualTo("disclosure.approval-needed");
        assertThat(story.district()
                        .ifMatch(asked)
                        .post("/api/v1/volunteers/disclosure-requests/" + approval + "/approval")
                        .status())
                .isEqualTo(200);
        assertThat(worker.get(pdf + "?approvalId=" + approval).status()).isEqualTo(200);
        assertThat(story.district().get(pdf + "?approvalId=" + approval).code())
                .as("an approval is for who asked")
                .isEqualTo("disclosure.approval-needed");
    }

    private String status(JsonNode certificate) {
        return story.service()
                .get("/public/certificates/" + certificate.path("number").asString() + "?code="
                        + certificate.path("code").asString())
                .json()
                .path("status")
                .asString();
    }

    private Http.Reply issued(String volunteer, String body, Http office) {
        Http.Reply applied = story.as("volunteer:" + volunteer)
                .keyed()
                .post("/api/v1/certificates", Map.of("body", body, "purpose", "升学材料"));
        String path = "/api/v1/certificates/" + applied.json().path("id").asString();
        Http.Reply accepted = office.ifMatch(applied).post(path + "/acceptance");
        Http.Reply issued = office.ifMatch(accepted).post(path + "/issue", Map.of());
        assertThat(issued.status()).as(issued.toString()).isEqualTo(200);
        return issued;
    }

    /** Minutes that became effective at some activity of a body. */
    private String served(String volunteer, String body, int minutes) {
        String activity = UUID.randomUUID().toString();
        enter(volunteer, activity, body, minutes, "EARNED");
        return activity;
    }

    private void enter(String volunteer, String activity, String body, int minutes, String kind) {
        long before = story.hours(volunteer).path("minutes").asLong();
        story.publish(new HoursRecordedV1(
                UUID.randomUUID().toString(), volunteer, activity, null, null, body, minutes, DAY, kind, "CONFIRMED"));
        await().untilAsserted(() ->
                assertThat(story.hours(volunteer).path("minutes").asLong()).isEqualTo(before + minutes));
    }
}
