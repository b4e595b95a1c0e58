package org.linli.casework;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.platform.identifier.CitizenId;
import org.linli.testkit.Http;

/** The steps that stories about cases are told in, and everything that must never be seen outside of one. */
public final class CaseStory {

    public static final String STREET = "330411003";
    public static final String NAME = "欧阳小伟";
    public static final String SCHOOL = "秀洲第九职业中学";
    public static final String ADDRESS = "嘉北街道星火路十七号";
    public static final String GUARDIAN = "欧阳建国";
    public static final String PHONE = "13812345678";
    public static final String GUARDIAN_PHONE = "13987654321";
    public static final String UPBRINGING = "自幼随外祖母在乡下生活";
    public static final String MINUTES = "听取意见笔录第三页";
    public static final String REASONS = "犯罪情节轻微且已取得谅解";
    public static final String ID_NUMBER = citizenId("33041120100501001");

    private final int port;

    public CaseStory(int port) {
        this.port = port;
    }

    public int port() {
        return port;
    }

    /** Completes seventeen digits with the check character. */
    public static String citizenId(String seventeen) {
        return Stream.of("0123456789X".split(""))
                .map(check -> seventeen + check)
                .filter(id -> CitizenId.parse(id).isValid())
                .findFirst()
                .orElseThrow();
    }

    /** What identifies the person or lets the case be recognized. */
    public static List<String> secrets() {
        return List.of(NAME, SCHOOL, ADDRESS, GUARDIAN, PHONE, GUARDIAN_PHONE, ID_NUMBER, UPBRINGING, MINUTES, REASONS);
    }

    public Http as(String person) {
        return Http.at(port).as(person);
    }

    public static Map<String, Object> openBody() {
        return openBody("2026-05-03", STREET);
    }

    public static Map<String, Object> openBody(String actDate, String street) {
        return Map.of(
                "person",
                Map.of(
                        "name",
                        NAME,
                        "idNumber",
                        ID_NUMBER,
                        "phone",
                        PHONE,
                        "school",
                        SCHOOL,
                        "address",
                        ADDRESS,
                        "guardian",
                        Map.of("name", GUARDIAN, "relation", "父亲", "phone", GUARDIAN_PHONE)),
                "actDate",
                actDate,
                "area",
                street,
                "team",
                Map.of("socialWorkers", List.of("social-worker"), "familyEducators", List.of("case-worker")));
    }

    public static Map<String, Object> reportBody() {
        return Map.of(
                "upbringing",
                UPBRINGING,
                "offenceCause",
                "受同伴怂恿",
                "guardianship",
                "父母长期在外",
                "education",
                "职校二年级",
                "sources",
                List.of("学校档案", "村委会"),
                "interviews",
                List.of(
                        Map.of("kind", "MINOR", "on", "2026-11-10", "summary", "愿意悔改"),
                        Map.of("kind", "PARENT", "on", "2026-11-11", "summary", "承诺陪伴"),
                        Map.of("kind", "TEACHER_OR_CADRE", "on", "2026-11-12", "summary", "平时表现良好")),
                "investigators",
                List.of("social-worker", "case-worker"));
    }

    public static Map<String, Object> opinionsBody() {
        return Map.of(
                "opinions",
                List.of(
                        heard("POLICE"),
                        heard("VICTIM"),
                        heard("MINOR"),
                        heard("LEGAL_REPRESENTATIVE"),
                        Map.of("party", "DEFENDER", "absentBecause", "未委托辩护人, 已通知法律援助")),
                "minutes",
                MINUTES);
    }

    public static Map<String, Object> decisionBody() {
        return Map.of("ground", "DISCRETIONARY", "reasons", REASONS);
    }

    private static Map<String, Object> heard(String party) {
        return Map.of("party", party, "heardOn", "2026-11-15", "opinion", "无异议");
    }

    public Http.Reply opened() {
        return as("prosecutor").keyed().post("/api/v1/cases", openBody());
    }

    public Http.Reply post(String person, Http.Reply last, String move, Object body) {
        return as(person).ifMatch(last).post(path(last) + "/" + move, body);
    }

    public Http.Reply investigating(Http.Reply opened) {
        return post("prosecutor", opened, "investigation", Map.of());
    }

    public Http.Reply nonProsecuted(Http.Reply opened) {
        Http.Reply next = post("social-worker", investigating(opened), "report", reportBody());
        next = post("prosecutor", next, "opinions", opinionsBody());
        return post("prosecutor", next, "non-prosecution", decisionBody());
    }

    public Http.Reply sealed(Http.Reply opened) {
        return post("prosecutor", nonProsecuted(opened), "sealing", Map.of());
    }

    public static String path(Http.Reply reply) {
        return "/api/v1/cases/" + id(reply);
    }

    public static String id(Http.Reply reply) {
        return reply.json().path("id").asString();
    }
}
