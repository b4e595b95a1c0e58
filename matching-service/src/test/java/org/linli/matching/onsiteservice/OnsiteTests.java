package org.linli.matching.onsiteservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.matching.OnsiteSessionClosedV1;
import org.linli.matching.standing.StandingCommitment;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

class OnsiteTests {

    private static final String AREA = "411603206201";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Slot LUNCH = new Slot(DayOfWeek.MONDAY, LocalTime.of(11, 0), LocalTime.of(13, 0));
    private static final Instant BEGINS = Instant.parse("2026-11-23T03:00:00Z");
    private static final Instant MISSING_FROM = Instant.parse("2026-11-24T05:00:00Z");

    private static OnsiteService.State state(OnsiteStatus status, List<Slot> pattern, LocalDate until) {
        return new OnsiteService.State(
                new OnsiteServiceId("s1"),
                AREA,
                OnsiteKind.CANTEEN,
                "爱心食堂",
                "文化礼堂",
                pattern,
                TODAY,
                until,
                List.of("v1"),
                List.of(),
                status);
    }

    private static OnsiteService in(OnsiteStatus status) {
        return OnsiteService.restore(state(status, List.of(LUNCH), LocalDate.of(2027, 11, 20)));
    }

    static Stream<Arguments> everyServicePair() {
        return Arrays.stream(OnsiteStatus.values())
                .flatMap(s -> Arrays.stream(OnsiteMove.values()).map(m -> Arguments.of(s, m)));
    }

