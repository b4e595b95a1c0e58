package org.linli.matching.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.matching.FollowUpStatusChangedV1;
import org.linli.matching.demand.DemandId;
import org.linli.platform.problem.Rejected;

class SatisfactionTests {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final LocalDate DONE_ON = LocalDate.of(2026, 11, 20);
    private static final LocalDate DUE_ON = LocalDate.of(2026, 12, 18);
    private static final String AREA = "411603200201";

    private static Satisfaction.Sums answers(int n) {
        Satisfaction.Sums sums = Satisfaction.Sums.NONE;
        for (int i = 0; i < n; i++) {
            sums = sums.plus(i % 3 == 0 ? 3 : 5, i % 2 == 0);
        }
        return sums;
    }

    @Test
    void isHiddenBelowThirtyAnswersAndShownFromThirtyOn() {
        Satisfaction few = Satisfaction.of(answers(29), 30);
        assertThat(few).isEqualTo(new Satisfaction(29, true, null, null, null, null, null));
        Satisfaction enough = Satisfaction.of(answers(30), 30);
        assertThat(enough.hidden()).isFalse();
        assertThat(enough.mean()).isCloseTo(130 / 30.0, within(1e-9));
        assertThat(enough.satisfied()).isCloseTo(20 / 30.0, within(1e-9));
        assertThat(enough.solved()).isEqualTo(0.5);
        assertThat(enough.meanInterval()).isNotNull();
        assertThat(enough.satisfiedInterval()).isNotNull();
    }

    @Test
    void countsFourAndFiveAsSatisfiedAndThreeNot() {
        Satisfaction.Sums sums =
                Satisfaction.Sums.NONE.plus(3, null).plus(4, null).plus(5, true).plus(1, false);
        assertThat(sums).isEqualTo(new Satisfaction.Sums(4, 13, 51, 2, 2, 1));
    }

    @Test
    void hidesTheSolvedShareWhileFewSaidWhetherItHelped() {
        Satisfaction.Sums sums = Satisfaction.Sums.NONE;
        for (int i = 0; i < 40; i++) {
            sums = sums.plus(5, i < 29 ? Boolean.TRUE : null);
        }
        assertThat(Satisfaction.of(sums, 30).solved()).isNull();
        assertThat(Satisfaction.of(sums.plus(5, true), 30).solved()).isEqualTo(1.0);
    }

    @Nested
    class Surveys {

        private static Survey in(SurveyStatus status) {
            return Survey.restore(new Survey.State(
                    SurveyId.of(SubjectKind.DEMAND, "d1"), SubjectKind.DEMAND, "d1", AREA, "o", NOW, 10, status));
        }

        static Stream<Arguments> everyPair() {
            return Arrays.stream(SurveyStatus.values())
                    .flatMap(s -> Arrays.stream(SurveyMove.values()).map(m -> Arguments.of(s, m)));
        }

        @ParameterizedTest
        @MethodSource("everyPair")
        void moveByTheTableOrNotAtAll(SurveyStatus status, SurveyMove move) {
            Survey survey = in(status);
            Runnable verb =
                    switch (move) {
                        case INVITE -> () -> survey.invite(5);
                        case CLOSE -> survey::close;
                    };
            if (move.allowedFrom(status)) {
                verb.run();
                assertThat(survey.state().status()).isEqualTo(move.to());
            } else {
                assertThatThrownBy(verb::run).isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                        .isEqualTo(new SatisfactionRejection.NotAllowed(status.name(), move.name())));
                assertThat(survey.changes()).isEmpty();
            }
        }

        @Test
        void giveOutFiveThousandTokensAndNotOneMore() {
            Survey survey = in(SurveyStatus.OPEN);
            survey.invite(Survey.MOST_INVITED - 10);
            assertThatThrownBy(() -> survey.invite(1)).isInstanceOf(Rejected.class);
            assertThat(survey.state().invited()).isEqualTo(Survey.MOST_INVITED);
        }
    }

    @Nested
    class FollowUps {

        private static FollowUp in(FollowUpStatus status) {
            return FollowUp.restore(
                    new FollowUp.State(new FollowUpId("f1"), new DemandId("d1"), AREA, DUE_ON, 0, status, null, null));
        }

        static Stream<Arguments> everyPair() {
            return Arrays.stream(FollowUpStatus.values())
                    .flatMap(s -> Arrays.stream(FollowUpMove.values()).map(m -> Arguments.of(s, m)));
        }

        @ParameterizedTest
        @MethodSource("everyPair")
        void moveByTheTableOrNotAtAll(FollowUpStatus status, FollowUpMove move) {
            FollowUp followUp = in(status);
            Runnable verb =
                    switch (move) {
                        case FIND_SOLVED -> () -> followUp.found(true, "o", DUE_ON, NOW);
                        case FIND_UNSOLVED -> () -> followUp.found(false, "o", DUE_ON, NOW);
                        case MISS -> () -> followUp.reachedNobody(3, 7, "o", DUE_ON, NOW);
                        case GIVE_UP -> () -> followUp.reachedNobody(1, 7, "o", DUE_ON, NOW);
                    };
            if (move.allowedFrom(status)) {
                verb.run();
                assertThat(followUp.state().status()).isEqualTo(move.to());
                assertThat(followUp.published()).hasSize(1);
            } else {
                assertThatThrownBy(verb::run).isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                        .isEqualTo(new SatisfactionRejection.NotAllowed(status.name(), move.name())));
                assertThat(followUp.published()).isEmpty();
            }
        }

        @Test
        void areDueFourWeeksAfterTheServiceAndNotADayEarlier() {
            FollowUp followUp = FollowUp.schedule(new FollowUpId("f1"), new DemandId("d1"), AREA, DONE_ON, 4);
            assertThat(followUp.state().dueOn()).isEqualTo(DUE_ON);
            assertThat(followUp.state().due(DUE_ON.minusDays(1))).isFalse();
            assertThat(followUp.state().due(DUE_ON)).isTrue();
            assertThatThrownBy(() -> followUp.found(true, "o", DUE_ON.minusDays(1), NOW))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new SatisfactionRejection.NotDue("2026-12-18")));
            assertThat(followUp.published())
                    .containsExactly(new FollowUpStatusChangedV1("f1", "d1", AREA, null, "SCHEDULED", DUE_ON));
        }

        @Test
        void areGivenUpAfterTheThirdVisitThatReachedNobody() {
            FollowUp followUp = in(FollowUpStatus.SCHEDULED);
            followUp.reachedNobody(3, 7, "o", DUE_ON, NOW);
            assertThat(followUp.state().dueOn()).isEqualTo(DUE_ON.plusDays(7));
            followUp.reachedNobody(3, 7, "o", DUE_ON.plusDays(7), NOW);
            assertThat(followUp.state().status()).isEqualTo(FollowUpStatus.SCHEDULED);
            followUp.reachedNobody(3, 7, "o", DUE_ON.plusDays(14), NOW);
            assertThat(followUp.state().status()).isEqualTo(FollowUpStatus.UNREACHED);
        }

        @ParameterizedTest
        @CsvSource({"330411003005, 4", "411603200201, 6"})
        void waitAsLongAsTheDistrictSays(String area, int weeks) {
            SatisfactionSettings settings =
                    new SatisfactionSettings(30, 4, 3, 7, Map.of("411603", new SatisfactionSettings.District(6)));
            assertThat(settings.weeks(area)).isEqualTo(weeks);
        }
    }
}
