package org.linli.matching.dualcheckin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.matching.PartyMemberReminderDueV1;
import org.linli.contracts.matching.PartyMemberStatusChangedV1;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

@Rule("MAT-08")
class DualCheckInTests {

    private static final String AREA = "411603201201";
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 27);
    private static final MemberCardId CARD = new MemberCardId("m1");
    private static final PartyUnitId UNIT = new PartyUnitId("u1");

    private static MemberProfile profile() {
        return new MemberProfile(
                PersonalData.name("王建国"),
                PersonalData.phone("13800001234"),
                PersonalData.text("幸福路1号"),
                List.of("电工"),
                List.of("周末"),
                List.of("助老"));
    }

    private static MemberCard in(MemberStatus status) {
        MemberCard card = MemberCard.assign(CARD, UNIT, AREA, profile(), FRIDAY, 7);
        switch (status) {
            case ASSIGNED -> {
                // it is
            }
            case CHECKED_IN -> card.checkIn(FRIDAY);
            case LEFT -> card.leave();
        }
        return MemberCard.restore(card.state());
    }

    static Stream<Arguments> everyPair() {
        return Arrays.stream(MemberStatus.values())
                .flatMap(s -> Arrays.stream(MemberMove.values()).map(m -> Arguments.of(s, m)));
    }

    private static Contribution service(String reference) {
        return new Contribution(Contribution.Kind.SERVICE, reference, DUE, 60);
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void movesByTheTableOrNotAtAll(MemberStatus status, MemberMove move) {
        MemberCard card = in(status);
        MemberCard.State before = card.state();
        Runnable verb =
                switch (move) {
                    case REMIND -> () -> card.remind(DUE.plusDays(1), 7);
                    case CHECK_IN -> () -> card.checkIn(DUE);
                    case CONTRIBUTE -> () -> card.contribute(service("a"), DUE);
                    case LEAVE -> card::leave;
                };
        if (move.allowedFrom(status)) {
            verb.run();
            assertThat(card.state().status()).isEqualTo(move.to());
            assertThat(PublishedDualCheckInEvents.of(card)).hasSize(1);
        } else {
            assertThatThrownBy(verb::run).isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                    .isEqualTo(new DualCheckInRejection.NotAllowed(status.name(), move.name())));
            assertThat(card.state()).isEqualTo(before);
            assertThat(card.changes()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-27, false", "2026-11-28, true"})
    void checksInWithinSevenDaysOrLate(LocalDate on, boolean late) {
        MemberCard card = in(MemberStatus.ASSIGNED);
        assertThat(card.state().dueOn()).isEqualTo(DUE);
        card.checkIn(on);
        assertThat(PublishedDualCheckInEvents.of(card))
                .containsExactly(new PartyMemberStatusChangedV1("m1", AREA, "u1", "ASSIGNED", "CHECKED_IN", late));
        assertThat(card.state().late(on.plusYears(1))).isEqualTo(late);
    }

    @Test
    void isRemindedOnTheDayAfterHisWeekAndAgainAWeekLater() {
        MemberCard card = in(MemberStatus.ASSIGNED);
        assertThatThrownBy(() -> card.remind(DUE, 7)).isInstanceOf(Rejected.class);
        card.remind(DUE.plusDays(1), 7);
        assertThat(PublishedDualCheckInEvents.of(card))
                .containsExactly(new PartyMemberReminderDueV1("m1", AREA, "u1", DUE, 1));
        assertThatThrownBy(() -> card.remind(DUE.plusDays(7), 7)).isInstanceOf(Rejected.class);
        card.remind(DUE.plusDays(8), 7);
        assertThat(card.state().reminders()).isEqualTo(2);
    }

    @Test
    void countsEachServiceAndEachWishOnce() {
        MemberCard card = in(MemberStatus.CHECKED_IN);
        card.contribute(service("a"), DUE);
        card.contribute(new Contribution(Contribution.Kind.WISH, "a", DUE, 0), DUE);
        assertThatThrownBy(() -> card.contribute(service("a"), DUE))
                .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                        .isEqualTo(new DualCheckInRejection.CountedAlready()));
        assertThat(card.state().count(Contribution.Kind.SERVICE)).isEqualTo(1);
        assertThat(card.state().count(Contribution.Kind.WISH)).isEqualTo(1);
        assertThat(card.state().minutes()).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19, false", "2026-11-20, true", "2026-11-27, true", "2026-11-28, false"})
    void servesFromHisCheckInUntilToday(LocalDate day, boolean counts) {
        MemberCard card = in(MemberStatus.CHECKED_IN);
        Contribution served = new Contribution(Contribution.Kind.SERVICE, "a", day, 60);
        if (counts) {
            card.contribute(served, DUE);
            assertThat(card.state().minutes()).isEqualTo(60);
        } else {
            assertThatThrownBy(() -> card.contribute(served, DUE)).isInstanceOf(Rejected.class);
        }
    }

    @Test
    void showsNobodyInTextNorInEvents() {
        MemberCard card = in(MemberStatus.ASSIGNED);
        assertThat(card.state().profile().toString()).doesNotContain("建国", "13800001234", "幸福路");
        card.checkIn(FRIDAY);
        assertThat(PublishedDualCheckInEvents.of(card).toString()).doesNotContain("建国", "138");
    }

    private static PartyUnit unit(PartyUnitStatus status, @Nullable MemberCardId holder) {
        return PartyUnit.restore(new PartyUnit.State(
                UNIT, AREA, "第一编组", "区教育局", List.of(new PartyUnit.Post("楼道长", "入户走访", holder)), status));
    }

    static Stream<Arguments> everyUnitPair() {
        return Arrays.stream(PartyUnitStatus.values())
                .flatMap(s -> Arrays.stream(PartyUnitMove.values()).map(m -> Arguments.of(s, m)));
    }

    @ParameterizedTest
    @MethodSource("everyUnitPair")
    void unitsMoveByTheTableOrNotAtAll(PartyUnitStatus status, PartyUnitMove move) {
        PartyUnit unit = unit(status, move == PartyUnitMove.FREE_POST ? CARD : null);
        PartyUnit.State before = unit.state();
        boolean news = move == PartyUnitMove.FREE_POST;
        Runnable verb =
                switch (move) {
                    case ADD_POST -> () -> unit.addPost("联络员", "收集需求");
                    case FILL_POST -> () -> unit.fillPost("楼道长", CARD);
                    case FREE_POST -> () -> unit.freePost(CARD);
                    case DISSOLVE -> unit::dissolve;
                };
        if (move.allowedFrom(status)) {
            verb.run();
            assertThat(unit.state().status()).isEqualTo(move.to());
            assertThat(unit.changed()).isTrue();
        } else {
            if (news) {
                verb.run();
            } else {
                assertThatThrownBy(verb::run).isInstanceOf(Rejected.class);
            }
            assertThat(unit.state()).isEqualTo(before);
        }
    }

    @Test
    void aPostHasOnePersonAndAPersonOnePost() {
        PartyUnit unit = unit(PartyUnitStatus.ACTIVE, null);
        unit.addPost("联络员", "收集需求");
        assertThatThrownBy(() -> unit.addPost("联络员", "其他")).isInstanceOf(Rejected.class);
        unit.fillPost("楼道长", CARD);
        assertThatThrownBy(() -> unit.fillPost("楼道长", new MemberCardId("m2")))
                .isInstanceOfSatisfying(
                        Rejected.class, r -> assertThat(r.rejection()).isEqualTo(new DualCheckInRejection.PostTaken()));
        assertThatThrownBy(() -> unit.fillPost("联络员", CARD))
                .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                        .isEqualTo(new DualCheckInRejection.HoldsAnother()));
        assertThat(unit.freePost(CARD)).isTrue();
        assertThat(unit.freePost(CARD)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"3, 5, true", "2, 5, false", "3, 4, false"})
    void aGridTeamHasALeaderThreeMembersAndFiveGroups(int members, int groups, boolean complete) {
        GridTeam.Person person = new GridTeam.Person(PersonalData.name("李"), PersonalData.phone("13800001234"));
        GridTeam team = new GridTeam(
                new GridTeamId("g"),
                AREA,
                "第一网格",
                person,
                Stream.generate(() -> new GridTeam.Member("网格员", person))
                        .limit(members)
                        .toList(),
                Stream.iterate(1, i -> i + 1).limit(groups).map(i -> "团" + i).toList());
        assertThat(team.complete(new DualCheckInSettings(7, 7, 3, 5, 3600, Map.of())))
                .isEqualTo(complete);
    }
}
