package org.linli.gateway.signin;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ends the session here and sends the browser on to end it at the issuer as well; when the issuer is away, the session here is over all
 * the same. Scripts that ask for JSON are told where to go instead of being redirected.
 */
@Component
class SignOut implements ServerLogoutHandler, ServerLogoutSuccessHandler {

    private final Issuer issuer;
    private final SignInProperties properties;
    private final JsonMapper json;

    SignOut(Issuer issuer, SignInProperties properties, JsonMapper json) {
        this.issuer = issuer;
        this.properties = properties;
        this.json = json;
    }

    @Override
    public Mono<Void> logout(WebFilterExchange exchange, @Nullable Authentication authentication) {
        return exchange.getExchange().getSession().flatMap(WebSession::invalidate);
    }

    @Override
    public Mono<Void> onLogoutSuccess(WebFilterExchange exchange, @Nullable Authentication authentication) {
        return destination(exchange.getExchange(), authentication)
                .flatMap(location -> answer(exchange.getExchange(), location));
    }

    private Mono<URI> destination(ServerWebExchange exchange, @Nullable Authentication authentication) {
        URI home = home(exchange);
        if (authentication == null || !(authentication.getPrincipal() instanceof OidcUser person)) {
            return Mono.just(URI.create("/"));
        }
        return issuer.findByRegistrationId(Issuer.REGISTRATION)
                .flatMap(registration -> Mono.justOrEmpty(endSession(registration, person, home)))
                .onErrorComplete()
                .defaultIfEmpty(URI.create("/"));
    }

    private @Nullable URI endSession(ClientRegistration registration, OidcUser person, URI home) {
        Object endpoint =
                registration.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        if (!(endpoint instanceof String address)) {
            return null;
        }
        return UriComponentsBuilder.fromUriString(address)
                .queryParam("id_token_hint", "{token}")
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{home}")
                .encode()
                .buildAndExpand(person.getIdToken().getTokenValue(), properties.clientId(), home.toString())
                .toUri();
    }

    private URI home(ServerWebExchange exchange) {
        if (properties.publicUrl() != null) {
            return URI.create(properties.publicUrl() + "/");
        }
        return UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
                .replacePath("/")
                .replaceQuery(null)
                .fragment(null)
                .build()
                .toUri();
    }

    private Mono<Void> answer(ServerWebExchange exchange, URI location) {
        ServerHttpResponse response = exchange.getResponse();
        response.getHeaders().setCacheControl("no-store");
        boolean script = exchange.getRequest().getHeaders().getAccept().stream()
                .anyMatch(type -> type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON));
        if (!script) {
            response.setStatusCode(HttpStatus.SEE_OTHER);
            response.getHeaders().set(HttpHeaders.LOCATION, location.toString());
            return response.setComplete();
        }
        byte[] body = json.writeValueAsBytes(Map.of("location", location.toString()));
        response.setStatusCode(HttpStatus.OK);
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }
}
