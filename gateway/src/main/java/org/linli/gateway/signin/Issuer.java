package org.linli.gateway.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.linli.gateway.configuration.WallClock;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * What the gateway knows of the trusted issuer, learnt when it is first needed: the gateway starts, and keeps serving what needs no
 * sign-in, while the issuer is away. A failed look is repeated after a second, a successful one is kept.
 */
@Component
class Issuer implements ReactiveJwtDecoder, ReactiveClientRegistrationRepository {

    static final String REGISTRATION = "linli";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);
    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};

    private static final Duration VERIFIED_FOR = Duration.ofSeconds(30);

    private final SignInProperties properties;
    private final WallClock clock;
    private final WebClient http;
    /** Tokens whose signature was checked a moment ago; the services behind check again by themselves. */
    private final Cache<String, Jwt> verified = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(VERIFIED_FOR)
            .build();

    private final Mono<Map<String, Object>> metadata;
    private final Mono<ReactiveJwtDecoder> decoder;
    private final Mono<ClientRegistration> registration;

    Issuer(SignInProperties properties, WallClock clock) {
        this.properties = properties;
        this.clock = clock;
        this.http = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(
                        HttpClient.create().responseTimeout(PATIENCE).compress(false)))
                .build();
        this.metadata = kept(Mono.defer(this::discover));
        this.decoder = kept(metadata.map(this::decoder));
        this.registration = kept(metadata.map(this::registration));
    }

    @Override
    public Mono<Jwt> decode(String token) throws JwtException {
        Jwt known = verified.getIfPresent(token);
        if (known != null && known.getExpiresAt() != null && clock.instant().isBefore(known.getExpiresAt())) {
            return Mono.just(known);
        }
        return decoder.onErrorMap(away -> new JwtException("the issuer's keys cannot be read", away))
                .flatMap(ready -> ready.decode(token))
                .doOnNext(fresh -> verified.put(token, fresh));
    }

    @Override
    public Mono<ClientRegistration> findByRegistrationId(String registrationId) {
        return REGISTRATION.equals(registrationId) ? registration.onErrorMap(IssuerAway::new) : Mono.empty();
    }

    WebClient http() {
        return http;
    }

    private static <T> Mono<T> kept(Mono<T> source) {
        return source.cache(value -> Duration.ofMillis(Long.MAX_VALUE), failure -> AGAIN_AFTER, () -> Duration.ZERO);
    }

    private Mono<Map<String, Object>> discover() {
        var base = properties.discovery() == null ? properties.issuer() : properties.discovery();
        return http.get()
                .uri(base + "/.well-known/openid-configuration")
                .retrieve()
                .bodyToMono(METADATA)
                .timeout(PATIENCE)
                .doOnNext(found -> {
                    if (!properties.issuer().toString().equals(found.get("issuer"))) {
                        throw new IllegalStateException("the metadata at " + base + " is of another issuer");
                    }
                });
    }

    private ReactiveJwtDecoder decoder(Map<String, Object> found) {
        NimbusReactiveJwtDecoder nimbus = NimbusReactiveJwtDecoder.withJwkSetUri(text(found, "jwks_uri"))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .jwsAlgorithm(SignatureAlgorithm.PS256)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .webClient(http)
                .build();
        nimbus.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(properties.issuer().toString()),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(properties.audience())),
                new JwtClaimValidator<Object>("exp", expiry -> expiry != null),
                new JwtClaimValidator<String>("sub", subject -> subject != null && !subject.isBlank())));
        return nimbus;
    }

    private ClientRegistration registration(Map<String, Object> found) {
        String secret = properties.clientSecret();
        if (secret == null || secret.isBlank()) {
            throw new IllegalStateException("LINLI_CONSOLE_CLIENT_SECRET is not set: nobody can sign in by browser");
        }
        return ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(properties.clientId())
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri((properties.publicUrl() == null
                                ? "{baseUrl}"
                                : properties.publicUrl().toString()) + "/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .issuerUri(properties.issuer().toString())
                .authorizationUri(text(found, "authorization_endpoint"))
                .tokenUri(text(found, "token_endpoint"))
                .jwkSetUri(text(found, "jwks_uri"))
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .providerConfigurationMetadata(found)
                .clientName("Linli")
                .build();
    }

    private static String text(Map<String, Object> found, String key) {
        if (found.get(key) instanceof String value) {
            return value;
        }
        throw new IllegalStateException("the issuer's metadata has no " + key);
    }
}
