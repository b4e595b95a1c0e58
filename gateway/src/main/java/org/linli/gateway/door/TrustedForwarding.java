package org.linli.gateway.door;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

/**
 * Believes forwarding headers only from configured proxies, and of their X-Forwarded-For only the last hop that is not one of them;
 * from anybody else the headers are dropped.
 */
final class TrustedForwarding extends ForwardedHeaderTransformer {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final List<String> NEVER = List.of("Forwarded", "X-Forwarded-Prefix", "X-Forwarded-Ssl");
    private static final List<String> FROM_PROXIES =
            List.of(FORWARDED_FOR, "X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Port");

    private final Set<String> proxies;

    TrustedForwarding(Set<String> proxies) {
        this.proxies = proxies;
    }

    @Override
    public ServerHttpRequest apply(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        boolean trusted = isTrusted(request.getRemoteAddress());
        boolean any = NEVER.stream().anyMatch(headers::containsHeader)
                || FROM_PROXIES.stream().anyMatch(headers::containsHeader);
        if (!any) {
            return request;
        }
        ServerHttpRequest cleaned = request.mutate()
                .headers(mutable -> {
                    NEVER.forEach(mutable::remove);
                    if (!trusted) {
                        FROM_PROXIES.forEach(mutable::remove);
                        return;
                    }
                    String client = lastUntrusted(mutable.getOrEmpty(FORWARDED_FOR));
                    if (client == null) {
                        mutable.remove(FORWARDED_FOR);
                    } else {
                        mutable.set(FORWARDED_FOR, client);
                    }
                })
                .build();
        return trusted ? super.apply(cleaned) : cleaned;
    }

    private boolean isTrusted(@Nullable InetSocketAddress remote) {
        if (remote == null) {
            return false;
        }
        InetAddress address = remote.getAddress();
        return address != null && proxies.contains(address.getHostAddress());
    }

    private @Nullable String lastUntrusted(List<String> values) {
        String[] hops = String.join(",", values).split(",", -1);
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].strip();
            if (!hop.isEmpty() && !proxies.contains(hop)) {
                return hop;
            }
        }
        return null;
    }
}
