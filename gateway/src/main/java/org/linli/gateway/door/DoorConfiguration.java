package org.linli.gateway.door;

import java.util.List;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;
import reactor.core.publisher.Mono;

/** Wires the door's parts that frameworks look for by type or name. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    @Bean
    ForwardedHeaderTransformer forwardedHeaderTransformer(DoorProperties properties) {
        return new TrustedForwarding(properties.trustedProxies());
    }

    /** What the firewall refuses — dot segments, double or encoded slashes, control characters, TRACE — is answered as a problem. */
    @Bean
    ServerExchangeRejectedHandler firewallRefusals() {
        return (exchange, refused) -> {
            HttpMethod method = exchange.getRequest().getMethod();
            boolean known =
                    HttpMethod.TRACE != method && List.of(HttpMethod.values()).contains(method);
            return Mono.error(new Rejected(
                    known
                            ? new RequestRejection.Malformed("url", FieldFault.of("bad_url"))
                            : new RequestRejection.MethodNotAllowed(
                                    method.name(), List.of("GET", "POST", "PUT", "DELETE"))));
        };
    }
}
