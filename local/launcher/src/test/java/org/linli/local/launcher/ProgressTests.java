package org.linli.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTests {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void printsALinePerChangeWhereThereIsNoTerminal() {
        var progress = Progress.on(out, false);
        progress.show(List.of(row("kafka", PartState.STARTING, 0.1), row("gateway", PartState.WAITING, 0)));
        progress.show(List.of(row("kafka", PartState.STARTING, 0.4), row("gateway", PartState.WAITING, 0)));
        progress.show(List.of(row("kafka", PartState.READY, 3.14), row("gateway", PartState.STARTING, 0)));
        assertThat(printed().lines())
                .containsExactly(
                        "  kafka      starting     0.1 s",
                        "  kafka      ready        3.1 s",
                        "  gateway    starting     0.0 s");
        assertThat(printed()).doesNotContain("\u001b");
    }

    @Test
    void redrawsABlockOnATerminal() {
        var progress = Progress.on(out, true);
        progress.show(List.of(row("mongo", PartState.STARTING, 0.1), row("kafka", PartState.WAITING, 0)));
        assertThat(printed()).doesNotContain("\u001b[2A");
        bytes.reset();
        progress.show(List.of(row("mongo", PartState.READY, 1.0), row("kafka", PartState.STARTING, 0.2)));
        assertThat(printed()).startsWith("\u001b[2A").contains("\u2713 mongo").contains("/ kafka");
    }

    @Test
    void saysWhenAnAotCacheIsUsed() {
        assertThat(Progress.line(new Progress.Row("case", PartState.READY, 2, "AOT cache")))
                .isEqualTo("case       ready        2.0 s  AOT cache");
    }

    private static Progress.Row row(String name, PartState state, double seconds) {
        return new Progress.Row(name, state, seconds, "");
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
