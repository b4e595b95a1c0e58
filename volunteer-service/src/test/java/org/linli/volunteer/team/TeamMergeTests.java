package org.linli.volunteer.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.volunteer.team.TeamFixtures.NOW;
import static org.linli.volunteer.team.TeamFixtures.TODAY;
import static org.linli.volunteer.team.TeamFixtures.former;
import static org.linli.volunteer.team.TeamFixtures.member;
import static org.linli.volunteer.team.TeamFixtures.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.platform.problem.Rejected;
import org.linli.platform.time.Zones;
import org.linli.testkit.Rule;
import org.linli.volunteer.registration.VolunteerId;

/** 8 teams become 1; and the process may die at any write of it. */
class TeamMergeTests {

    private static final TeamMergeId MERGE = new TeamMergeId("m-1");
    private static final TeamId HEIR = new TeamId("heir");
    private static final LocalDate EARLIER = LocalDate.of(2024, 5, 1);
    private static final List<TeamId> EIGHT =
            IntStream.rangeClosed(1, 8).mapToObj(n -> new TeamId("team-" + n)).toList();

    private static final Map<TeamMergeMove, Consumer<TeamMerge>> MOVES = new EnumMap<>(Map.of(
            TeamMergeMove.TAKE_TEAM, merge -> merge.take(EIGHT.getFirst()),
            TeamMergeMove.SKIP_TEAM, merge -> merge.skip(EIGHT.getFirst()),
            TeamMergeMove.FINISH, merge -> merge.finish(NOW)));

