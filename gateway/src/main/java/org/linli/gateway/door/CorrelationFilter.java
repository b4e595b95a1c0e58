package org.linli.gateway.door;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.linli.gateway.configuration.FilterOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/** Gives each request its names and writes one line when it ends: method, path, status, duration; never query, token or body. */
@Component
@Order(FilterOrder.CORRELATION)
class CorrelationFilter implements WebFilter {

    private static final Logger ACCESS = LoggerFactory.getLogger("org.linli.gateway.access");
    private static final long SLOW_MILLIS = Duration.ofSeconds(2).toMillis();

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        long start = System.nanoTime();
        Correlation correlation = Correlation.begin(exchange);
        exchange.getResponse().beforeCommit(() -> {
            exchange.getResponse().getHeaders().set(Correlation.REQUEST_ID, correlation.requestId());
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            log(exchange, correlation, millis, exchange.getResponse().getStatusCode());
            return Mono.empty();
        });
        return chain.filter(exchange).doFinally(signal -> {
            if (signal == SignalType.CANCEL && !exchange.getResponse().isCommitted()) {
                long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                log(exchange, correlation, millis, null);
            }
        });
    }

    private static void log(
            ServerWebExchange exchange, Correlation correlation, long millis, @Nullable HttpStatusCode status) {
        boolean notable = status == null || status.value() >= 400 || millis > SLOW_MILLIS;
        ACCESS.atLevel(notable ? Level.INFO : Level.DEBUG)
                .addKeyValue("method", exchange.getRequest().getMethod())
                .addKeyValue("path", exchange.getRequest().getPath().value())
                .addKeyValue("status", status == null ? "gone" : Integer.toString(status.value()))
                .addKeyValue("millis", millis)
                .addKeyValue("request", correlation.requestId())
                .log("request answered");
    }
}
