package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Http;
import org.linli.testkit.WrittenClasses;
import tools.jackson.databind.JsonNode;

/** The API description names each operation after its use case. */
class OpenApiIT extends MatchingStage {

    /** Moves that no request asks for: they follow from time or from events. */
    private static final Set<String> WITHOUT_ENDPOINT =
            Set.of("ExpireDemands", "ExpireAssignments", "FollowSeats", "RecordService", "ProposeNext", "TellDemand");

    @Test
    void namesEveryOperationAfterItsUseCase() {
        Http.Reply reply = Http.at(port).get("/v3/api-docs");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        Set<String> operations = new TreeSet<>();
        for (JsonNode path : reply.json().path("paths")) {
            for (JsonNode method : path) {
                operations.add(method.path("operationId").asString());
            }
        }
        assertThat(operations).hasSize(239).doesNotContain("");
        Set<String> missing = new TreeSet<>();
        for (JavaClass useCase : WrittenClasses.of("org.linli.matching")) {
            boolean command = useCase.getSimpleName().equals("Command")
                    && useCase.getEnclosingClass().isPresent();
            if (command) {
                String name = useCase.getEnclosingClass().get().getSimpleName();
                String operation = Character.toLowerCase(name.charAt(0)) + name.substring(1);
                if (!operations.contains(operation) && !WITHOUT_ENDPOINT.contains(name)) {
                    missing.add(name);
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
