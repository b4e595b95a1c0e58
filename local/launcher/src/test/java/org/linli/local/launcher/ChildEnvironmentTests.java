package org.linli.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChildEnvironmentTests {

    @Test
    void keepsPartsOnTheirPortsAndAddresses() {
        var environment = new HashMap<>(Map.of("SERVER_PORT", "80", "SERVER_ADDRESS", "0.0.0.0", "HOME", "/home/x"));
        ChildEnvironment.prepare(environment, Fixtures.part("case", 1, 2), CommandLine.Aot.NONE, name -> name);
        assertThat(environment)
                .doesNotContainKeys("SERVER_PORT", "SERVER_ADDRESS", "JDK_AOT_VM_OPTIONS")
                .containsEntry("HOME", "/home/x");
    }

    @Test
    void handsASecretOverUnlessOneWasGiven() {
        var gateway = Plan.of(new Layout(Path.of("/linli"), Path.of("/linli/.linli")), Map.of())
                .parts()
                .getLast();
        var environment = new HashMap<String, String>();
        ChildEnvironment.prepare(environment, gateway, CommandLine.Aot.NONE, name -> "value of " + name);
        assertThat(environment).containsEntry("LINLI_CONSOLE_CLIENT_SECRET", "value of console.client-secret");

        var given = new HashMap<>(Map.of("LINLI_CONSOLE_CLIENT_SECRET", "that of Keycloak"));
        ChildEnvironment.prepare(given, gateway, CommandLine.Aot.NONE, name -> "value of " + name);
        assertThat(given).containsEntry("LINLI_CONSOLE_CLIENT_SECRET", "that of Keycloak");
    }

    @Test
    void givesTheCacheWriterMoreHeapThanThePart() {
        var environment = new HashMap<String, String>();
        ChildEnvironment.prepare(environment, Fixtures.part("case", 1, 2), CommandLine.Aot.TRAIN, name -> name);
        assertThat(environment).containsKey("JDK_AOT_VM_OPTIONS");
    }
}
