package org.linli.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTests {

    private static final Layout LAYOUT = new Layout(Path.of("/linli"), Path.of("/linli/.linli"));

    @Test
    void startsEverythingWhenNothingIsReplaced() {
        var plan = plan(Map.of());
        assertThat(plan.parts())
                .extracting(Part::name, Part::port, Part::managementPort)
                .containsExactly(
                        tuple("mongo", 27017, 0),
                        tuple("kafka", 9092, 0),
                        tuple("sign-in", 9000, 19000),
                        tuple("volunteer", 8081, 18081),
                        tuple("project", 8082, 18082),
                        tuple("matching", 8083, 18083),
                        tuple("case", 8084, 18084),
                        tuple("gateway", 8080, 18080));
        assertThat(plan.replaced()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MONGODB_URI, mongodb://linli:secret@db.example:27018/?replicaSet=rs0, mongo",
        "KAFKA_BOOTSTRAP_SERVERS, 'broker1.example:9092,broker2.example:9092', kafka",
        "OIDC_ISSUER, https://id.example/realms/linli, sign-in"
    })
    void doesNotStartWhatAVariableReplaces(String variable, String value, String name) {
        var plan = plan(Map.of(variable, value));
        assertThat(plan.parts()).extracting(Part::name).doesNotContain(name).hasSize(7);
        assertThat(plan.replaced()).singleElement().satisfies(replaced -> {
            assertThat(replaced.name()).isEqualTo(name);
            assertThat(replaced.variable()).isEqualTo(variable);
            assertThat(replaced.shownAddress()).doesNotContain("secret");
        });
        assertThat(part(plan, "volunteer").environment()).containsEntry(variable, value);
        plan.parts().forEach(part -> assertThat(part.after()).doesNotContain(name));
    }

    @Test
    void asksTheRealServersForTheirHealth() {
        assertThat(plan(Map.of("MONGODB_URI", "mongodb://u:p@db.example:27018,other:27019/linli?replicaSet=rs0"))
                        .replaced())
                .extracting(Plan.Replaced::probe)
                .containsExactly(new Probe.OpenPort("db.example", 27018));
        assertThat(plan(Map.of("MONGODB_URI", "mongodb+srv://db.example/linli")).replaced())
                .extracting(Plan.Replaced::probe)
                .containsExactly(new Probe.OpenPort("db.example", 27017));
        assertThat(plan(Map.of("OIDC_ISSUER", "http://127.0.0.1:9999/realms/linli"))
                        .replaced())
                .extracting(Plan.Replaced::probe)
                .containsExactly(
                        new Probe.HttpDocument("127.0.0.1", 9999, "/realms/linli/.well-known/openid-configuration"));
        assertThat(plan(Map.of("OIDC_ISSUER", "https://id.example")).replaced())
                .extracting(Plan.Replaced::probe)
                .containsExactly(new Probe.OpenPort("id.example", 443));
    }

    @Test
    void ignoresABlankVariable() {
        assertThat(plan(Map.of("MONGODB_URI", " ")).replaced()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"OIDC_ISSUER, not a url", "OIDC_ISSUER, id.example", "KAFKA_BOOTSTRAP_SERVERS, broker:port"})
    void refusesAnAddressThatIsNone(String variable, String value) {
        assertThatThrownBy(() -> plan(Map.of(variable, value))).isInstanceOf(CannotRun.class);
    }

    @Test
    void startsServicesAfterTheirStoresAndTheDoorAfterTheSignIn() {
        var plan = plan(Map.of());
        assertThat(part(plan, "volunteer").after()).containsExactly("mongo", "kafka");
        assertThat(part(plan, "gateway").after()).contains("sign-in");
        assertThat(part(plan, "mongo").after()).isEmpty();
    }

    @Test
    void givesTheCaseServiceItsOwnKeys() {
        var plan = plan(Map.of());
        assertThat(part(plan, "case").environment())
                .containsEntry("LINLI_KEYS_FILE", "/linli/.linli/case-keys.properties");
        for (var other : List.of("volunteer", "project", "matching")) {
            assertThat(part(plan, other).environment())
                    .containsEntry("LINLI_KEYS_FILE", "/linli/.linli/keys.properties");
        }
    }

    @Test
    void movesEveryPortAndEveryReferenceToIt() {
        var plan = plan(Map.of("LINLI_PORT_OFFSET", "1000"));
        var ports = new HashSet<Integer>();
        plan.parts().forEach(part -> {
            ports.add(part.port());
            if (part.managementPort() != 0) {
                ports.add(part.managementPort());
            }
        });
        assertThat(ports)
                .containsExactlyInAnyOrder(
                        28017, 10092, 10000, 20000, 9080, 9081, 9082, 9083, 9084, 19080, 19081, 19082, 19083, 19084);
        assertThat(part(plan, "gateway").environment())
                .containsEntry("OIDC_ISSUER", "http://127.0.0.1:10000")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:10092")
                .containsEntry("LINLI_MATCHING_URI", "http://127.0.0.1:9083")
                .containsEntry("SERVER_PORT", "9080");
        assertThat(part(plan, "sign-in").environment())
                .containsEntry("LINLI_SIGN_IN_CONSOLE_ORIGINS", "http://127.0.0.1:9080,http://localhost:9080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "30001", "many"})
    void refusesAnOffsetThatLeavesThePortRange(String offset) {
        assertThatThrownBy(() -> plan(Map.of("LINLI_PORT_OFFSET", offset))).hasMessageContaining("LINLI_PORT_OFFSET");
    }

    @Test
    void startsSomePartsOnly() {
        var some = plan(Map.of()).only(Set.of("volunteer", "mongo"));
        assertThat(some.parts()).extracting(Part::name).containsExactly("mongo", "volunteer");
        assertThat(part(some, "volunteer").after()).containsExactly("mongo");
        assertThatThrownBy(() -> plan(Map.of()).only(Set.of("mango")))
                .hasMessageContaining("no part mango")
                .hasMessageContaining("Parts: mongo, kafka");
    }

    @Test
    void listensOnTheLoopbackAddressOnly() {
        assertThat(part(plan(Map.of()), "mongo").arguments()).containsSequence("--bind", "127.0.0.1");
        assertThat(part(plan(Map.of()), "kafka").arguments()).containsSequence("--bind", "127.0.0.1");
    }

    private static Plan plan(Map<String, String> environment) {
        return Plan.of(LAYOUT, environment);
    }

    private static Part part(Plan plan, String name) {
        return plan.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
