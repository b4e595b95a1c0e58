package org.linli.volunteer.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.volunteer.certificate.CertificateFixtures.BODY;
import static org.linli.volunteer.certificate.CertificateFixtures.OTHER_BODY;
import static org.linli.volunteer.certificate.CertificateFixtures.TODAY;
import static org.linli.volunteer.certificate.CertificateFixtures.application;
import static org.linli.volunteer.certificate.CertificateFixtures.content;
import static org.linli.volunteer.certificate.CertificateFixtures.issue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.volunteer.CertificateIssuedV1;
import org.linli.contracts.volunteer.CertificateRevokedV1;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

class CertificateTests {

    private static final Map<CertificateMove, Consumer<Certificate>> MOVES = new EnumMap<>(Map.of(
            CertificateMove.ACCEPT, c -> c.accept("community"),
            CertificateMove.DECLINE, c -> c.decline("community", "信息有误"),
            CertificateMove.ISSUE, c -> c.issue(issue(content("王小明", 2))),
            CertificateMove.PUBLICIZE, c -> c.publicize(TODAY.plusDays(7)),
            CertificateMove.TAKE_EFFECT, c -> c.takeEffect(TODAY),
            CertificateMove.REVOKE, c -> c.revoke("community", "记录不实"),
            CertificateMove.REISSUE, c -> c.reissue(new CertificateId("c2"))));

    static Stream<Arguments> everyStatusAndMove() {
        return Stream.of(CertificateStatus.values())
                .flatMap(status -> Stream.of(CertificateMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyStatusAndMove")
    void movesOnlyAsTheTableSays(CertificateStatus status, CertificateMove move) {
        Certificate certificate = CertificateFixtures.in(status);
        Certificate.State before = certificate.state();
        Consumer<Certificate> verb = Objects.requireNonNull(MOVES.get(move), "every move has a verb");
        if (move.allowedFrom(status)) {
            verb.accept(certificate);
            assertThat(certificate.state().status()).isEqualTo(move.target());
            assertThat(certificate.changes()).hasSize(1);
        } else {
            assertThatThrownBy(() -> verb.accept(certificate))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new CertificateRejection.NotAllowedNow(move, status)));
            assertThat(certificate.state()).isSameAs(before);
            assertThat(certificate.changes()).isEmpty();
        }
    }

    @Rule("VOL-17")
    @Test
    void isNotIssuedForServicesThatAnotherBodyRecorded() {
        Content own = content("王小明", 2);
        ServiceLine line = own.lines().getFirst();
        List<ServiceLine> mixed = new ArrayList<>(own.lines());
        mixed.add(new ServiceLine("a9", line.content(), "", line.from(), line.to(), 60, OTHER_BODY, "别的社区"));
        Content others = new Content(own.holder(), own.body(), own.issuerName(), mixed, own.signatory(), own.purpose());
        Certificate certificate = CertificateFixtures.in(CertificateStatus.ACCEPTED);
        assertThatThrownBy(() -> certificate.issue(issue(others)))
                .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                        .isEqualTo(new CertificateRejection.RecordedByAnother(BODY)));
        assertThat(certificate.state().status()).isEqualTo(CertificateStatus.ACCEPTED);

        Certificate print = Certificate.apply(new CertificateId("p"), application(Application.Kind.SELF_PRINTED));
        print.accept("self-service");
        print.issue(issue(others));
        assertThat(print.state().status()).as("one's own print gathers all").isEqualTo(CertificateStatus.ISSUED);
    }

    @Rule("VOL-18")
    @ParameterizedTest
    @CsvSource({"2026-11-26, false", "2026-11-27, false", "2026-11-28, true"})
    void takesEffectOnTheDayAfterSevenDaysOfPublicity(LocalDate day, boolean valid) {
        Certificate certificate = CertificateFixtures.in(CertificateStatus.ACCEPTED);
        IssueCertificate.issue(
                certificate, issue(content("王小明", 2)), new CertificatePolicy.Rules(true, 7, 5, Set.of()), TODAY);
        assertThat(certificate.state().publicUntil()).isEqualTo(LocalDate.of(2026, 11, 27));
        if (valid) {
            certificate.takeEffect(day);
            assertThat(certificate.state().status()).isEqualTo(CertificateStatus.VALID);
        } else {
            assertThatThrownBy(() -> certificate.takeEffect(day))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new CertificateRejection.StillPublicized(LocalDate.of(2026, 11, 27))));
        }
    }

    @Rule("VOL-18")
    @Test
    void takesEffectAtOnceWherePublicityIsOff() {
        Certificate certificate = CertificateFixtures.in(CertificateStatus.ACCEPTED);
        IssueCertificate.issue(
                certificate, issue(content("王小明", 2)), new CertificatePolicy.Rules(false, 7, 5, Set.of()), TODAY);
        assertThat(certificate.state().status()).isEqualTo(CertificateStatus.VALID);
        assertThat(PublishedCertificateEvents.of(certificate, TODAY))
                .containsExactly(new CertificateIssuedV1("c1", "v1", BODY, "CERTIFIED", 251, 2, TODAY, null, null));
    }

    @Rule("VOL-18")
    @ParameterizedTest
    @CsvSource({"6, false", "7, true", "8, true"})
    void isPublicizedSevenDaysAtLeast(int days, boolean allowed) {
        if (allowed) {
            assertThat(new CertificatePolicy.Rules(true, days, 5, Set.of()).publicityDays())
                    .isEqualTo(days);
        } else {
            assertThatThrownBy(() -> new CertificatePolicy.Rules(true, days, 5, Set.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void tellsThatItWasTakenBack() {
        Certificate certificate = CertificateFixtures.in(CertificateStatus.VALID);
        certificate.revoke("community", "记录不实");
        assertThat(PublishedCertificateEvents.of(certificate, TODAY))
                .containsExactly(new CertificateRevokedV1("c1", "v1", BODY, TODAY));
        assertThat(certificate.state().reason()).isEqualTo("记录不实");
    }

    @ParameterizedTest
    @EnumSource(CertificateStatus.class)
    void movesTheDayOfHandlingOnlyWhileItWaits(CertificateStatus status) {
        Certificate certificate = CertificateFixtures.in(status);
        certificate.recomputeDue(LocalDate.of(2026, 11, 27), false);
        assertThat(certificate.changes()).as("the same day is no change").isEmpty();
        certificate.recomputeDue(LocalDate.of(2026, 11, 30), true);
        boolean waits = status == CertificateStatus.APPLIED || status == CertificateStatus.ACCEPTED;
        assertThat(certificate.changes()).hasSize(waits ? 1 : 0);
        assertThat(certificate.state().application().dueOn())
                .isEqualTo(waits ? LocalDate.of(2026, 11, 30) : LocalDate.of(2026, 11, 27));
    }

    @Test
    void forgivesHowACodeIsTyped() {
        assertThat(CertificateNumbers.typed(" 4f7q 9ztb ")).isEqualTo("4F7Q9ZTB");
        assertThat(CertificateNumbers.typed("OIL0")).isEqualTo("0110");
    }
}
