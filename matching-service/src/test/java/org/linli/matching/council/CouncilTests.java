package org.linli.matching.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.matching.demand.DemandType;
import org.linli.matching.demand.Window;
import org.linli.platform.calendar.Deadline;
import org.linli.platform.calendar.PublishedHolidays;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

@Rule("MAT-16")
class CouncilTests {

    private static final String AREA = "411603205201";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final LocalDate START = LocalDate.of(2026, 9, 1);
    private static final LocalDate END = LocalDate.of(2027, 8, 31);
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(PublishedHolidays.shipped());
    private static final Deadline DUE = CALENDAR.plusDays(TODAY, 30);

    private static CouncilMember child(String id, LocalDate born, LocalDate consentedOn) {
        return new CouncilMember(
                new CouncilMemberId(id),
                PersonalData.name("小明"),
                PersonalData.of(born, _ -> "***"),
                PersonalData.name("大明"),
                PersonalData.phone("13800001234"),
                consentedOn);
    }

    private static Council council(CouncilStatus status, int members) {
        return Council.restore(new Council.State(
                new CouncilId("c1"),
                AREA,
                "童眼看玉屏",
                START,
                END,
                IntStream.range(0, members)
                        .mapToObj(i -> child("k" + i, LocalDate.of(2015, 1, 1), START))
                        .toList(),
                status,
                List.of()));
    }

    private static Motion.Adoption adoption() {
        return new Motion.Adoption(
                "区住建局",
                "worker",
                new Wanted(
                        DemandType.SERVICE,
                        2,
                        new Window(LocalDate.of(2027, 1, 9), LocalTime.of(9, 0), LocalTime.of(11, 0))),
                TODAY,
                DUE);
    }

    private static Motion in(MotionStatus status) {
        Motion motion = Motion.propose(
                new MotionId("m1"),
                council(CouncilStatus.ACTIVE, 15).state(),
                new CouncilMemberId("k0"),
                "修一条骑行道",
                PersonalData.text("上学路上车太多"),
                TODAY,
                NOW);
        switch (status) {
            case PROPOSED -> {
                // it is
            }
            case DISCUSSING -> motion.discuss();
            case DISMISSED -> {
                motion.discuss();
                motion.vote(new Ballot(4, 5, 0), 15, adoption());
            }
            case ADOPTED, REPLIED, DONE -> {
                motion.discuss();
                motion.vote(new Ballot(9, 3, 1), 15, adoption());
                if (status != MotionStatus.ADOPTED) {
                    motion.reply(PersonalData.text("明年动工"), NOW);
                }
                if (status == MotionStatus.DONE) {
                    motion.finish();
                }
            }
        }
        return Motion.restore(motion.state());
    }