    static Stream<Arguments> everyStatusAndMove() {
        return Stream.of(TeamMergeStatus.values())
                .flatMap(status -> Stream.of(TeamMergeMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyStatusAndMove")
    void movesOnlyAsTheTableSays(TeamMergeStatus status, TeamMergeMove move) {
        TeamMerge.State started = started().state();
        TeamMerge merge = TeamMerge.restore(status == TeamMergeStatus.RUNNING ? started : started.ended(NOW));
        TeamMerge.State before = merge.state();
        Consumer<TeamMerge> verb = Objects.requireNonNull(MOVES.get(move), "every move has a verb");
        if (move.allowedFrom(status)) {
            verb.accept(merge);
            assertThat(merge.state().status()).isEqualTo(move.target());
            assertThat(merge.changes()).hasSize(1);
        } else {
            assertThatThrownBy(() -> verb.accept(merge))
                    .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.rejection())
                            .isEqualTo(new TeamRejection.MergeNotAllowedNow(move, status)));
            assertThat(merge.state()).isEqualTo(before);
            assertThat(merge.changes()).isEmpty();
        }
    }

    @Test
    void needsTeamsEachOnceAndNotTheHeir() {
        assertThatThrownBy(() -> start(List.of())).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> start(List.of(EIGHT.get(0), EIGHT.get(0)))).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> start(List.of(EIGHT.get(0), HEIR))).isInstanceOf(Rejected.class);
    }

    @Rule("VOL-29")
    @Test
    void makesEightTeamsOne() {
        InMemoryTeams world = eightTeams();
        continuing(world).complete(MERGE);
        assertMerged(world);
    }

    @Rule("VOL-29")
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void goesOnWhereverTheProcessDied(boolean afterTheWrite) {
        InMemoryTeams whole = eightTeams();
        whole.dieAt(-1, false);
        continuing(whole).complete(MERGE);
        Map<String, Object> wanted = whole.contents();
        int writes = whole.writes();
        assertThat(writes).isGreaterThan(8 * 3);
        for (int death = 0; death < writes; death++) {
            InMemoryTeams world = eightTeams();
            world.dieAt(death, afterTheWrite);
            assertThatThrownBy(() -> continuing(world).complete(MERGE)).isInstanceOf(InMemoryTeams.Died.class);
            assertNobodyIsTeamlessAndNoHourIsNowhere(world);
            world.live();
            continuing(world).complete(MERGE);
            assertThat(world.contents()).as("died at write " + death).isEqualTo(wanted);
            int after = world.writes();
            continuing(world).complete(MERGE);
            assertThat(world.writes()).as("a finished merge writes nothing").isEqualTo(after);
        }
    }

    @Test
    void skipsATeamThatEndedMeanwhile() {
        InMemoryTeams world = eightTeams();
        var ended = world.asTeams.get(EIGHT.get(3));
        ended.value().dissolve("officer", "解散");
        world.asTeams.save(ended.value(), ended.version());
        TeamMerge merge = continuing(world).complete(MERGE);
        assertThat(merge.state().skipped()).containsExactly(EIGHT.get(3));
        assertThat(merge.state().taken()).hasSize(7);
        assertThat(world.asTeams.get(EIGHT.get(3)).value().state().status()).isEqualTo(TeamStatus.DISSOLVED);
    }

    private static void assertMerged(InMemoryTeams world) {
        Team heir = world.asTeams.get(HEIR).value();
        assertThat(heir.state().status()).isEqualTo(TeamStatus.ACTIVE);
        assertThat(heir.state().absorbed()).containsAll(EIGHT);
        for (TeamId source : EIGHT) {
            Team.State old = world.asTeams.get(source).value().state();
            assertThat(old.status()).isEqualTo(TeamStatus.MERGED);
            assertThat(old.mergedInto()).isEqualTo(HEIR);
        }
        assertThat(world.asMemberships.count(EIGHT)).isEmpty();
        // 8 × 5 members, one of them in all eight, one in the heir before, one who had left the heir
        assertThat(world.asMemberships.count(List.of(HEIR))).containsEntry(HEIR, 34L);
        assertThat(world.asMemberships
                        .find(HEIR, new VolunteerId("team-1-1"))
                        .orElseThrow()
                        .value()
                        .memberOn(EARLIER))
                .as("belongs to the heir since he joined the old team")
                .isTrue();
        assertThat(world.asTeams.groupsOf(HEIR).stream()
                        .map(group -> group.value().id()))
                .containsExactly(new TeamId("group-of-1"));
    }

    private static void assertNobodyIsTeamlessAndNoHourIsNowhere(InMemoryTeams world) {
        List<TeamId> all = new ArrayList<>(EIGHT);
        all.add(HEIR);
        for (VolunteerId volunteer : people()) {
            assertThat(world.asMemberships.ofVolunteer(volunteer))
                    .as(volunteer.value())
                    .anyMatch(found -> found.value().isMember());
        }
        List<TeamId> counted = world.asTeams.get(HEIR).value().state().countsFor();
        for (TeamId source : EIGHT) {
            boolean stands = world.asTeams.get(source).value().state().status() != TeamStatus.MERGED;
            assertThat(stands || counted.contains(source)).isTrue();
        }
    }

    private static List<VolunteerId> people() {
        List<VolunteerId> people = new ArrayList<>();
        for (TeamId source : EIGHT) {
            for (int n = 1; n <= 4; n++) {
                people.add(new VolunteerId(source + "-" + n));
            }
        }
        people.add(new VolunteerId("everywhere"));
        people.add(new VolunteerId("in-heir-before"));
        return people;
    }

    private static InMemoryTeams eightTeams() {
        InMemoryTeams world = new InMemoryTeams();
        world.asTeams.add(team("heir"));
        for (TeamId source : EIGHT) {
            world.asTeams.add(team(source.value()));
            for (int n = 1; n <= 4; n++) {
                world.asMemberships.save(member(source.value(), source + "-" + n, EARLIER), 0);
            }
            world.asMemberships.save(member(source.value(), "everywhere", EARLIER), 0);
        }
        world.asMemberships.save(member("heir", "in-heir-before", EARLIER), 0);
        world.asMemberships.save(member("team-2", "in-heir-before", EARLIER), 0);
        world.asMemberships.save(former("heir", "team-3-1", EARLIER, EARLIER.plusDays(9)), 0);
        world.asTeams.add(Team.restore(team("group-of-1").state().below(EIGHT.getFirst())));
        world.asMerges.add(started());
        return world;
    }

    private static ContinueMerge continuing(InMemoryTeams world) {
        return new ContinueMerge(world.asTeams, world.asMemberships, world.asMerges, Clock.fixed(NOW, Zones.CHINA));
    }

    private static TeamMerge started() {
        return start(EIGHT);
    }

    private static TeamMerge start(List<TeamId> sources) {
        return TeamMerge.start(MERGE, TeamFixtures.AREA, HEIR, sources, TODAY, "officer", NOW);
    }
}
