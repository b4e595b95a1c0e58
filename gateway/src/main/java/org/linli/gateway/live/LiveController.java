package org.linli.gateway.live;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.linli.gateway.signin.SignedIn;
import org.linli.platform.security.Role;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/** Opens the stream of changes in the caller's area; volunteers have no district picture to keep fresh. */
@RestController
class LiveController {

    private static final Role[] STAFF =
            Arrays.stream(Role.values()).filter(role -> role != Role.VOLUNTEER).toArray(Role[]::new);

    private final Listeners listeners;

    LiveController(Listeners listeners) {
        this.listeners = listeners;
    }

    @GetMapping(path = "/api/v1/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<Object>> live(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            ServerWebExchange exchange) {
        SignedIn signedIn = SignedIn.require(exchange);
        signedIn.caller().requireRole(STAFF);
        ServerHttpResponse response = exchange.getResponse();
        response.getHeaders().setCacheControl("no-store");
        response.getHeaders().set("X-Accel-Buffering", "no");
        return listeners.listen(signedIn, lastEventId != null);
    }
}
