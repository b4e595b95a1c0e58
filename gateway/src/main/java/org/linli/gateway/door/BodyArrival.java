package org.linli.gateway.door;

import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Tells when a request's body has arrived completely, so that a service is not charged with the client's slow line. */
public final class BodyArrival {

    private static final String ATTRIBUTE = BodyArrival.class.getName();

    private final Sinks.Empty<Void> arrived = Sinks.empty();

    /** Completes once the whole body was read; at once where there is none; with an error where it was refused. */
    public static Mono<Void> of(ServerWebExchange exchange) {
        BodyArrival arrival = exchange.getAttribute(ATTRIBUTE);
        return arrival == null ? Mono.empty() : arrival.arrived.asMono();
    }

    /** Whether a body is on its way at all. */
    public static boolean isAwaited(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE) != null;
    }

    static BodyArrival expectedBy(ServerWebExchange exchange) {
        BodyArrival arrival = new BodyArrival();
        exchange.getAttributes().put(ATTRIBUTE, arrival);
        return arrival;
    }

    void complete() {
        arrived.tryEmitEmpty();
    }

    void refuse(Throwable reason) {
        arrived.tryEmitError(reason);
    }
}
