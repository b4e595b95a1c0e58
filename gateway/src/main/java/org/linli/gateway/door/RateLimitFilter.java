package org.linli.gateway.door;

import io.github.bucket4j.ConsumptionProbe;
import org.linli.gateway.configuration.FilterOrder;
import org.linli.gateway.problem.DoorRejection;
import org.linli.gateway.signin.SignedIn;
import org.linli.platform.problem.Rejected;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Decides whether a caller — the person where known, else the address — may ask again so soon; imports count separately. */
@Component
@Order(FilterOrder.RATE_LIMIT)
class RateLimitFilter implements WebFilter {

    private final DoorRules rules;
    private final Buckets buckets;

    RateLimitFilter(DoorRules rules, DoorProperties properties) {
        this.rules = rules;
        this.buckets = new Buckets(properties.trackedCallers());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        DoorRules.Applied applied = rules.of(exchange.getRequest());
        ConsumptionProbe probe = buckets.of(
                        caller(exchange), applied.name(), applied.allowance().rate())
                .tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return chain.filter(exchange);
        }
        return Mono.error(new Rejected(
                new DoorRejection.RateExceeded(applied.name(), Buckets.secondsUntil(probe.getNanosToWaitForRefill()))));
    }

    private static String caller(ServerWebExchange exchange) {
        return SignedIn.find(exchange)
                .map(signedIn -> "subject " + signedIn.caller().subject())
                .orElseGet(() -> "address " + ClientAddress.of(exchange));
    }
}
