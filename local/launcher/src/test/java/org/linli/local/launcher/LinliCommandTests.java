package org.linli.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinliCommandTests {

    @TempDir
    Path root;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void saysThatNothingRuns() {
        assertThat(run(Map.of(), "status")).isEqualTo(Status.NOT_RUNNING);
        assertThat(printed(out)).contains("Linli is not running. Start it: ./linli up");
    }

    @Test
    void stoppingTwiceIsNoFault() {
        assertThat(run(Map.of(), "down")).isZero();
        assertThat(printed(out)).contains("Linli is not running.");
    }

    @Test
    void refusesToStartOnATakenPort() throws IOException {
        try (var taken = listenerOnAGatewayPort()) {
            var offset = Integer.toString(taken.getLocalPort() - 8080);
            assertThat(run(Map.of("LINLI_PORT_OFFSET", offset), "up", "--only=gateway"))
                    .isEqualTo(LinliCommand.FAILED);
            assertThat(printed(err))
                    .contains("Port " + taken.getLocalPort() + " for gateway is taken by process "
                            + ProcessHandle.current().pid());
        }
    }

    @Test
    void refusesToStartASecondTime() {
        var layout = Layout.of(root, Map.of());
        PidFile.of(ProcessHandle.current()).write(new Suite(layout).supervisorFile());
        assertThat(run(Map.of(), "up")).isEqualTo(LinliCommand.FAILED);
        assertThat(printed(err))
                .contains("already running (pid " + ProcessHandle.current().pid() + ")")
                .contains("./linli down");
    }

    @Test
    void namesOptionsAndCommandsItDoesNotKnow() {
        assertThat(run(Map.of(), "up", "--fast")).isEqualTo(LinliCommand.FAILED);
        assertThat(printed(err)).contains("unknown option --fast");
        assertThat(run(Map.of(), "fly")).isEqualTo(LinliCommand.USAGE);
        assertThat(printed(err)).contains("unknown command 'fly'");
    }

    @Test
    void needsOnePersonForAToken() {
        assertThat(run(Map.of(), "token")).isEqualTo(LinliCommand.USAGE);
        assertThat(run(Map.of(), "token", "judge")).isEqualTo(LinliCommand.FAILED);
        assertThat(printed(err)).contains("./linli up");
    }

    @Test
    void givesNoTokensOfSomebodyElsesIssuer() {
        assertThat(run(Map.of("OIDC_ISSUER", "https://id.example"), "token", "judge"))
                .isEqualTo(LinliCommand.FAILED);
        assertThat(printed(err)).contains("Tokens come from https://id.example");
    }

    private static ServerSocket listenerOnAGatewayPort() throws IOException {
        for (int offset = 12_000; ; offset++) {
            try {
                return new ServerSocket(8080 + offset, 1, InetAddress.getByName("127.0.0.1"));
            } catch (BindException e) {
                if (offset == 30_000) {
                    throw e;
                }
            }
        }
    }

    private int run(Map<String, String> environment, String... arguments) {
        return new LinliCommand(root, new HashMap<>(environment), print(out), print(err), Clock.systemUTC())
                .run(arguments);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String printed(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