    @ParameterizedTest
    @MethodSource("everyServicePair")
    void servicesMoveByTheTableOrNotAtAll(OnsiteStatus status, OnsiteMove move) {
        OnsiteService service = in(status);
        OnsiteService.State before = service.state();
        Runnable verb =
                switch (move) {
                    case ROSTER -> () -> service.roster(List.of("v2"));
                    case PAIR -> () -> service.pair("p", "v3", LUNCH, MONDAY, 4, TODAY);
                    case PAUSE -> service::pause;
                    case RESUME -> service::resume;
                    case END -> service::end;
                };
        if (move.allowedFrom(status)) {
            verb.run();
            assertThat(service.state().status()).isEqualTo(move.to());
        } else {
            assertThatThrownBy(verb::run).isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                    .isEqualTo(new OnsiteRejection.NotAllowed(status.name(), move.name())));
            assertThat(service.state()).isEqualTo(before);
            assertThat(service.published()).isEmpty();
        }
    }

    private static Session session(SessionStatus status) {
        return Session.restore(new Session.State(
                "s1-2026-11-23-1100",
                new OnsiteServiceId("s1"),
                AREA,
                OnsiteKind.CANTEEN,
                MONDAY,
                LUNCH,
                Set.of(),
                Set.of(),
                0,
                0,
                status));
    }

    static Stream<Arguments> everySessionPair() {
        return Arrays.stream(SessionStatus.values())
                .flatMap(s -> Arrays.stream(SessionMove.values()).map(m -> Arguments.of(s, m)));
    }

    @ParameterizedTest
    @MethodSource("everySessionPair")
    void sessionsMoveByTheTableOrNotAtAll(SessionStatus status, SessionMove move) {
        Session session = session(status);
        Runnable verb =
                switch (move) {
                    case HOLD -> () -> session.hold(new Session.Account(Set.of("v1"), 42, 3), Set.of("v1"), BEGINS);
                    case CALL_OFF -> session::callOff;
                    case MISS -> () -> session.miss(MISSING_FROM, 24);
                };
        if (move.allowedFrom(status)) {
            verb.run();
            assertThat(session.state().status()).isEqualTo(move.to());
            assertThat(session.published()).hasSize(1);
        } else {
            assertThatThrownBy(verb::run).isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                    .isEqualTo(new OnsiteRejection.NotAllowed(status.name(), move.name())));
            assertThat(session.published()).isEmpty();
        }
    }

    @Test
    void isToldFromItsBeginningOn() {
        Session session = session(SessionStatus.PLANNED);
        Session.Account account = new Session.Account(Set.of("v1"), 42, 3);
        assertThatThrownBy(() -> session.hold(account, Set.of("v1", "v2"), BEGINS.minusMillis(1)))
                .isInstanceOf(Rejected.class);
        session.hold(account, Set.of("v1", "v2"), BEGINS);
        assertThat(session.published())
                .containsExactly(new OnsiteSessionClosedV1(
                        "s1-2026-11-23-1100", "s1", AREA, "CANTEEN", MONDAY, "PLANNED", "HELD", 42, 3, 2, 1));
    }

    @Test
    void isMissingADayAfterItsEndAndNotBefore() {
        Session session = session(SessionStatus.PLANNED);
        assertThatThrownBy(() -> session.miss(MISSING_FROM.minusMillis(1), 24)).isInstanceOf(Rejected.class);
        session.miss(MISSING_FROM, 24);
        assertThat(session.state().status()).isEqualTo(SessionStatus.MISSING);
    }

    @Test
    void pairsOnceForSeveralWeeksAndExpectsThePairOnThoseDaysOnly() {
        OnsiteService service = in(OnsiteStatus.ACTIVE);
        Pairing pairing = service.pair("p", "v3", LUNCH, TODAY, 4, TODAY);
        assertThat(pairing.days())
                .containsExactly(MONDAY, MONDAY.plusWeeks(1), MONDAY.plusWeeks(2), MONDAY.plusWeeks(3));
        assertThat(service.state().expected(LUNCH, MONDAY)).containsExactly("v1");
        service.booked("p");
        assertThat(service.state().expected(LUNCH, MONDAY)).containsExactly("v1", "v3");
        assertThat(service.state().expected(LUNCH, MONDAY.plusWeeks(3))).contains("v3");
        assertThat(service.state().expected(LUNCH, MONDAY.plusWeeks(4))).containsExactly("v1");
        service.unpair("p");
        assertThat(service.state().pairings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"52, true", "53, false"})
    void pairsInsideTheTimeOfTheServiceOnly(int weeks, boolean fits) {
        OnsiteService service = in(OnsiteStatus.ACTIVE);
        if (fits) {
            assertThat(service.pair("p", "v3", LUNCH, MONDAY, weeks, TODAY).weeks())
                    .isEqualTo(weeks);
        } else {
            assertThatThrownBy(() -> service.pair("p", "v3", LUNCH, MONDAY, weeks, TODAY))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new OnsiteRejection.OutsideTime()));
        }
    }

    @Test
    void takesPlaceOnItsDaysWhileItRuns() {
        OnsiteService.State runs = state(OnsiteStatus.ACTIVE, List.of(LUNCH), MONDAY);
        assertThat(runs.slotsOn(MONDAY)).containsExactly(LUNCH);
        assertThat(runs.slotsOn(MONDAY.plusDays(1))).isEmpty();
        assertThat(runs.slotsOn(MONDAY.plusWeeks(1))).isEmpty();
        assertThat(runs.slotsOn(MONDAY.minusWeeks(1))).isEmpty();
        assertThat(state(OnsiteStatus.PAUSED, List.of(LUNCH), MONDAY).slotsOn(MONDAY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12:59, 14:00, false", "13:00, 14:00, true", "14:00, 14:00, false"})
    void refusesTimesThatOverlapOrEndBeforeTheyBegin(LocalTime start, LocalTime end, boolean possible) {
        List<Slot> pattern = List.of(LUNCH, new Slot(DayOfWeek.MONDAY, start, end));
        OnsiteService.State wanted = state(OnsiteStatus.ACTIVE, pattern, MONDAY);
        if (possible) {
            assertThat(OnsiteService.begin(wanted).published()).hasSize(1);
        } else {
            assertThatThrownBy(() -> OnsiteService.begin(wanted)).isInstanceOf(Rejected.class);
        }
    }

    @Test
    @Rule("MAT-05")
    void takesTheTimeOfEveryDayOfAPairingUntilItEnds() {
        OnsiteService service = in(OnsiteStatus.ACTIVE);
        service.pair("p", "v3", LUNCH, MONDAY, 4, TODAY);
        assertThat(service.state().commitments(MONDAY)).hasSize(4);
        assertThat(service.state().commitments(MONDAY.plusDays(1)))
                .as("the first one is over")
                .hasSize(3)
                .allSatisfy(c -> assertThat(c.volunteerId()).isEqualTo("v3"));
        assertThat(service.state().commitments(MONDAY).getFirst())
                .isEqualTo(new StandingCommitment(
                        "onsite/p/2026-11-23", "onsite/s1", "v3", BEGINS, BEGINS.plusSeconds(7_200)));
        service.pause();
        assertThat(service.state().commitments(MONDAY)).as("it may go on").hasSize(4);
        service.end();
        assertThat(service.state().commitments(MONDAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, 0", "2026-11-24, 1", "2026-11-30, 1", "2026-12-01, 2", "2026-12-15, 4"})
    void keepsOfAnEndedPairingWhatWasServed(LocalDate endedOn, int served) {
        OnsiteService service = in(OnsiteStatus.ACTIVE);
        service.pair("p", "v3", LUNCH, MONDAY, 4, TODAY);
        service.booked("p");
        service.settleEnd(endedOn);
        assertThat(service.state().pairings().getFirst().weeks())
                .as("it has not ended")
                .isEqualTo(4);
        service.end();
        assertThat(service.state().pairings()).allMatch(p -> !p.booked());
        service.settleEnd(endedOn);
        assertThat(service.state().pairings().stream().mapToInt(Pairing::weeks).sum())
                .isEqualTo(served);
        assertThat(service.state().pairings()).allMatch(Pairing::booked);
    }
}
