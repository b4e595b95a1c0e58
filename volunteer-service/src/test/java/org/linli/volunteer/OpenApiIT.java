package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class OpenApiIT {

    private static final Path COMMITTED = Path.of("..", "docs", "api", "volunteer-service.openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Autowired
    Story story;

    @Test
    void describesEveryUseCaseAsCommitted() throws IOException {
        byte[] described = story.service().get("/v3/api-docs").bytes();
        if (Boolean.getBoolean("linli.docs.write")) {
            @SuppressWarnings("unchecked")
            Map<String, Object> document = JSON.readValue(described, Map.class);
            document.remove("servers");
            Files.writeString(COMMITTED, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n");
        }
        assertThat(operations(JSON.readTree(described)))
                .isEqualTo(operations(JSON.readTree(Files.readString(COMMITTED))));
    }

    @Test
    void namesAndExplainsEachUseCaseOnce() {
        JsonNode api = story.service().get("/v3/api-docs").json();
        Set<String> names = new TreeSet<>();
        api.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    String name = operation.path("operationId").asString();
                    assertThat(names.add(name)).as("%s is named once", name).isTrue();
                    assertThat(name).doesNotContain("_");
                    assertThat(operation.path("summary").asString("")).as(name).isNotBlank();
                }));
    }

    private static Map<String, String> operations(JsonNode api) {
        Map<String, String> operations = new TreeMap<>();
        api.path("paths").propertyStream().forEach(path -> path.getValue()
                .propertyStream()
                .forEach(operation -> operations.put(
                        operation.getKey() + " " + path.getKey(),
                        operation.getValue().path("operationId").asString())));
        return operations;
    }
}
