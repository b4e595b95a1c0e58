package org.linli.volunteer.lateentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.contracts.volunteer.LateEntryStatusChangedV1;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.signup.DecideHours;

@Rule("VOL-15")
class LateEntryTests {

    private static final Instant NINE = Instant.parse("2026-12-13T01:00:00Z");
    private static final Instant NOW = NINE.plus(Duration.ofDays(2));
    private static final LocalDate LOST = LocalDate.of(2026, 11, 1);

    static Stream<Arguments> everyStatusAndMove() {
        return Stream.of(LateEntryStatus.values())
                .flatMap(status -> Stream.of(LateEntryMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyStatusAndMove")
    void movesOnlyAsTheTableSays(LateEntryStatus status, LateEntryMove move) {
        LateEntry entry = in(status);
        LateEntry.State before = entry.state();
        Runnable verb = () -> {
            switch (move) {
                case APPROVE_FIRST, APPROVE_SECOND -> entry.approve(approver("third"), NOW);
                case REFUSE -> entry.refuse("third", "不实", NOW);
                case WITHDRAW -> entry.withdraw(NOW);
                case RECORD -> entry.recorded(NOW);
                case FAIL_TO_RECORD -> entry.couldNotBeRecorded("check-in.overlaps", NOW);
                case FIND_FALSE -> entry.findFalse("judge", "不实", NOW);
            }
        };
        // one verb says yes; which of the two it is the status decides
        boolean allowed = move == LateEntryMove.APPROVE_FIRST || move == LateEntryMove.APPROVE_SECOND
                ? LateEntryMove.APPROVE_FIRST.allowedFrom(status) || LateEntryMove.APPROVE_SECOND.allowedFrom(status)
                : move.allowedFrom(status);
        if (allowed) {
            verb.run();
            LateEntryMove taken = status == LateEntryStatus.REQUESTED && move == LateEntryMove.APPROVE_SECOND
                    ? LateEntryMove.APPROVE_FIRST
                    : status == LateEntryStatus.FIRST_APPROVED && move == LateEntryMove.APPROVE_FIRST
                            ? LateEntryMove.APPROVE_SECOND
                            : move;
            assertThat(entry.state().status()).isEqualTo(taken.target());
            assertThat(PublishedLateEntryEvents.of(entry))
                    .singleElement()
                    .isEqualTo(new LateEntryStatusChangedV1(
                            "l-1",
                            "v-1",
                            "a-1",
                            "330411003005",
                            LocalDate.of(2026, 12, 13),
                            120,
                            status.name(),
                            taken.target().name()));
        } else {
            assertThatThrownBy(verb::run).isInstanceOf(Rejected.class);
            assertThat(entry.state()).isEqualTo(before);
            assertThat(entry.changes()).isEmpty();
        }
    }

    @Test
    void isNeverApprovedByItsRequester() {
        refuses(in(LateEntryStatus.REQUESTED), "requester", new LateEntryRejection.OwnRequest());
        refuses(in(LateEntryStatus.FIRST_APPROVED), "requester", new LateEntryRejection.OwnRequest());
    }

    @Test
    void isApprovedByTwoDifferentPeople() {
        refuses(in(LateEntryStatus.FIRST_APPROVED), "first", new LateEntryRejection.SameApprover());
        LateEntry entry = in(LateEntryStatus.FIRST_APPROVED);
        entry.approve(approver("second"), NOW);
        assertThat(entry.service().approver()).isEqualTo(approver("second"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"requester", "first", "second"})
    void isNotJudgedByWhoTookPartInIt(String person) {
        assertThatThrownBy(() -> in(LateEntryStatus.RECORDED).findFalse(person, "不实", NOW))
                .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                        .isEqualTo(new LateEntryRejection.JudgeWasInvolved()));
    }

    @Test
    void needsEvidence() {
        assertThatThrownBy(() -> LateEntry.request(new LateEntryId("l-1"), request(List.of()), NOW))
                .isInstanceOfSatisfying(
                        Rejected.class, r -> assertThat(r.rejection()).isEqualTo(new LateEntryRejection.NoEvidence()));
    }

    @ParameterizedTest
    @CsvSource({"90, true", "91, false"})
    void canBeAskedForSoLongAfterTheService(int days, boolean inTime) {
        LocalDate service = LocalDate.of(2026, 12, 13);
        Runnable ask = () -> LateEntryPolicy.standard().requireInTime(service, service.plusDays(days));
        if (inTime) {
            ask.run();
        } else {
            assertThatThrownBy(ask::run).isInstanceOf(Rejected.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2027-10-31, 6000, false",
        "2027-11-01, 6000, true",
        "2027-11-01, 5999, false",
        "2026-11-02, 99999, false",
        "2029-01-01, 0, false"
    })
    void isARightThatComesBackAfterAYearAndAHundredHours(LocalDate today, long served, boolean back) {
        Runnable ask = () -> LateEntryPolicy.standard().requireRight(LOST, today, () -> served);
        if (back) {
            ask.run();
        } else {
            assertThatThrownBy(ask::run).isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                    .isEqualTo(
                            new LateEntryRejection.RightLost(LocalDate.of(2027, 11, 1), Math.max(0, 6000 - served))));
        }
    }

    @Test
    void isARightThatEverybodyHasWhoLostItNever() {
        LateEntryPolicy.standard().requireRight(null, LOST, () -> {
            throw new AssertionError("nobody needs to count");
        });
    }

    private static void refuses(LateEntry entry, String person, LateEntryRejection why) {
        assertThatThrownBy(() -> entry.approve(approver(person), NOW))
                .isInstanceOfSatisfying(
                        Rejected.class, r -> assertThat(r.rejection()).isEqualTo(why));
        assertThat(entry.changes()).isEmpty();
    }

    private static DecideHours.Approver approver(String person) {
        return new DecideHours.Approver(person, 6);
    }

    private static LateEntry.Request request(List<Paper> papers) {
        return new LateEntry.Request(
                new VolunteerId("v-1"),
                new ActivityId("a-1"),
                "探访",
                "330411003005",
                null,
                NINE,
                NINE.plus(Duration.ofMinutes(120)),
                "扫码设备故障",
                papers,
                "requester");
    }

    private static LateEntry in(LateEntryStatus status) {
        LateEntry entry = LateEntry.request(
                new LateEntryId("l-1"), request(List.of(new Paper(Paper.Kind.ATTENDANCE_LIST, "签到表第3页"))), NOW);
        switch (status) {
            case REQUESTED -> {}
            case FIRST_APPROVED -> entry.approve(approver("first"), NOW);
            case APPROVED -> approved(entry);
            case RECORDED -> {
                approved(entry);
                entry.recorded(NOW);
            }
            case NOT_RECORDED -> {
                approved(entry);
                entry.couldNotBeRecorded("check-in.overlaps", NOW);
            }
            case REFUSED -> entry.refuse("first", "不实", NOW);
            case WITHDRAWN -> entry.withdraw(NOW);
            case FOUND_FALSE -> {
                approved(entry);
                entry.recorded(NOW);
                entry.findFalse("judge", "不实", NOW);
            }
        }
        return LateEntry.restore(entry.state());
    }

    private static void approved(LateEntry entry) {
        entry.approve(approver("first"), NOW);
        entry.approve(approver("second"), NOW);
    }
}
