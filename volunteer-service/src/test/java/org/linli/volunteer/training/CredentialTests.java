package org.linli.volunteer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;
import org.linli.volunteer.registration.VolunteerId;

@Rule("VOL-07")
class CredentialTests {

    private static final LocalDate FROM = LocalDate.of(2026, 3, 1);
    private static final LocalDate UNTIL = LocalDate.of(2028, 3, 1);

    private static final Map<CredentialMove, Consumer<Credential>> MOVES = new EnumMap<>(Map.of(
            CredentialMove.PROLONG, credential -> credential.prolong(grant(UNTIL, UNTIL.plusYears(2))),
            CredentialMove.REVOKE, credential -> credential.revoke("officer", "证书撤销", UNTIL),
            CredentialMove.GRANT_AGAIN, credential -> credential.grantAgain(grant(UNTIL, UNTIL.plusYears(2)))));

    static Stream<Arguments> everyStatusAndMove() {
        return Stream.of(CredentialStatus.values())
                .flatMap(status -> Stream.of(CredentialMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyStatusAndMove")
    void movesOnlyAsTheTableSays(CredentialStatus status, CredentialMove move) {
        Credential credential = in(status);
        Credential.State before = credential.state();
        Consumer<Credential> verb = Objects.requireNonNull(MOVES.get(move), "every move has a verb");
        if (move.allowedFrom(status)) {
            verb.accept(credential);
            assertThat(credential.state().status()).isEqualTo(move.target());
            assertThat(credential.changes()).hasSize(1);
        } else {
            assertThatThrownBy(() -> verb.accept(credential))
                    .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.rejection())
                            .isEqualTo(new TrainingRejection.CredentialNotAllowedNow(move, status)));
            assertThat(credential.state()).isEqualTo(before);
            assertThat(credential.changes()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, false", "2026-03-01, true", "2028-03-01, true", "2028-03-02, false"})
    void countsFromItsFirstToItsLastDay(LocalDate day, boolean valid) {
        assertThat(in(CredentialStatus.VALID).validOn(day)).isEqualTo(valid);
        assertThat(in(CredentialStatus.REVOKED).validOn(day)).isFalse();
    }

    @Test
    void isProlongedWithoutAGapAndNeverShortened() {
        Credential credential = in(CredentialStatus.VALID);
        credential.prolong(grant(UNTIL.plusDays(1), UNTIL.plusYears(2)));
        assertThat(credential.state().grant().from()).isEqualTo(FROM);
        assertThat(credential.state().grant().until()).isEqualTo(UNTIL.plusYears(2));
        credential.prolong(grant(FROM, UNTIL));
        assertThat(credential.state().grant().until()).as("older news").isEqualTo(UNTIL.plusYears(2));
        assertThat(credential.changes()).hasSize(1);
    }

    @Test
    void startsAnewAfterAGap() {
        Credential credential = in(CredentialStatus.VALID);
        credential.prolong(grant(UNTIL.plusDays(2), UNTIL.plusYears(2)));
        assertThat(credential.validOn(UNTIL.plusDays(1))).isFalse();
        assertThat(credential.validOn(UNTIL.plusDays(2))).isTrue();
    }

    @Test
    void withoutAnEndNeitherLapsesNorIsShortened() {
        Credential credential = Credential.restore(granted(null).state());
        assertThat(credential.validOn(LocalDate.of(2099, 1, 1))).isTrue();
        credential.prolong(grant(FROM, UNTIL));
        assertThat(credential.changes()).isEmpty();
    }

    @Test
    void cannotEndBeforeItBegins() {
        assertThatThrownBy(() -> granted(FROM.minusDays(1)))
                .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.rejection())
                        .isEqualTo(new TrainingRejection.EndsBeforeStart()));
        assertThat(granted(FROM).validOn(FROM)).isTrue();
    }

    private static Credential.Grant grant(LocalDate from, @Nullable LocalDate until) {
        return new Credential.Grant(List.of("心理咨询"), null, "区志愿者学院", from, until, "training-1");
    }

    private static Credential granted(@Nullable LocalDate until) {
        return Credential.grant(
                new VolunteerId("v-1"), "330411003005", Credential.Kind.QUALIFICATION, "心理咨询", grant(FROM, until));
    }

    private static Credential in(CredentialStatus status) {
        Credential.State valid = granted(UNTIL).state();
        return Credential.restore(status == CredentialStatus.VALID ? valid : valid.revoked(FROM));
    }
}