    static Stream<Arguments> everyPair() {
        return Arrays.stream(MotionStatus.values())
                .flatMap(s -> Arrays.stream(MotionMove.values()).map(m -> Arguments.of(s, m)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void motionsMoveByTheTableOrNotAtAll(MotionStatus status, MotionMove move) {
        Motion motion = in(status == MotionStatus.DISMISSED ? MotionStatus.DISCUSSING : status);
        if (status == MotionStatus.DISMISSED) {
            motion.vote(new Ballot(0, 9, 0), 15, adoption());
            motion = Motion.restore(motion.state());
        }
        Motion tried = motion;
        Motion.State before = tried.state();
        Runnable verb =
                switch (move) {
                    case DISCUSS -> tried::discuss;
                    case ADOPT -> () -> tried.vote(new Ballot(8, 0, 0), 15, adoption());
                    case DISMISS -> () -> tried.vote(new Ballot(0, 8, 0), 15, adoption());
                    case REPLY -> () -> tried.reply(PersonalData.text("好"), NOW);
                    case RETURN -> () -> tried.sendBack(TODAY, DUE);
                    case FINISH -> tried::finish;
                };
        if (move.allowedFrom(status)) {
            verb.run();
            assertThat(tried.state().status()).isEqualTo(move.to());
            assertThat(tried.published()).hasSize(1);
            assertThat(tried.published().toString()).doesNotContain("车太多", "小明");
        } else {
            assertThatThrownBy(verb::run).isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                    .isEqualTo(new CouncilRejection.NotAllowed(status.name(), move.name())));
            assertThat(tried.state()).isEqualTo(before);
            assertThat(tried.published()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(CouncilStatus.class)
    void councilsMoveByTheTableOrNotAtAll(CouncilStatus status) {
        for (CouncilMove move : CouncilMove.values()) {
            Council council = council(status, 3);
            Runnable verb =
                    switch (move) {
                        case ADMIT -> () -> council.admit(child("new", LocalDate.of(2015, 1, 1), TODAY), TODAY);
                        case END -> council::end;
                    };
            if (move.allowedFrom(status)) {
                verb.run();
                assertThat(council.state().status()).isEqualTo(move.to());
            } else {
                assertThatThrownBy(verb::run).isInstanceOf(Rejected.class);
                assertThat(council.state().members()).hasSize(3);
            }
        }
    }

    /** 2026-12-20 is a Sunday, so the reply is due on the Monday after it. */
    @ParameterizedTest
    @CsvSource({"2026-12-20, false", "2026-12-21, false", "2026-12-22, true"})
    void aDepartmentRepliesWithinThirtyDays(LocalDate today, boolean overdue) {
        assertThat(DUE.date()).isEqualTo(LocalDate.of(2026, 12, 21));
        assertThat(in(MotionStatus.ADOPTED).state().overdue(today)).isEqualTo(overdue);
        assertThat(in(MotionStatus.REPLIED).state().overdue(today)).isFalse();
    }

    @Test
    void aReturnedMotionIsDueAnewAndARunningClockFollowsTheCalendar() {
        Motion motion = in(MotionStatus.REPLIED);
        LocalDate later = LocalDate.of(2026, 12, 1);
        motion.sendBack(later, CALENDAR.plusDays(later, 30));
        assertThat(motion.state().overdue(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(motion.reschedule(new Deadline(LocalDate.of(2027, 1, 5), false)))
                .isTrue();
        assertThat(motion.reschedule(new Deadline(LocalDate.of(2027, 1, 5), false)))
                .isFalse();
        assertThat(in(MotionStatus.DONE).reschedule(DUE)).isFalse();
    }

    /** Fifteen members: eight are more than half, seven are not. */
    @ParameterizedTest
    @CsvSource({"8, 0, 0, true", "7, 0, 0, false", "15, 0, 0, true", "16, 0, 0, false", "3, 2, 3, true"})
    void takesVotesOfMoreThanHalfAndOfNobodyTwice(int yes, int no, int abstained, boolean valid) {
        Motion motion = in(MotionStatus.DISCUSSING);
        Ballot ballot = new Ballot(yes, no, abstained);
        if (valid) {
            motion.vote(ballot, 15, adoption());
            assertThat(motion.state().status()).isEqualTo(MotionStatus.ADOPTED);
        } else {
            assertThatThrownBy(() -> motion.vote(ballot, 15, adoption())).isInstanceOf(Rejected.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 4, ADOPTED", "5, 5, DISMISSED", "4, 5, DISMISSED"})
    void isAdoptedByMoreYesThanNo(int yes, int no, MotionStatus becomes) {
        Motion motion = in(MotionStatus.DISCUSSING);
        motion.vote(new Ballot(yes, no, 0), 15, adoption());
        assertThat(motion.state().status()).isEqualTo(becomes);
        assertThat(motion.state().wanted() == null).isEqualTo(becomes == MotionStatus.DISMISSED);
    }

    @ParameterizedTest
    @CsvSource({"2008-11-20, false", "2008-11-21, true", "2026-11-20, true", "2026-11-21, false"})
    void seatsMinorsOnly(LocalDate born, boolean seated) {
        Council council = council(CouncilStatus.ACTIVE, 0);
        if (seated) {
            council.admit(child("k", born, TODAY), TODAY);
            assertThat(council.state().members()).hasSize(1);
        } else {
            assertThatThrownBy(() -> council.admit(child("k", born, TODAY), TODAY))
                    .isInstanceOfSatisfying(
                            Rejected.class, r -> assertThat(r.rejection()).isEqualTo(new CouncilRejection.NoChild()));
        }
    }

    @Test
    @Rule("SEC-01")
    void keepsNothingOfAChildWithoutConsentNorAfterIt() {
        Council council = council(CouncilStatus.ACTIVE, 1);
        assertThatThrownBy(() -> council.admit(child("k9", LocalDate.of(2015, 1, 1), TODAY.plusDays(1)), TODAY))
                .isInstanceOfSatisfying(
                        Rejected.class, r -> assertThat(r.rejection()).isEqualTo(new CouncilRejection.NoConsent()));
        council.forget(new CouncilMemberId("k0"));
        assertThat(council.state().members()).isEmpty();
        assertThat(council(CouncilStatus.ACTIVE, 1).state().toString()).doesNotContain("小明", "2015", "13800001234");
    }

    @ParameterizedTest
    @CsvSource({"2026-08-31, false", "2026-09-01, true", "2027-08-31, true", "2027-09-01, false"})
    void actsInItsTermOnly(LocalDate today, boolean sits) {
        assertThat(council(CouncilStatus.ACTIVE, 1).state().sits(today)).isEqualTo(sits);
        assertThat(council(CouncilStatus.ENDED, 1).state().sits(today)).isFalse();
    }

    @Test
    void makesOneDemandOfAMotion() {
        assertThat(Wanted.demandOf(new MotionId("m1"))).isEqualTo(Wanted.demandOf(new MotionId("m1")));
        assertThat(Wanted.demandOf(new MotionId("m1"))).isNotEqualTo(Wanted.demandOf(new MotionId("m2")));
    }
}
