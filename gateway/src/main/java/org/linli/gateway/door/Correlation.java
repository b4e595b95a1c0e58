package org.linli.gateway.door;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * The names under which one request is found again in every service's log.
 *
 * @param requestId the caller's own id where it is harmless, else a new one
 * @param traceparent W3C trace context: the caller's trace continued, or a new one
 */
public record Correlation(String requestId, String traceparent) {

    public static final String REQUEST_ID = "X-Request-Id";
    public static final String TRACEPARENT = "traceparent";

    private static final String ATTRIBUTE = Correlation.class.getName();
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final Pattern TRACE = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-0[01]");
    private static final SecureRandom RANDOM = new SecureRandom();

    public static @Nullable Correlation find(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }

    static Correlation begin(ServerWebExchange exchange) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        String requestId = headers.getFirst(REQUEST_ID);
        String trace = headers.getFirst(TRACEPARENT);
        Correlation correlation = new Correlation(
                requestId != null && HARMLESS.matcher(requestId).matches() ? requestId : hex(16),
                trace != null && TRACE.matcher(trace).matches() ? trace : "00-" + hex(16) + "-" + hex(8) + "-00");
        exchange.getAttributes().put(ATTRIBUTE, correlation);
        return correlation;
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
