package org.linli.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.linli.testkit.ComponentTest;
import org.linli.testkit.Http;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The API describes itself, with one operation per use case. */
@ComponentTest
class OpenApiIT {

    @LocalServerPort
    int port;

    @Test
    void namesEveryOperationAfterItsUseCase() {
        JsonNode api = Http.at(port).get("/v3/api-docs").json();
        Set<String> operations = new TreeSet<>();
        api.path("paths")
                .forEach(path -> path.forEach(operation ->
                        operations.add(operation.path("operationId").asString())));
        assertThat(operations)
                .containsExactlyInAnyOrder(
                        "openCase",
                        "listCases",
                        "showCase",
                        "beginInvestigation",
                        "submitReport",
                        "hearOpinions",
                        "decideNonProsecution",
                        "sealCase",
                        "readAccessLog",
                        "verifyAudit",
                        "showCaseCounts");
    }
}
