package org.linli.gateway.dashboard;

import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.gateway.door.Correlation;
import org.linli.gateway.routing.LinliService;
import org.linli.gateway.routing.Services;
import org.linli.gateway.signin.SignedIn;
import org.linli.platform.problem.Rejected;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Composes the district picture from the four services at once, with the caller's own token; a part that fails is shown as it was last
 * seen, with its age, or as unavailable — never the whole picture as an error.
 *
 * <p>A service that refuses the caller is obeyed: nothing remembered is shown in its place.
 */
@Component
class ComposeDashboard {

    private static final int LARGEST_PART = 1_048_576;

    private final Services services;
    private final RememberedParts remembered;
    private final DashboardProperties properties;
    private final Clock clock;
    private final JsonMapper json;
    private final WebClient http;

    ComposeDashboard(
            Services services,
            RememberedParts remembered,
            DashboardProperties properties,
            Clock clock,
            JsonMapper json) {
        this.services = services;
        this.remembered = remembered;
        this.properties = properties;
        this.clock = clock;
        this.json = json;
        this.http = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(
                        HttpClient.create().disableRetry(true).responseTimeout(properties.partLimit())))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_PART))
                .build();
    }

    Mono<Dashboard> compose(SignedIn signedIn, String area, String language, Correlation correlation) {
        View view = View.of(signedIn.caller(), area, language);
        return Flux.fromArray(LinliService.values())
                .flatMap(service -> part(service, signedIn, view, correlation).map(part -> Map.entry(service, part)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(parts -> {
                    Map<String, Part> named = new LinkedHashMap<>();
                    Arrays.stream(LinliService.values())
                            .forEach(service -> named.put(service.part(), parts.get(service)));
                    return new Dashboard(area, OffsetDateTime.now(clock), named);
                });
    }

    private Mono<Part> part(LinliService service, SignedIn signedIn, View view, Correlation correlation) {
        Mono<byte[]> call = fetch(service, signedIn, view, correlation).timeout(properties.partLimit());
        return services.guarded(service, call, properties.partLimit().toMillis())
                .map(bytes -> {
                    JsonNode data = json.readTree(bytes);
                    remembered.remember(service, view, bytes);
                    return Part.fresh(data);
                })
                .onErrorResume(failure -> Mono.fromSupplier(() -> instead(service, view, failure)));
    }

    private Mono<byte[]> fetch(LinliService service, SignedIn signedIn, View view, Correlation correlation) {
        URI address = UriComponentsBuilder.fromUri(services.address(service))
                .path(service.statisticsPath())
                .queryParam("area", view.area())
                .build()
                .toUri();
        return http.get()
                .uri(address)
                .accept(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    headers.setBearerAuth(signedIn.token());
                    headers.set(HttpHeaders.ACCEPT_LANGUAGE, view.language());
                    headers.set(Correlation.REQUEST_ID, correlation.requestId());
                    headers.set(Correlation.TRACEPARENT, correlation.traceparent());
                })
                .exchangeToMono(ComposeDashboard::read);
    }

    private static Mono<byte[]> read(ClientResponse response) {
        if (response.statusCode().is2xxSuccessful()) {
            return response.bodyToMono(byte[].class);
        }
        if (response.statusCode().is4xxClientError()) {
            return response.releaseBody()
                    .then(Mono.error(
                            new Rejected(new PartRefused(response.statusCode().value()))));
        }
        return response.createException().flatMap(Mono::error);
    }

    private Part instead(LinliService service, View view, Throwable failure) {
        String reason =
                failure instanceof Rejected rejected ? rejected.rejection().code() : "internal.fault";
        if (failure instanceof Rejected rejected && rejected.rejection() instanceof PartRefused) {
            remembered.forget(service, view);
            return Part.unavailable(reason);
        }
        return remembered
                .find(service, view)
                .map(last -> Part.stale(json.readTree(last.json()), last.ageSeconds(), reason))
                .orElseGet(() -> Part.unavailable(reason));
    }
}
