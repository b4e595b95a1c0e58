package org.linli.gateway.docs;

import java.time.Duration;
import java.util.List;
import org.linli.gateway.routing.LinliService;
import org.linli.gateway.routing.Services;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Hands out each application's OpenAPI document, as seen through this door: the servers named in it are the door itself. */
@RestController
class ApiDocsController {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int LARGEST = 4 * 1_048_576;

    private final Services services;
    private final JsonMapper json;
    private final WebClient http;

    ApiDocsController(Services services, JsonMapper json) {
        this.services = services;
        this.json = json;
        this.http = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(
                        HttpClient.create().disableRetry(true).responseTimeout(LIMIT)))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST))
                .build();
    }

    @GetMapping(path = "/v3/api-docs/gateway", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource gateway() {
        return new ClassPathResource("openapi/gateway.json");
    }

    @GetMapping(path = "/v3/api-docs/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<byte[]>> service(@PathVariable String id) {
        LinliService service = LinliService.of(id).orElseThrow(() -> new Rejected(new RequestRejection.NotFound()));
        Mono<byte[]> call = http.get()
                .uri(services.address(service) + "/v3/api-docs")
                .retrieve()
                .bodyToMono(byte[].class)
                .timeout(LIMIT);
        return services.guarded(service, call, LIMIT.toMillis())
                .map(this::throughTheDoor)
                .map(document -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(document));
    }

    private byte[] throughTheDoor(byte[] document) {
        if (json.readTree(document) instanceof ObjectNode root) {
            root.set("servers", json.valueToTree(List.of(new Server("/"))));
            return json.writeValueAsBytes(root);
        }
        throw new IllegalStateException("an OpenAPI document is an object");
    }

    private record Server(String url) {}
}
