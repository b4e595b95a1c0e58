package org.linli.volunteer.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.linli.platform.crypto.PersonalData;
import org.linli.volunteer.registration.VolunteerId;

/** Certificates for tests. */
public final class CertificateFixtures {

    public static final String BODY = "330411003005";
    public static final String OTHER_BODY = "330411003006";
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private CertificateFixtures() {}

    public static Application application(Application.Kind kind) {
        return new Application(
                kind,
                new VolunteerId("v1"),
                BODY,
                BODY,
                Application.Selection.everything(),
                "升学材料",
                NOW,
                LocalDate.of(2026, 11, 27),
                false,
                null);
    }

    public static Certificate applied() {
        return Certificate.apply(new CertificateId("c1"), application(Application.Kind.CERTIFIED));
    }

    /** A certificate in a state, as it would be loaded. */
    public static Certificate in(CertificateStatus status) {
        boolean issued =
                switch (status) {
                    case APPLIED, ACCEPTED, DECLINED -> false;
                    case ISSUED, PUBLICIZED, VALID, REVOKED, REISSUED -> true;
                };
        return Certificate.restore(new Certificate.State(
                new CertificateId("c1"),
                application(Application.Kind.CERTIFIED),
                status,
                issued ? issue(content("王小明", 3)) : null,
                status == CertificateStatus.PUBLICIZED ? TODAY.minusDays(1) : null,
                status == CertificateStatus.REVOKED ? "记录不实" : null,
                status == CertificateStatus.REISSUED ? new CertificateId("c2") : null));
    }

    public static Issue issue(Content content) {
        return new Issue("330411-2026-7K3MXQ2P", PersonalData.text("4F7Q9ZTB"), content, NOW, "community", signature());
    }

    /** As long as a real one. */
    public static String signature() {
        return "eyJhbGciOiJFZERTQSIsImtpZCI6IjEyMzQ1Njc4OTAxMiJ9." + "eyJ2IjoxLCJuIjoiMzMwNDExLTIwMjYt".repeat(9) + "."
                + "c2lnbmF0dXJl".repeat(7);
    }

    public static Content content(String name, int services) {
        return new Content(
                new Content.Holder(
                        PersonalData.name(name),
                        "CITIZEN_ID",
                        PersonalData.idNumber("330*************23"),
                        "33041126000123"),
                BODY,
                "嘉北街道阳光社区居民委员会",
                lines(services),
                new Content.Signatory("李芳", "张伟", "0573-82720000"),
                "升学材料");
    }

    public static List<ServiceLine> lines(int services) {
        String[] titles = {"独居老人探访与健康陪护", "社区AI编程启蒙课堂志愿讲师（第3期）", "“情暖童心”暑期托管班助教", "运河沿岸垃圾清理和文明劝导"};
        List<ServiceLine> lines = new ArrayList<>();
        for (int i = 0; i < services; i++) {
            LocalDate day = LocalDate.of(2026, 1, 5).plusDays(i * 9L % 300);
            lines.add(new ServiceLine(
                    "a" + i,
                    titles[i % titles.length],
                    "",
                    day,
                    i % 3 == 2 ? day.plusDays(20) : day,
                    125 + i,
                    BODY,
                    "阳光社区居民委员会"));
        }
        return lines;
    }
}
