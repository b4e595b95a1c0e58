package org.linli.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChildEnvironmentTests {

    @Test
    void keepsPartsOnTheirPortsAndAddresses() {
        var environment = new HashMap<>(Map.of("SERVER_PORT", "80", "SERVER_ADDRESS", "0.0.0.0", "HOME", "/home/x"));
        ChildEnvironment.prepare(environment, Fixtures.part("case", 1, 2), CommandLine.Aot.NONE);
        assertThat(environment)
                .doesNotContainKeys("SERVER_PORT", "SERVER_ADDRESS", "JDK_AOT_VM_OPTIONS")
                .containsEntry("HOME", "/home/x");
    }

    @Test
    void givesTheCacheWriterMoreHeapThanThePart() {
        var environment = new HashMap<String, String>();
        ChildEnvironment.prepare(environment, Fixtures.part("case", 1, 2), CommandLine.Aot.TRAIN);
        assertThat(environment).containsKey("JDK_AOT_VM_OPTIONS");
    }
}
