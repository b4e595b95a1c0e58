package org.linli.project.incubation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.project.incubation.ProjectFixtures.NOW;
import static org.linli.project.incubation.ProjectFixtures.completePackage;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

/** Whatever is tried in whatever order by whomever: the gate is never passed against its rules. */
@Rule({"PRJ-01", "PRJ-02", "PRJ-03"})
class ProjectWalkTests {

    private static final List<PersonId> PERSONS =
            List.of(new PersonId("a"), new PersonId("b"), new PersonId("c"), new PersonId("d"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void keepsTheInvariants(long seed) {
        Random random = new Random(seed);
        int showcases = 0;
        for (int walk = 0; walk < 300; walk++) {
            Project project = Project.start(
                    new ProjectId("p"),
                    "n",
                    ProjectClass.CIVIC_PRACTICE,
                    "330411003001",
                    null,
                    PERSONS.getFirst(),
                    NOW);
            for (int step = 0; step < 40; step++) {
                Project.State before = project.state();
                int events = project.changes().size();
                boolean listed = random.nextInt(4) > 0;
                LinkedDemand demand = new LinkedDemand("demand-1", "330411003001", listed);
                try {
                    action(random, demand).accept(project);
                    assertThat(project.changes()).hasSizeGreaterThan(events);
                } catch (Rejected refused) {
                    assertThat(project.state()).isEqualTo(before);
                    assertThat(project.changes()).hasSize(events);
                }
                if (before.stage() != ProjectStage.SHOWCASE && project.state().stage() == ProjectStage.SHOWCASE) {
                    showcases++;
                    assertGateHeld(project, listed);
                }
            }
        }
        assertThat(showcases).as("walks that reached the showcase").isPositive();
    }

    private static void assertGateHeld(Project project, boolean listed) {
        Project.State state = project.state();
        assertThat(listed).isTrue();
        assertThat(state.demandId()).isEqualTo("demand-1");
        assertThat(state.content().missing()).isEmpty();
        Set<PersonId> voices = new HashSet<>();
        Set<GateRole> roles = new HashSet<>();
        state.approvals().forEach(approval -> {
            voices.add(approval.by());
            roles.add(approval.as());
        });
        assertThat(voices).hasSize(2).doesNotContain(state.author());
        assertThat(roles).containsExactlyInAnyOrder(GateRole.values());
    }

    private static Consumer<Project> action(Random random, LinkedDemand demand) {
        // the author is more often the one who acts, or walks would hardly get anywhere
        PersonId by = PERSONS.get(random.nextBoolean() ? 0 : random.nextInt(PERSONS.size()));
        return switch (random.nextInt(8)) {
            case 0 -> project -> project.linkDemand(demand, by, NOW);
            case 1 -> project -> project.beginDevelopment(by, NOW);
            case 2 -> project -> project.writePackage(completePackage(), by, NOW);
            case 3 -> project -> project.writePackage(ProjectPackage.empty(), by, NOW);
            case 4 -> project -> project.submitForReview(demand, by, NOW);
            case 5 -> project -> project.approve(GateRole.MENTOR, demand, by, NOW);
            case 6 -> project -> project.approve(GateRole.PARTY_SECRETARY, demand, by, NOW);
            default ->
                project -> {
                    // a return in every tenth case only
                    if (random.nextInt(10) == 0) {
                        project.sendBack("r", by, NOW);
                    } else {
                        project.approve(GateRole.MENTOR, demand, by, NOW);
                    }
                };
        };
    }
}
