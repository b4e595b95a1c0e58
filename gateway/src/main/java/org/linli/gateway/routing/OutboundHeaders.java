package org.linli.gateway.routing;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.gateway.door.Correlation;
import org.linli.gateway.signin.SignedIn;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Decides what of the headers passes the door. Inwards: no cookie, no proxy or X- header, no credentials but the verified token, and the
 * request's names. Outwards: no cookie and no address of a service.
 */
@Component
class OutboundHeaders implements HttpHeadersFilter, Ordered {

    private static final Set<String> NEVER_IN = Set.of(
            "cookie",
            "authorization",
            "forwarded",
            "via",
            "te",
            "trailer",
            "upgrade",
            "expect",
            "tracestate",
            "baggage");
    private static final List<String> NEVER_IN_PREFIXES = List.of("x-", "proxy-", "sec-");
    private static final Set<String> NEVER_OUT = Set.of("set-cookie", "server", "x-powered-by", "date");

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.REQUEST || type == Type.RESPONSE;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        boolean request = exchange.getAttribute(ServerWebExchangeUtils.CLIENT_RESPONSE_ATTR) == null;
        return request ? inwards(input, exchange) : outwards(input, exchange);
    }

    private static HttpHeaders inwards(HttpHeaders input, ServerWebExchange exchange) {
        HttpHeaders passed = new HttpHeaders();
        input.forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!NEVER_IN.contains(lower) && NEVER_IN_PREFIXES.stream().noneMatch(lower::startsWith)) {
                passed.put(name, values);
            }
        });
        SignedIn.find(exchange).ifPresent(signedIn -> passed.setBearerAuth(signedIn.token()));
        Correlation correlation = Correlation.find(exchange);
        if (correlation != null) {
            passed.set(Correlation.REQUEST_ID, correlation.requestId());
            passed.set(Correlation.TRACEPARENT, correlation.traceparent());
        }
        return passed;
    }

    private static HttpHeaders outwards(HttpHeaders input, ServerWebExchange exchange) {
        HttpHeaders passed = new HttpHeaders();
        input.forEach((name, values) -> {
            if (!NEVER_OUT.contains(name.toLowerCase(Locale.ROOT))) {
                passed.put(name, values);
            }
        });
        String location = input.getFirst(HttpHeaders.LOCATION);
        if (location != null) {
            passed.set(
                    HttpHeaders.LOCATION,
                    relative(location, exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR)));
        }
        return passed;
    }

    private static String relative(String location, @Nullable Route route) {
        if (route == null) {
            return location;
        }
        URI service = route.getUri();
        String prefix = service.getScheme() + "://" + service.getAuthority() + "/";
        return location.startsWith(prefix) ? location.substring(prefix.length() - 1) : location;
    }
}
