package org.linli.gateway.door;

import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.linli.gateway.configuration.FilterOrder;
import org.linli.gateway.problem.DoorRejection;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Refuses bodies above the address's limit: at once where the length is announced, else in the moment the limit is passed, without
 * reading on. Also gives up on bodies that stop arriving.
 */
@Component
@Order(FilterOrder.BODY_LIMIT)
class BodyLimitFilter implements WebFilter {

    private final DoorRules rules;
    private final DoorProperties properties;

    BodyLimitFilter(DoorRules rules, DoorProperties properties) {
        this.rules = rules;
        this.properties = properties;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        HttpHeaders headers = request.getHeaders();
        long announced = headers.getContentLength();
        if (announced <= 0 && headers.getFirst(HttpHeaders.TRANSFER_ENCODING) == null) {
            return chain.filter(exchange);
        }
        DoorRules.Applied applied = rules.of(request);
        long limit = applied.allowance().maxBody().toBytes();
        if (announced > limit) {
            return Mono.error(new Rejected(new RequestRejection.TooLarge(limit)));
        }
        if (wrongMediaType(applied.mediaType(), request)) {
            return Mono.error(
                    new Rejected(new RequestRejection.UnsupportedType(List.of(String.valueOf(applied.mediaType())))));
        }
        BodyArrival arrival = BodyArrival.expectedBy(exchange);
        return chain.filter(exchange.mutate()
                .request(new LimitedBody(request, limit, arrival))
                .build());
    }

    private static boolean wrongMediaType(@Nullable MediaType expected, ServerHttpRequest request) {
        if (expected == null || request.getMethod().equals(HttpMethod.GET)) {
            return false;
        }
        MediaType actual = request.getHeaders().getContentType();
        return actual == null || !actual.isCompatibleWith(expected);
    }

    private final class LimitedBody extends ServerHttpRequestDecorator {

        private final long limit;
        private final BodyArrival arrival;
        private long received;

        LimitedBody(ServerHttpRequest request, long limit, BodyArrival arrival) {
            super(request);
            this.limit = limit;
            this.arrival = arrival;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            BodyPatience patience = new BodyPatience(properties.bodyPause());
            return super.getBody()
                    .doOnRequest(patience::asked)
                    .doOnNext(buffer -> patience.answered())
                    .timeout(patience.exceeded(), buffer -> patience.exceeded())
                    .onErrorMap(TimeoutException.class, paused -> new Rejected(new DoorRejection.BodyTimeout()))
                    .<DataBuffer>handle((buffer, sink) -> {
                        received += buffer.readableByteCount();
                        if (received > limit) {
                            DataBufferUtils.release(buffer);
                            sink.error(new Rejected(new RequestRejection.TooLarge(limit)));
                        } else {
                            sink.next(buffer);
                        }
                    })
                    .doOnComplete(arrival::complete)
                    .doOnError(arrival::refuse);
        }
    }
}
