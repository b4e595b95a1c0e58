package org.linli.matching.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.linli.platform.identifier.Sex;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

class CommitteeTests {

    private static final LocalDate FROM = LocalDate.of(2026, 11, 20);
    private static final CommitteeRules RULES = new CommitteeRules(3, 9, 3);

    private static void assertRefused(ThrowingCallable call, MediationRejection rejection) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                .isEqualTo(rejection));
    }

    private static List<Mediator> members(int n, Sex first) {
        List<Mediator> members = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            members.add(Mediator.of("m" + i, "委员" + i, i == 0 ? first : Sex.MALE, LocalDate.of(1980, 1, 1)));
        }
        return members;
    }

    private static Committee of(List<Mediator> members) {
        return Committee.elected("c", "调委会", "620702002001", members, FROM, RULES);
    }

    @Test
    @Rule("MAT-09")
    void hasThreeToNineMembers() {
        assertThat(of(members(3, Sex.FEMALE)).members()).hasSize(3);
        assertThat(of(members(9, Sex.FEMALE)).members()).hasSize(9);
        assertRefused(() -> of(members(2, Sex.FEMALE)), new MediationRejection.MembersOutOfRange(3, 9));
        assertRefused(() -> of(members(10, Sex.FEMALE)), new MediationRejection.MembersOutOfRange(3, 9));
    }

    @Test
    @Rule("MAT-09")
    void hasWomenAmongThemAndEachOnce() {
        assertRefused(() -> of(members(5, Sex.MALE)), new MediationRejection.NoWoman());
        List<Mediator> twice = members(3, Sex.FEMALE);
        twice.set(2, twice.get(1));
        assertRefused(() -> of(twice), new MediationRejection.MemberTwice());
    }

    @Test
    @Rule("MAT-09")
    void aMediatorIsGrownUpFromHisEighteenthBirthdayOn() {
        Mediator today = Mediator.of("m", "刚成年", Sex.FEMALE, FROM.minusYears(18));
        Mediator tomorrow =
                Mediator.of("m", "差一天", Sex.FEMALE, FROM.minusYears(18).plusDays(1));
        assertThat(today.adultOn(FROM)).isTrue();
        assertThat(tomorrow.adultOn(FROM)).isFalse();
        List<Mediator> young = members(3, Sex.FEMALE);
        young.set(0, tomorrow);
        assertRefused(() -> of(young), new MediationRejection.NotAnAdult());
        assertThat(tomorrow.toString()).doesNotContain("差一天", "2008");
    }

    @Test
    @Rule("MAT-09")
    void servesForThreeYears() {
        Committee committee = of(members(3, Sex.FEMALE));
        assertThat(committee.inOffice(FROM.minusDays(1))).isFalse();
        assertThat(committee.inOffice(FROM)).isTrue();
        assertThat(committee.inOffice(LocalDate.of(2029, 11, 19))).isTrue();
        assertThat(committee.inOffice(LocalDate.of(2029, 11, 20))).isFalse();
        Committee renewed = committee.renewed(members(4, Sex.FEMALE), LocalDate.of(2029, 11, 20), RULES);
        assertThat(renewed.inOffice(LocalDate.of(2032, 11, 19))).isTrue();
    }

    private static Room room(List<Room.Hours> hours) {
        return new Room("r", "老贾说事", "620702002001", "620702002", "文化广场", members(1, Sex.MALE), hours, true);
    }

    @Test
    @Rule("MAT-14")
    void aRoomIsOpenFromItsFirstMinuteUntilItsLast() {
        Room room = room(List.of(new Room.Hours(DayOfWeek.FRIDAY, LocalTime.of(9, 0), LocalTime.of(11, 30))))
                .checked(FROM);
        assertThat(room.openAt(OffsetDateTime.parse("2026-11-20T08:59:59+08:00").toInstant()))
                .isFalse();
        assertThat(room.openAt(OffsetDateTime.parse("2026-11-20T09:00:00+08:00").toInstant()))
                .isTrue();
        assertThat(room.openAt(OffsetDateTime.parse("2026-11-20T11:29:59+08:00").toInstant()))
                .isTrue();
        assertThat(room.openAt(OffsetDateTime.parse("2026-11-20T11:30:00+08:00").toInstant()))
                .isFalse();
        assertThat(room.openAt(OffsetDateTime.parse("2026-11-21T10:00:00+08:00").toInstant()))
                .isFalse();
        assertThat(room.closed()
                        .openAt(OffsetDateTime.parse("2026-11-20T10:00:00+08:00")
                                .toInstant()))
                .isFalse();
    }

    @Test
    @Rule("MAT-14")
    void aRoomHasMediatorsAndHoursOfItsOwn() {
        assertRefused(() -> room(List.of()).checked(FROM), new MediationRejection.NoHours());
        assertRefused(
                () -> room(List.of(new Room.Hours(DayOfWeek.FRIDAY, LocalTime.of(9, 0), LocalTime.of(9, 0))))
                        .checked(FROM),
                new MediationRejection.NoHours());
        Room empty = new Room(
                "r",
                "空",
                "620702002001",
                "620702002",
                "某处",
                List.of(),
                List.of(new Room.Hours(DayOfWeek.FRIDAY, LocalTime.of(9, 0), LocalTime.of(10, 0))),
                true);
        assertRefused(() -> empty.checked(FROM), new MediationRejection.NoMediator());
    }
}
