package org.linli.volunteer.team;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.volunteer.team.TeamFixtures.grassroots;
import static org.linli.volunteer.team.TeamFixtures.leader;
import static org.linli.volunteer.team.TeamFixtures.team;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.volunteer.TeamFormedV1;
import org.linli.contracts.volunteer.TeamLeadershipChangedV1;
import org.linli.contracts.volunteer.TeamStatusChangedV1;
import org.linli.platform.identifier.Uscc;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;
import org.linli.volunteer.registration.VolunteerId;

class TeamTests {

    private static final TeamId HEIR = new TeamId("heir");

    private static final Map<TeamMove, Consumer<Team>> MOVES = new EnumMap<>(Map.ofEntries(
            entry(TeamMove.RENAME, team -> team.rename("荷花志愿服务队")),
            entry(TeamMove.APPOINT_LEADER, team -> team.appoint(leader("v-9"))),
            entry(TeamMove.REST_LEADERSHIP, team -> team.restLeadership("LEADER_SUSPENDED", LocalDate.of(2026, 11, 1))),
            entry(TeamMove.RESUME_LEADERSHIP, Team::resumeLeadership),
            entry(TeamMove.ABSORB, team -> team.absorb(team("other"))),
            entry(TeamMove.MOVE_GROUP, team -> team.moveGroup(HEIR)),
            entry(TeamMove.BEGIN_MERGE, team -> team.beginMerge(HEIR)),
            entry(TeamMove.COMPLETE_MERGE, Team::completeMerge),
            entry(TeamMove.DISSOLVE, team -> team.dissolve("officer", "完成使命"))));

