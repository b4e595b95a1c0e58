package org.linli.gateway.routing;

import java.time.Duration;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.http.client.HttpClient;

/** Never repeats a request by itself, and lets no service stall in the middle of an answer. */
@Component
class HttpClientLimits implements HttpClientCustomizer {

    private static final Duration BETWEEN_READS = Duration.ofSeconds(90);

    @Override
    public HttpClient customize(HttpClient client) {
        return client.disableRetry(true).responseTimeout(BETWEEN_READS);
    }
}
