package org.linli.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The diagram in the documents is drawn from the transition table; {@code -Dlinli.docs.write=true} draws it anew. */
class StateDiagramTests {

    private static final Path DIAGRAM = Path.of("..", "docs", "state-machines", "judicial-case.md");

    private static String drawn() {
        StringBuilder text = new StringBuilder("""
                # Judicial case

                Drawn from `CaseMove` in case-service by `StateDiagramTests`. Moves in brackets belong to the procedure and are not
                offered yet: they are refused with `case.move-not-offered`.

                ```mermaid
                stateDiagram-v2
                    [*] --> REFERRED: open
                """);
        for (CaseMove move : CaseMove.values()) {
            for (CaseStatus from : CaseStatus.values()) {
                if (move.allowedFrom(from)) {
                    String name = move.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                    text.append("    ")
                            .append(from)
                            .append(" --> ")
                            .append(move.to())
                            .append(": ")
                            .append(move.offered() ? name : "[" + name + "]")
                            .append('\n');
                }
            }
        }
        text.append("```\n\n| move | from | to | by |\n|---|---|---|---|\n");
        for (CaseMove move : CaseMove.values()) {
            text.append("| ")
                    .append(move)
                    .append(" | ")
                    .append(String.join(
                            ", ",
                            Arrays.stream(CaseStatus.values())
                                    .filter(move::allowedFrom)
                                    .map(Enum::name)
                                    .toList()))
                    .append(" | ")
                    .append(move.to())
                    .append(" | ")
                    .append(move.by())
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
