package org.linli.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class TrustedForwardingTests {

    private static final String PROXY = "10.0.0.1";

    private final TrustedForwarding forwarding = new TrustedForwarding(Set.of(PROXY, "10.0.0.2"));

    @Test
    void believesNobodyButTheConfiguredProxies() {
        ServerHttpRequest request = forwarding.apply(from("10.0.0.9")
                .header("X-Forwarded-For", "1.2.3.4")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "for=1.2.3.4")
                .build());

        assertThat(client(request)).isEqualTo("10.0.0.9");
        assertThat(request.getURI().getScheme()).isEqualTo("http");
        assertThat(request.getHeaders().headerNames())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("forwarded"));
    }

    @Test
    void takesTheLastHopThatIsNoProxyNotTheFirstThatWasClaimed() {
        ServerHttpRequest request = forwarding.apply(from(PROXY)
                .header("X-Forwarded-For", "9.9.9.9, 203.0.113.7, 10.0.0.2")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "linli.example")
                .header("X-Forwarded-Port", "443")
                .build());

        assertThat(client(request)).isEqualTo("203.0.113.7");
        assertThat(request.getURI().getScheme()).isEqualTo("https");
        assertThat(request.getURI().getHost()).isEqualTo("linli.example");
    }

    @Test
    void leavesARequestWithoutSuchHeadersAsItIs() {
        MockServerHttpRequest request = from("10.0.0.9").build();

        assertThat(forwarding.apply(request)).isSameAs(request);
    }

    private static MockServerHttpRequest.BaseBuilder<?> from(String address) {
        return MockServerHttpRequest.get("http://inside:8080/api/v1/me")
                .remoteAddress(new InetSocketAddress(address, 40_000));
    }

    private static String client(ServerHttpRequest request) {
        return Objects.requireNonNull(request.getRemoteAddress()).getHostString();
    }
}
