package org.linli.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartedWithTests {

    @TempDir
    Path state;

    @Test
    void remembersWhatDecidedThePlanAndNothingElse() throws IOException {
        var layout = new Layout(Path.of("/linli"), state);
        var environment = Map.of("MONGODB_URI", "mongodb://u:p@db:27017/?a=b", "HOME", "/home/x", "OIDC_ISSUER", "");
        var plan = Plan.of(layout, environment).only(Set.of("kafka", "case"));
        StartedWith.of(plan, environment).write(layout);

        assertThat(StartedWith.read(StartedWith.file(layout)))
                .contains(
                        new StartedWith(Map.of("MONGODB_URI", "mongodb://u:p@db:27017/?a=b"), Set.of("kafka", "case")));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(StartedWith.file(layout))))
                .isEqualTo("rw-------");
    }

    @Test
    void plansAnewWhenNothingRuns() {
        var layout = new Layout(Path.of("/linli"), state);
        StartedWith.of(Plan.of(layout, Map.of("LINLI_PORT_OFFSET", "1000")), Map.of("LINLI_PORT_OFFSET", "1000"))
                .write(layout);
        assertThat(StartedWith.planOfRunning(layout, Map.of()).addresses().gatewayPort())
                .isEqualTo(8080);
    }

    @Test
    void speaksOfTheSuiteThatRuns() {
        var layout = new Layout(Path.of("/linli"), state);
        var moved = Map.of("LINLI_PORT_OFFSET", "1000");
        StartedWith.of(Plan.of(layout, moved), moved).write(layout);
        PidFile.of(ProcessHandle.current()).write(new Suite(layout).supervisorFile());
        assertThat(StartedWith.planOfRunning(layout, Map.of()).addresses().gatewayPort())
                .isEqualTo(9080);
    }
}
