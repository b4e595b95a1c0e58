package org.linli.gateway.routing;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services are and when one is given up for a while, under {@code linli.gateway.routing}.
 *
 * @param services address of each service, by its id
 * @param breaker the same for every service, counted for each on its own
 */
@ConfigurationProperties("linli.gateway.routing")
record RoutingProperties(Map<String, URI> services, Breaker breaker) {

    RoutingProperties {
        services = Map.copyOf(services);
        for (LinliService service : LinliService.values()) {
            if (!services.containsKey(service.id())) {
                throw new IllegalArgumentException(
                        "linli.gateway.routing.services names no address of " + service.id());
            }
        }
    }

    /**
     * @param calls how many of the last calls are looked at
     * @param minimumCalls before this many nothing is decided
     * @param failureRate percent of failed calls at which the breaker opens
     * @param openFor how long nothing is sent then
     * @param trialCalls how many calls decide afterwards whether it closes again
     */
    record Breaker(int calls, int minimumCalls, float failureRate, Duration openFor, int trialCalls) {}
}
