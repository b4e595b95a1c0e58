package org.linli.volunteer.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.testkit.Rule;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.signup.ApprovalLevel;
import org.linli.volunteer.signup.Evidence;
import org.linli.volunteer.signup.HourStatus;
import org.linli.volunteer.signup.Proof;
import org.linli.volunteer.signup.ServiceDay;
import org.linli.volunteer.signup.ServiceDayId;
import org.linli.volunteer.signup.Session;
import org.linli.volunteer.signup.SessionId;
import org.linli.volunteer.signup.SignUpId;

/** Both sides of what each rule calls unusual. */
@Rule("VOL-34")
class LookAtHoursTests {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 13);
    /** 08:00 in Asia/Shanghai. */
    private static final Instant EIGHT = Instant.parse("2026-12-13T00:00:00Z");

    private static final String HERE = "330411003005";
    private static final String ELSEWHERE = "330411101001";

    private final LookAtHours look = new LookAtHours(AnomalySettings.standard());

    @ParameterizedTest
    @CsvSource({"720, false", "721, true"})
    void aDay(int minutes, boolean unusual) {
        assertThat(rules(0, session("x", EIGHT, minutes, HERE, null)).contains(AnomalyRule.DAY_OVER_LIMIT))
                .isEqualTo(unusual);
    }

    @ParameterizedTest
    @CsvSource({"12000, false", "12001, true"})
    void aMonth(long minutes, boolean unusual) {
        assertThat(rules(minutes, session("x", EIGHT, 60, HERE, null)).contains(AnomalyRule.MONTH_OVER_LIMIT))
                .isEqualTo(unusual);
    }

    @ParameterizedTest
    @CsvSource({"839, 121, true", "839, 120, false", "-240, 119, true", "-239, 119, false"})
    void aNight(int startsAfterEight, int minutes, boolean unusual) {
        // 839 minutes after eight it is 21:59, 240 before eight it is 04:00; the night is from 23:00 to 05:00
        Instant from = EIGHT.plus(Duration.ofMinutes(startsAfterEight));
        assertThat(rules(0, session("x", from, minutes, HERE, null)).contains(AnomalyRule.NIGHT_HOURS))
                .isEqualTo(unusual);
    }

    @ParameterizedTest
    @CsvSource({"500, false", "501, true"})
    void aDistance(int metres, boolean unusual) {
        assertThat(rules(0, session("x", EIGHT, 60, HERE, metres)).contains(AnomalyRule.FAR_AWAY))
                .isEqualTo(unusual);
    }

    @ParameterizedTest
    @CsvSource({"9, true", "10, false"})
    void aWayToAnotherStreet(int minutes, boolean unusual) {
        Session first = session("x", EIGHT, 60, HERE, null);
        Session second = session("y", EIGHT.plus(Duration.ofMinutes(60 + minutes)), 60, ELSEWHERE, null);
        assertThat(rules(0, first, second).contains(AnomalyRule.IMPOSSIBLE_TRAVEL))
                .isEqualTo(unusual);
    }

    @Test
    void aWayWithinTheStreetIsNone() {
        assertThat(rules(
                        0,
                        session("x", EIGHT, 60, HERE, null),
                        session("y", EIGHT.plus(Duration.ofMinutes(60)), 60, HERE, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9, 0", "10, 1"})
    void decisionsOfOneMinute(long people, int findings) {
        assertThat(look.ofDecisions("clerk", session("x", EIGHT, 60, HERE, null), DAY, EIGHT, people))
                .hasSize(findings);
    }

    @Test
    void nothingWhereALocalityDoesWithoutTheRule() {
        AnomalySettings s = AnomalySettings.standard();
        LookAtHours lenient = new LookAtHours(new AnomalySettings(
                s.dayMinutes(),
                s.monthMinutes(),
                s.nightFrom(),
                s.nightTo(),
                s.nightMinutes(),
                s.metres(),
                s.travel(),
                s.batch(),
                Set.of(AnomalyRule.DAY_OVER_LIMIT, AnomalyRule.BATCH_CONFIRMATION)));
        Session session = session("x", EIGHT, 721, HERE, null);
        assertThat(lenient.of(day(session), 0)).isEmpty();
        assertThat(lenient.ofDecisions("clerk", session, DAY, EIGHT, 99)).isEmpty();
    }

    private List<AnomalyRule> rules(long monthMinutes, Session... sessions) {
        return look.of(day(sessions), monthMinutes).stream().map(Finding::rule).toList();
    }

    private static ServiceDay day(Session... sessions) {
        return ServiceDay.restore(new ServiceDayId(new VolunteerId("v-1"), DAY), List.of(sessions));
    }

    private static Session session(String id, Instant from, int minutes, String area, @Nullable Integer metres) {
        Instant to = from.plus(Duration.ofMinutes(minutes));
        return new Session(
                new SessionId(id),
                new SignUpId("s-" + id),
                new ActivityId("a-" + id),
                "探访",
                area,
                to,
                null,
                null,
                new Proof(Evidence.CONFIRMED, metres, null, false),
                from,
                to,
                false,
                minutes,
                HourStatus.EFFECTIVE,
                ApprovalLevel.NONE,
                null,
                null,
                null,
                null,
                List.of());
    }
}
