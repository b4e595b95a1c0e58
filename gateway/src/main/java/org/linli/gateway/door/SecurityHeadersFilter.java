package org.linli.gateway.door;

import java.net.URI;
import org.linli.gateway.configuration.FilterOrder;
import org.linli.gateway.signin.SignInProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Decides what browsers may do with every answer, whoever gave it: our scripts only, in nobody's frame, never guessed, never cached by default. */
@Component
@Order(FilterOrder.SECURITY_HEADERS)
class SecurityHeadersFilter implements WebFilter {

    private final String contentSecurityPolicy;
    private final String docsContentSecurityPolicy;

    SecurityHeadersFilter(SignInProperties signIn) {
        URI issuer = signIn.issuer();
        // signing out posts a form here and is redirected to the issuer, which browsers count as a form action
        String issuerOrigin = issuer.getScheme() + "://" + issuer.getRawAuthority();
        this.contentSecurityPolicy = policy(issuerOrigin, "style-src 'self'; style-src-attr 'unsafe-inline'");
        this.docsContentSecurityPolicy = policy(issuerOrigin, "style-src 'self' 'unsafe-inline'");
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> {
            write(exchange.getRequest(), exchange.getResponse().getHeaders());
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    private void write(ServerHttpRequest request, HttpHeaders headers) {
        String path = request.getPath().value();
        headers.set(
                "Content-Security-Policy",
                path.startsWith("/docs") ? docsContentSecurityPolicy : contentSecurityPolicy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(self), payment=(), usb=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if ("https".equalsIgnoreCase(request.getURI().getScheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (path.startsWith("/api/") && headers.getCacheControl() == null) {
            headers.setCacheControl("no-store");
        }
        headers.remove("Server");
        headers.remove("X-Powered-By");
    }

    private static String policy(String issuerOrigin, String styles) {
        return "default-src 'none'; script-src 'self'; " + styles
                + "; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'"
                + "; form-action 'self' " + issuerOrigin
                + "; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";
    }
}
