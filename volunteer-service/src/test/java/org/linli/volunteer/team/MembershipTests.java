package org.linli.volunteer.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.volunteer.team.TeamFixtures.TODAY;
import static org.linli.volunteer.team.TeamFixtures.former;
import static org.linli.volunteer.team.TeamFixtures.member;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.volunteer.TeamMembershipChangedV1;
import org.linli.platform.problem.Rejected;

class MembershipTests {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    private static final LocalDate SUMMER = LocalDate.of(2026, 6, 30);

    private static final Map<MembershipMove, Consumer<Membership>> MOVES = new EnumMap<>(Map.of(
            MembershipMove.LEAVE, membership -> membership.leave(TODAY),
            MembershipMove.MOVE_ON, membership -> membership.moveOn(TODAY, new TeamId("other")),
            MembershipMove.REJOIN, membership -> membership.rejoin(TODAY)));

    static Stream<Arguments> everyStatusAndMove() {
        return Stream.of(MembershipStatus.values())
                .flatMap(status -> Stream.of(MembershipMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyStatusAndMove")
    void movesOnlyAsTheTableSays(MembershipStatus status, MembershipMove move) {
        Membership membership =
                status == MembershipStatus.MEMBER ? member("t", "v", SPRING) : former("t", "v", SPRING, SUMMER);
        Membership.State before = membership.state();
        Consumer<Membership> verb = Objects.requireNonNull(MOVES.get(move), "every move has a verb");
        if (move.allowedFrom(status)) {
            verb.accept(membership);
            assertThat(membership.state().status()).isEqualTo(move.target());
            assertThat(membership.changes()).hasSize(1);
        } else {
            assertThatThrownBy(() -> verb.accept(membership))
                    .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.rejection())
                            .isEqualTo(new TeamRejection.MembershipNotAllowedNow(move, status)));
            assertThat(membership.state()).isEqualTo(before);
            assertThat(membership.changes()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, false",
        "2026-03-01, true",
        "2026-06-30, true",
        "2026-07-01, false",
        "2026-10-31, false",
        "2026-11-01, true",
        "2030-01-01, true"
    })
    void countsTheDaysOfEverySpellWithTheirFirstAndLast(LocalDate day, boolean member) {
        Membership membership = former("t", "v", SPRING, SUMMER);
        membership.rejoin(TODAY);
        assertThat(membership.memberOn(day)).isEqualTo(member);
    }

    @Test
    void neverEndsBeforeItBegan() {
        Membership membership = member("t", "v", TODAY);
        membership.leave(TODAY.minusDays(3));
        assertThat(membership.state().spells()).containsExactly(new Membership.Spell(TODAY, TODAY, null));
    }

    @Test
    void tellsWhereSomebodyWent() {
        Membership membership = member("t", "v", SPRING);
        membership.moveOn(TODAY, new TeamId("other"));
        assertThat(PublishedTeamEvents.of(membership))
                .containsExactly(new TeamMembershipChangedV1("t", "v", TeamFixtures.AREA, "MOVED", TODAY, "other"));
        Membership left = member("t", "v", SPRING);
        left.leave(TODAY);
        assertThat(PublishedTeamEvents.of(left))
                .containsExactly(new TeamMembershipChangedV1("t", "v", TeamFixtures.AREA, "LEFT", TODAY, null));
    }
}
