package org.linli.gateway.door;

import io.github.bucket4j.ConsumptionProbe;
import org.linli.gateway.configuration.FilterOrder;
import org.linli.gateway.problem.DoorRejection;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejected;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Makes an address wait that keeps knocking without a valid token; people behind the same address who are signed in are not held up. */
@Component
@Order(FilterOrder.FAILED_SIGN_INS)
class FailedSignIns implements WebFilter {

    private static final String LIMIT = "failed-sign-ins";

    private final DoorProperties properties;
    private final Buckets buckets;

    FailedSignIns(DoorProperties properties) {
        this.properties = properties;
        this.buckets = new Buckets(properties.trackedCallers());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange).onErrorMap(Rejected.class, refusal -> {
            if (refusal.rejection().category() != Category.UNAUTHENTICATED) {
                return refusal;
            }
            ConsumptionProbe probe = buckets.of(ClientAddress.of(exchange), LIMIT, properties.failures())
                    .tryConsumeAndReturnRemaining(1);
            return probe.isConsumed()
                    ? refusal
                    : new Rejected(new DoorRejection.RateExceeded(
                            LIMIT, Buckets.secondsUntil(probe.getNanosToWaitForRefill())));
        });
    }
}
