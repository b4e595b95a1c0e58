package org.linli.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LinliServiceTests {

    @ParameterizedTest
    @EnumSource
    void routesEveryAddressThatAServiceDescribes(LinliService service) throws IOException {
        JsonNode api = JsonMapper.builder()
                .build()
                .readTree(Files.readString(Path.of("..", "docs", "api", service.id() + ".openapi.json")));
        List<String> unreachable = api.path("paths")
                .propertyStream()
                .map(path -> path.getKey())
                // compared within the service, not for the door
                .filter(path -> !path.startsWith("/api/v1/statistics/") || path.equals(service.statisticsPath()))
                .filter(path -> service.paths().stream().noneMatch(pattern -> PathPatternParser.defaultInstance
                        .parse(pattern)
                        .matches(PathContainer.parsePath(path.replaceAll("[{}]", "")))))
                .toList();
        assertThat(unreachable).isEmpty();
    }
}
