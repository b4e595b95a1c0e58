package org.linli.gateway.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.linli.gateway.configuration.WallClock;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.SecurityRejection;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.RefreshTokenReactiveOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Keeps a browser session's access token fresh: refreshed shortly before it expires, once however many requests of the session want it.
 * When the issuer refuses to refresh, the session is over.
 */
@Component
class SessionTokens {

    private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ServerOAuth2AuthorizedClientRepository clients;
    private final RefreshTokenReactiveOAuth2AuthorizedClientProvider refresher;
    private final WallClock clock;
    private final Map<String, Mono<OAuth2AuthorizedClient>> underWay = new ConcurrentHashMap<>();

    SessionTokens(ServerOAuth2AuthorizedClientRepository clients, Issuer issuer, WallClock clock) {
        WebClientReactiveRefreshTokenTokenResponseClient endpoint =
                new WebClientReactiveRefreshTokenTokenResponseClient();
        endpoint.setWebClient(issuer.http());
        this.clients = clients;
        this.clock = clock;
        this.refresher = new RefreshTokenReactiveOAuth2AuthorizedClientProvider();
        this.refresher.setAccessTokenResponseClient(endpoint);
        this.refresher.setClockSkew(BEFORE_EXPIRY);
        this.refresher.setClock(clock.clock());
    }

    /** The token value that services get, valid for some seconds at least. */
    Mono<String> current(OAuth2AuthenticationToken person, ServerWebExchange exchange) {
        return clients.<OAuth2AuthorizedClient>loadAuthorizedClient(Issuer.REGISTRATION, person, exchange)
                .flatMap(client -> isFresh(client) ? Mono.just(client) : refreshed(person, exchange))
                .map(client -> client.getAccessToken().getTokenValue())
                .switchIfEmpty(Mono.error(() -> new Rejected(new SecurityRejection.TokenExpired())));
    }

    private boolean isFresh(OAuth2AuthorizedClient client) {
        Instant expiresAt = client.getAccessToken().getExpiresAt();
        return expiresAt != null && clock.instant().isBefore(expiresAt.minus(BEFORE_EXPIRY));
    }

    private Mono<OAuth2AuthorizedClient> refreshed(OAuth2AuthenticationToken person, ServerWebExchange exchange) {
        return exchange.getSession()
                .flatMap(session -> underWay.computeIfAbsent(session.getId(), id -> refresh(person, exchange, session)
                        .doFinally(signal -> underWay.remove(id))
                        .cache()));
    }

    /** Looks again first: another request of the session may have refreshed since this one looked. */
    private Mono<OAuth2AuthorizedClient> refresh(
            OAuth2AuthenticationToken person, ServerWebExchange exchange, WebSession session) {
        return clients.<OAuth2AuthorizedClient>loadAuthorizedClient(Issuer.REGISTRATION, person, exchange)
                .flatMap(client -> isFresh(client) ? Mono.just(client) : renewed(client, person, exchange))
                .switchIfEmpty(Mono.error(() -> new Rejected(new SecurityRejection.TokenExpired())))
                .onErrorResume(failure -> switch (failure) {
                    case OAuth2AuthorizationException refused -> over(session);
                    case Rejected refused -> over(session);
                    case WebClientException away -> Mono.error(new IssuerAway(away));
                    case TimeoutException away -> Mono.error(new IssuerAway(away));
                    default -> Mono.error(failure);
                });
    }

    private Mono<OAuth2AuthorizedClient> renewed(
            OAuth2AuthorizedClient client, OAuth2AuthenticationToken person, ServerWebExchange exchange) {
        return refresher
                .authorize(OAuth2AuthorizationContext.withAuthorizedClient(client)
                        .principal(person)
                        .build())
                .timeout(PATIENCE)
                .flatMap(renewed ->
                        clients.saveAuthorizedClient(renewed, person, exchange).thenReturn(renewed));
    }

    private static Mono<OAuth2AuthorizedClient> over(WebSession session) {
        return session.invalidate().then(Mono.error(() -> new Rejected(new SecurityRejection.TokenExpired())));
    }
}
