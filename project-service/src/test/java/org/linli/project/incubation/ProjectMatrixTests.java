package org.linli.project.incubation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.project.incubation.ProjectFixtures.LATER;
import static org.linli.project.incubation.ProjectFixtures.author;
import static org.linli.project.incubation.ProjectFixtures.completePackage;
import static org.linli.project.incubation.ProjectFixtures.inStage;
import static org.linli.project.incubation.ProjectFixtures.listedDemand;
import static org.linli.project.incubation.ProjectFixtures.mentor;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

/** Every stage × every move against a table written down here a second time. */
@Rule("PRJ-01")
class ProjectMatrixTests {

    /** stage → what may be done there; lower case marks what is in the life cycle and not offered yet. */
    private static final String TABLE = """
            IDEA: LINK_DEMAND BEGIN_DEVELOPMENT
            RND: LINK_DEMAND WRITE_PACKAGE SUBMIT_FOR_REVIEW
            RND_REVIEW: APPROVE OPEN_SHOWCASE RETURN
            RETURNED: LINK_DEMAND BEGIN_DEVELOPMENT
            SHOWCASE: RETURN select
            SELECTED: sign_contract
            CONTRACTED: begin_implementation
            IMPLEMENTING: call_midterm_review call_final_review
            MIDTERM_REVIEW: pass_midterm order_rectification terminate
            RECTIFY: pass_midterm terminate
            TERMINATED: recover_funds
            FINAL_REVIEW: close
            CLOSED: grant_brand
            RECOVERY:
            BRAND:
            """;

    /** How each offered move is made. */
    private static final Map<ProjectMove, Consumer<Project>> MOVES = moves();

    private static Map<ProjectMove, Consumer<Project>> moves() {
        Map<ProjectMove, Consumer<Project>> moves = new EnumMap<>(ProjectMove.class);
        moves.put(ProjectMove.LINK_DEMAND, project -> project.linkDemand(listedDemand(), author(), LATER));
        moves.put(ProjectMove.BEGIN_DEVELOPMENT, project -> project.beginDevelopment(author(), LATER));
        moves.put(ProjectMove.WRITE_PACKAGE, project -> project.writePackage(completePackage(), author(), LATER));
        moves.put(ProjectMove.SUBMIT_FOR_REVIEW, project -> project.submitForReview(listedDemand(), author(), LATER));
        moves.put(ProjectMove.APPROVE, project -> project.approve(GateRole.MENTOR, listedDemand(), mentor(), LATER));
        moves.put(ProjectMove.RETURN, project -> project.sendBack("预算过高", mentor(), LATER));
        return moves;
    }

    private static Map<ProjectStage, Set<String>> table() {
        Map<ProjectStage, Set<String>> table = new EnumMap<>(ProjectStage.class);
        TABLE.lines().forEach(line -> {
            String[] parts = line.split(":", 2);
            table.put(
                    ProjectStage.valueOf(parts[0].strip()),
                    parts[1].isBlank() ? Set.of() : Set.of(parts[1].strip().split(" ")));
        });
        return table;
    }

    static Stream<Arguments> everyStageAndMove() {
        return Arrays.stream(ProjectStage.values())
                .flatMap(stage -> Arrays.stream(ProjectMove.values()).map(move -> Arguments.of(stage, move)));
    }

    @ParameterizedTest
    @MethodSource("everyStageAndMove")
    void allowsWhatTheTableHasAndRefusesTheRestWithoutATrace(ProjectStage stage, ProjectMove move) {
        Set<String> there = Objects.requireNonNull(table().get(stage));
        boolean offered = there.contains(move.name());
        boolean later = there.contains(move.name().toLowerCase(Locale.ROOT));
        Project project = inStage(stage);
        Project.State before = project.state();
        Consumer<Project> action = MOVES.getOrDefault(move, target -> target.permit(move));

        Rejected refusal = catchThrowableOfType(Rejected.class, () -> action.accept(project));

        if (offered) {
            assertThat(refusal).isNull();
            assertThat(project.state().stage()).isEqualTo(MOVES.containsKey(move) ? move.target(stage) : stage);
        } else {
            assertThat(refusal.rejection().code())
                    .isEqualTo(later ? "project.move-not-offered" : "project.move-not-allowed");
            assertThat(project.state()).isEqualTo(before);
            assertThat(project.changes()).isEmpty();
        }
    }

    @Test
    void namesEveryStageAndMakesEveryOfferedMove() {
        assertThat(table().keySet()).containsExactlyInAnyOrder(ProjectStage.values());
        Set<ProjectMove> offered = EnumSet.allOf(ProjectMove.class);
        offered.removeIf(move -> !move.offered());
        // OPEN_SHOWCASE is made by the second approval, which GateTests proves
        offered.remove(ProjectMove.OPEN_SHOWCASE);
        assertThat(MOVES.keySet()).isEqualTo(offered);
    }

    @Test
    void reachesEveryStageFromTheIdea() {
        Set<ProjectStage> reached = EnumSet.of(ProjectStage.IDEA);
        boolean grew = true;
        while (grew) {
            Set<ProjectStage> next = EnumSet.copyOf(reached);
            for (ProjectMove move : ProjectMove.values()) {
                reached.stream().filter(move::allowedFrom).map(move::target).forEach(next::add);
            }
            grew = reached.addAll(next);
        }
        assertThat(reached).containsExactlyInAnyOrder(ProjectStage.values());
    }

    @Test
    void offersOnlyMovesThatTheTableHas() {
        for (ProjectStage stage : ProjectStage.values()) {
            assertThat(ProjectMove.offeredFrom(stage))
                    .allSatisfy(move -> assertThat(table().get(stage)).contains(move.name()));
        }
    }

    @Test
    void leavesDevelopmentByTheShowcaseAlone() {
        for (ProjectStage stage : ProjectStage.values()) {
            for (ProjectMove move : ProjectMove.values()) {
                if (move.allowedFrom(stage)) {
                    assertThat(move.leavesDevelopment(stage)).isEqualTo(move == ProjectMove.OPEN_SHOWCASE);
                }
            }
        }
    }
}
