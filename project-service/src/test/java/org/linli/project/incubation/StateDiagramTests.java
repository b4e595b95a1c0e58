package org.linli.project.incubation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The diagram in the documents is drawn from the transition table; {@code -Dlinli.docs.write=true} draws it anew. */
class StateDiagramTests {

    private static final Path DIAGRAM = Path.of("..", "docs", "state-machines", "project.md");

    private static String drawn() {
        StringBuilder text = new StringBuilder("""
                # Project

                Drawn from `ProjectMove` in project-service by `StateDiagramTests`. Moves in brackets belong to the life cycle and are not
                offered yet: they are refused with `project.move-not-offered`.

                ```mermaid
                stateDiagram-v2
                    [*] --> IDEA: start
                """);
        for (ProjectMove move : ProjectMove.values()) {
            for (ProjectStage from : ProjectStage.values()) {
                if (move.allowedFrom(from) && !move.keepsStage()) {
                    String name = move.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                    text.append("    ")
                            .append(from)
                            .append(" --> ")
                            .append(move.target(from))
                            .append(": ")
                            .append(move.offered() ? name : "[" + name + "]")
                            .append('\n');
                }
            }
        }
        text.append("```\n\n| move | from | to |\n|---|---|---|\n");
        for (ProjectMove move : ProjectMove.values()) {
            text.append("| ")
                    .append(move)
                    .append(" | ")
                    .append(String.join(
                            ", ",
                            Arrays.stream(ProjectStage.values())
                                    .filter(move::allowedFrom)
                                    .map(Enum::name)
                                    .toList()))
                    .append(" | ")
                    .append(move.keepsStage() ? "—" : move.target(ProjectStage.IDEA))
                    .append(" |\n");
        }
        return text.toString();
    }

    @Test
    void isUpToDate() throws IOException {
        if (Boolean.getBoolean("linli.docs.write")) {
            Files.createDirectories(DIAGRAM.getParent());
            Files.writeString(DIAGRAM, drawn());
        }
        assertThat(Files.readString(DIAGRAM)).isEqualTo(drawn());
    }
}
