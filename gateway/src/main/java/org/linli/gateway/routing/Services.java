package org.linli.gateway.routing;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.linli.gateway.problem.DoorRejection;
import org.linli.platform.problem.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Decides whether a service is worth asking: one circuit breaker per service, shared by routes, dashboard and API documents.
 *
 * <p>A failure is no connection, no answer in time, or an answer that says the service itself is not there (502, 503, 504). What the
 * client got wrong never counts.
 */
@Component
public class Services {

    private static final Logger LOG = LoggerFactory.getLogger(Services.class);

    private final RoutingProperties properties;
    private final CircuitBreakerRegistry breakers;

    Services(RoutingProperties properties, MeterRegistry meters) {
        RoutingProperties.Breaker breaker = properties.breaker();
        this.properties = properties;
        this.breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(breaker.calls())
                .minimumNumberOfCalls(breaker.minimumCalls())
                .failureRateThreshold(breaker.failureRate())
                .waitDurationInOpenState(breaker.openFor())
                .permittedNumberOfCallsInHalfOpenState(breaker.trialCalls())
                .maxWaitDurationInHalfOpenState(breaker.openFor())
                .ignoreException(Rejected.class::isInstance)
                .build());
        for (LinliService service : LinliService.values()) {
            breakers.circuitBreaker(service.id()).getEventPublisher().onStateTransition(event -> LOG.atWarn()
                    .addKeyValue("service", service.id())
                    .addKeyValue("transition", event.getStateTransition())
                    .log("circuit breaker moved"));
        }
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    }

    public URI address(LinliService service) {
        return Objects.requireNonNull(properties.services().get(service.id()));
    }

    /** Asks through the service's breaker; what comes out as an error is a refusal for the caller. */
    public <T> Mono<T> guarded(LinliService service, Mono<T> call, long limitMillis) {
        return call.transformDeferred(CircuitBreakerOperator.of(breaker(service)))
                .onErrorMap(failure -> refusal(service, failure, limitMillis));
    }

    /** Forgets every failure, as after a repair. */
    public void trustAgain() {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    CircuitBreaker breaker(LinliService service) {
        return breakers.circuitBreaker(service.id());
    }

    private Throwable refusal(LinliService service, Throwable failure, long limitMillis) {
        return switch (failure) {
            case Rejected rejected -> rejected;
            case PassedThrough answered -> answered;
            case TimeoutException slow -> new Rejected(new DoorRejection.ServiceTimeout(service.id(), limitMillis));
            case CallNotPermittedException open -> unavailable(service);
            default -> {
                LOG.atWarn()
                        .addKeyValue("service", service.id())
                        .addKeyValue("reason", failure.toString())
                        .log("service did not answer");
                yield unavailable(service);
            }
        };
    }

    private Rejected unavailable(LinliService service) {
        long seconds = Math.max(1, properties.breaker().openFor().toSeconds());
        return new Rejected(new DoorRejection.ServiceUnavailable(service.id(), seconds));
    }

    /** The service did answer, with a status that says it is in trouble; counted as a failure, passed on as it is. */
    static final class PassedThrough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PassedThrough() {
            super(null, null, false, false);
        }
    }
}