    static Stream<Arguments> everyStatusAndMove() {
        return Stream.of(TeamStatus.values())
                .flatMap(status -> Stream.of(TeamMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyStatusAndMove")
    void movesOnlyAsTheTableSays(TeamStatus status, TeamMove move) {
        Team team = TeamFixtures.in(status);
        Team.State before = team.state();
        Consumer<Team> verb = Objects.requireNonNull(MOVES.get(move), "every move has a verb");
        if (move.allowedFrom(status)) {
            verb.accept(team);
            assertThat(team.state().status()).isEqualTo(move.target());
            assertThat(team.changes()).hasSize(1);
        } else {
            assertThatThrownBy(() -> verb.accept(team))
                    .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.rejection())
                            .isEqualTo(new TeamRejection.NotAllowedNow(move, status)));
            assertThat(team.state()).isEqualTo(before);
            assertThat(team.changes()).isEmpty();
        }
    }

    @Test
    void staysEndedOnAnyWalk() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Team team = team("walker");
            for (int step = 0; step < 20; step++) {
                TeamStatus before = team.state().status();
                TeamMove move = TeamMove.values()[random.nextInt(TeamMove.values().length)];
                try {
                    Objects.requireNonNull(MOVES.get(move)).accept(team);
                } catch (Rejected refusal) {
                    assertThat(team.state().status()).isEqualTo(before);
                }
                if (before == TeamStatus.MERGED || before == TeamStatus.DISSOLVED) {
                    assertThat(team.state().status()).isEqualTo(before);
                }
                if (team.state().status() == TeamStatus.MERGED) {
                    assertThat(team.state().mergedInto()).isEqualTo(HEIR);
                }
            }
        }
    }

    @Rule("VOL-36")
    @ParameterizedTest
    @EnumSource(
            value = TeamKind.class,
            names = {"COMMUNITY", "UNIT"})
    void namesWhoGuidesItsRecords(TeamKind kind) {
        assertThatThrownBy(() -> formed(new Team.Profile("队", TeamFixtures.AREA, kind, null, null, List.of())))
                .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.rejection())
                        .isEqualTo(new TeamRejection.BodyMissing("guide")));
        Guide guide = new Guide("330411003005", "常秀社区");
        assertThat(formed(new Team.Profile("队", TeamFixtures.AREA, kind, null, guide, List.of()))
                        .state()
                        .profile()
                        .guide())
                .isEqualTo(guide);
    }

    @Rule("ID-03")
    @Test
    void namesItsOrganizationByCreditCode() {
        assertThatThrownBy(() ->
                        formed(new Team.Profile("队", TeamFixtures.AREA, TeamKind.ORGANIZATION, null, null, List.of())))
                .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.rejection())
                        .isEqualTo(new TeamRejection.BodyMissing("organization")));
        Uscc code = new Uscc("91350100M000100Y43");
        assertThat(formed(new Team.Profile("队", TeamFixtures.AREA, TeamKind.ORGANIZATION, code, null, List.of()))
                        .state()
                        .status())
                .isEqualTo(TeamStatus.ACTIVE);
    }

    @Test
    void absorbsATeamWithAllItStoodFor() {
        Team first = team("first");
        Team second = team("second");
        second.absorb(team("older"));
        first.absorb(second);
        assertThat(first.state().countsFor())
                .containsExactly(new TeamId("first"), new TeamId("second"), new TeamId("older"));
        Team again = Team.restore(first.state());
        again.absorb(second);
        assertThat(again.changes()).isEmpty();
    }

    @Rule("VOL-29")
    @Test
    void isLedByNobodyUntilItsLeaderComesBackOrAnotherIsAppointed() {
        Team team = team("t");
        LocalDate day = LocalDate.of(2026, 11, 1);
        team.restLeadership("LEADER_SUSPENDED", day);
        assertThat(team.state().vacancy()).isEqualTo(new Team.Vacancy("LEADER_SUSPENDED", day));
        team.resumeLeadership();
        assertThat(team.state().vacancy()).isNull();
        team.restLeadership("LEADER_WITHDRAWN", day);
        team.appoint(leader("v-9"));
        assertThat(team.state().vacancy()).isNull();
        assertThat(team.isLedBy(new VolunteerId("v-9"))).isTrue();
    }

    @Test
    void isNeverPartOfItself() {
        Team team = team("t");
        assertThatThrownBy(() -> team.beginMerge(team.id())).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> team.absorb(team)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> team.moveGroup(team.id())).isInstanceOf(Rejected.class);
        assertThat(team.changes()).isEmpty();
    }

    @Test
    void tellsThatItFormedAndWhereItWent() {
        Team formed = formed(grassroots("队"));
        assertThat(PublishedTeamEvents.of(formed))
                .containsExactly(
                        new TeamFormedV1("t-1", TeamFixtures.AREA, "GRASSROOTS", null, "v-1"),
                        new TeamLeadershipChangedV1(
                                "t-1",
                                TeamFixtures.AREA,
                                "v-1",
                                formed.state().leader().account(),
                                true));
        Team merging = TeamFixtures.in(TeamStatus.MERGING);
        merging.completeMerge();
        assertThat(PublishedTeamEvents.of(merging))
                .containsExactly(new TeamStatusChangedV1("t-1", TeamFixtures.AREA, "MERGING", "MERGED", "heir"));
        Team renamed = team("t-1");
        renamed.rename("新名");
        assertThat(PublishedTeamEvents.of(renamed)).isEmpty();
    }

    @Test
    @Rule("VOL-29")
    void tellsWhoSpeaksForItWheneverThatChanges() {
        Team appointed = team("t-1");
        appointed.appoint(new TeamEvent.Leader(new VolunteerId("v-9"), "account-9"));
        assertThat(PublishedTeamEvents.of(appointed))
                .containsExactly(new TeamLeadershipChangedV1("t-1", TeamFixtures.AREA, "v-9", "account-9", true));
        Team resting = Team.restore(appointed.state());
        resting.restLeadership("LEADER_SUSPENDED", LocalDate.of(2026, 12, 1));
        assertThat(PublishedTeamEvents.of(resting))
                .containsExactly(new TeamLeadershipChangedV1("t-1", TeamFixtures.AREA, "v-9", "account-9", false));
        Team back = Team.restore(resting.state());
        back.resumeLeadership();
        assertThat(PublishedTeamEvents.of(back))
                .containsExactly(new TeamLeadershipChangedV1("t-1", TeamFixtures.AREA, "v-9", "account-9", true));
        Team renamed = Team.restore(back.state());
        renamed.rename("新名");
        assertThat(PublishedTeamEvents.of(renamed)).isEmpty();
    }

    private static Team formed(Team.Profile profile) {
        return Team.form(new TeamId("t-1"), profile, null, leader("v-1"), "officer", TeamFixtures.NOW);
    }
}
