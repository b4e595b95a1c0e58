package org.linli.gateway.signin;

import java.time.Instant;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.linli.gateway.configuration.FilterOrder;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.CallerConverter;
import org.linli.platform.security.SecurityRejection;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Decides, once per request, who the caller is: from the bearer token, or from the session's own — refreshed — access token. */
@Component
@Order(FilterOrder.SIGNED_IN)
class SignedInFilter implements WebFilter {

    private final SessionTokens sessionTokens;
    private final Issuer issuer;

    SignedInFilter(SessionTokens sessionTokens, Issuer issuer) {
        this.sessionTokens = sessionTokens;
        this.issuer = issuer;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean mayBeKnown = exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                || exchange.getRequest().getCookies().containsKey(SessionCookie.NAME);
        if (!mayBeKnown || !needsCaller(exchange)) {
            return chain.filter(exchange);
        }
        return ReactiveSecurityContextHolder.getContext()
                .flatMap(context -> Mono.justOrEmpty(context.getAuthentication()))
                .flatMap(authentication -> signedIn(authentication, exchange))
                .doOnNext(signedIn -> signedIn.remember(exchange))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }

    /** Pages and their assets are the same for everybody. */
    private static boolean needsCaller(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value().startsWith("/api/");
    }

    private Mono<SignedIn> signedIn(Authentication authentication, ServerWebExchange exchange) {
        return switch (authentication) {
            case JwtAuthenticationToken bearer -> Mono.fromSupplier(() -> signedIn(bearer.getToken(), () -> false));
            case OAuth2AuthenticationToken person ->
                sessionTokens
                        .current(person, exchange)
                        .flatMap(issuer::decode)
                        .onErrorMap(JwtException.class, SignedInFilter::refusal)
                        .zipWith(exchange.getSession())
                        .map(found -> signedIn(found.getT1(), ended(found.getT2())));
            default -> Mono.empty();
        };
    }

    private static Throwable refusal(JwtException failure) {
        return failure instanceof BadJwtException
                ? new Rejected(new SecurityRejection.TokenInvalid())
                : new IssuerAway(failure);
    }

    private static BooleanSupplier ended(WebSession session) {
        return session::isExpired;
    }

    private static SignedIn signedIn(Jwt token, BooleanSupplier ended) {
        Caller caller;
        try {
            caller = CallerConverter.from(token);
        } catch (IllegalArgumentException malformedArea) {
            throw new Rejected(new SecurityRejection.TokenInvalid());
        }
        Instant expiresAt = Objects.requireNonNull(token.getExpiresAt(), "the validator requires exp");
        return new SignedIn(caller, token.getTokenValue(), expiresAt, ended);
    }
}
