package org.linli.gateway.routing;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.gateway.door.BodyArrival;
import org.linli.gateway.door.DoorRules;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Stands between the door and one service: breaker, time limit, and one more try for a read that found no connection.
 *
 * <p>The time limit starts when the body has arrived and ends with the answer's headers. Nothing that may have changed something is
 * ever sent twice.
 */
final class ServiceGuard implements GatewayFilter, Ordered {

    /** Inside the filter that writes the answer (-1), outside the one that sends the request. */
    private static final int ORDER = 1;

    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<Integer> NOT_THERE = Set.of(502, 503, 504);

    private final LinliService service;
    private final Services services;
    private final DoorRules rules;

    ServiceGuard(LinliService service, Services services, DoorRules rules) {
        this.service = service;
        this.services = services;
        this.rules = rules;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Duration limit = rules.timeLimit(exchange.getRequest());
        Mono<Void> asked = Mono.defer(() -> {
            ServerWebExchangeUtils.removeAlreadyRouted(exchange);
            return chain.filter(exchange);
        });
        if (REPEATABLE.contains(exchange.getRequest().getMethod())) {
            asked = asked.retryWhen(Retry.max(1)
                    .filter(IOException.class::isInstance)
                    .onRetryExhaustedThrow((retry, last) -> last.failure()));
        }
        Mono<Void> answered =
                BodyArrival.isAwaited(exchange) ? afterBody(exchange, asked, limit) : asked.timeout(limit);
        Mono<Void> call =
                answered.then(Mono.defer(() -> judged(exchange.getResponse().getStatusCode())));
        return services.guarded(service, call, limit.toMillis()).onErrorComplete(Services.PassedThrough.class);
    }

    private static Mono<Void> afterBody(ServerWebExchange exchange, Mono<Void> asked, Duration limit) {
        Mono<Void> arrived = BodyArrival.of(exchange);
        Mono<Void> refusedBody = arrived.then(Mono.never());
        return Mono.firstWithSignal(asked, refusedBody)
                .timeout(arrived.onErrorResume(refused -> Mono.never()).then(Mono.delay(limit)));
    }

    private static Mono<Void> judged(@Nullable HttpStatusCode status) {
        return status != null && NOT_THERE.contains(status.value())
                ? Mono.error(new Services.PassedThrough())
                : Mono.empty();
    }
}
