package org.linli.gateway.signin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.gateway.problem.DoorRejection;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.BearerHeader;
import org.linli.platform.security.HeaderText;
import org.linli.platform.security.SecurityRejection;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.WebSessionIdResolver;
import reactor.core.publisher.Mono;

/** Wires the two ways in — a bearer token, or a browser session — as two chains that never look at each other's credentials. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

    private static final String API = "/api/**";
    private static final Set<HttpMethod> CHANGES_NOTHING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    private static final ServerAuthenticationEntryPoint REFUSE =
            (exchange, failure) -> Mono.error(Refusals.of(failure));
    private static final ServerAccessDeniedHandler DENY = (exchange, denied) -> Mono.error(new Rejected(
            denied instanceof CsrfException
                    ? new DoorRejection.CsrfTokenInvalid()
                    : new SecurityRejection.RoleMissing(List.of())));

    /** Health and metrics have a port of their own, which listens on the machine itself only. */
    @Bean
    @Order(0)
    SecurityWebFilterChain management(ServerHttpSecurity http) {
        return stateless(http.securityMatcher(EndpointRequest.toAnyEndpoint()))
                .authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .build();
    }

    /** Whoever sends an Authorization header is judged by it alone. */
    @Bean
    @Order(1)
    SecurityWebFilterChain bearer(ServerHttpSecurity http, Issuer issuer) {
        ServerWebExchangeMatcher sendsCredentials =
                exchange -> exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                        ? MatchResult.match()
                        : MatchResult.notMatch();
        return stateless(http.securityMatcher(sendsCredentials))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtDecoder(issuer))
                        .bearerTokenConverter(bearerTokens())
                        .authenticationEntryPoint(REFUSE)
                        .authenticationFailureHandler((exchange, failure) -> Mono.error(Refusals.of(failure)))
                        .accessDeniedHandler(DENY))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(REFUSE).accessDeniedHandler(DENY))
                .authorizeExchange(exchanges -> exchanges
                        .pathMatchers(API)
                        .authenticated()
                        .anyExchange()
                        .permitAll())
                .build();
    }

    /** Everybody else comes with a browser session, or with nothing. */
    @Bean
    @Order(2)
    SecurityWebFilterChain browser(
            ServerHttpSecurity http,
            Issuer issuer,
            ServerOAuth2AuthorizedClientRepository clients,
            SignOut signOut,
            CookieServerCsrfTokenRepository csrfTokens) {
        DefaultServerOAuth2AuthorizationRequestResolver requests =
                new DefaultServerOAuth2AuthorizationRequestResolver(issuer);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return http.httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                .headers(headers -> headers.disable())
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(new ServerCsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(SecurityConfiguration::changesInASession)
                        .accessDeniedHandler(DENY))
                .oauth2Login(login -> login.clientRegistrationRepository(issuer)
                        .authorizedClientRepository(clients)
                        .authorizationRequestResolver(requests)
                        .authenticationSuccessHandler(new RedirectServerAuthenticationSuccessHandler("/"))
                        .authenticationFailureHandler(
                                new RedirectServerAuthenticationFailureHandler("/?sign-in=failed")))
                .logout(logout ->
                        logout.logoutUrl("/sign-out").logoutHandler(signOut).logoutSuccessHandler(signOut))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(REFUSE).accessDeniedHandler(DENY))
                .authorizeExchange(exchanges -> exchanges
                        .pathMatchers(API)
                        .authenticated()
                        .anyExchange()
                        .permitAll())
                .build();
    }

    /** One observation of the whole request is enough; one more for each security filter costs more than it tells. */
    @Bean
    static SecurityObservationSettings withoutFilterObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Judges headers as the firewall does by default, without its regular expressions. */
    @Bean
    static ServerWebExchangeFirewall firewall() {
        StrictServerWebExchangeFirewall firewall = new StrictServerWebExchangeFirewall();
        firewall.setAllowedHeaderNames(HeaderText::name);
        firewall.setAllowedHeaderValues(HeaderText::value);
        return firewall;
    }

    @Bean
    ServerOAuth2AuthorizedClientRepository authorizedClients() {
        return new WebSessionServerOAuth2AuthorizedClientRepository();
    }

    @Bean
    WebClientReactiveAuthorizationCodeTokenResponseClient codeExchange(Issuer issuer) {
        WebClientReactiveAuthorizationCodeTokenResponseClient client =
                new WebClientReactiveAuthorizationCodeTokenResponseClient();
        client.setWebClient(issuer.http());
        return client;
    }

    @Bean
    WebSessionIdResolver webSessionIdResolver() {
        CookieWebSessionIdResolver resolver = new CookieWebSessionIdResolver();
        resolver.setCookieName(SessionCookie.NAME);
        // HttpOnly and, under https, Secure are the resolver's own defaults
        resolver.addCookieInitializer(cookie -> cookie.path("/").sameSite("Lax"));
        return resolver;
    }

    @Bean
    CookieServerCsrfTokenRepository csrfTokens() {
        CookieServerCsrfTokenRepository tokens = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.path("/").sameSite("Lax"));
        return tokens;
    }

    /** Whatever is not plainly one token is judged, and refused with a reason, by the library. */
    private static ServerAuthenticationConverter bearerTokens() {
        ServerBearerTokenAuthenticationConverter thorough = new ServerBearerTokenAuthenticationConverter();
        return exchange -> {
            List<String> headers = exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.AUTHORIZATION);
            Optional<String> token = headers.size() == 1 ? BearerHeader.token(headers.getFirst()) : Optional.empty();
            return token.isPresent()
                    ? Mono.just(new BearerTokenAuthenticationToken(token.get()))
                    : thorough.convert(exchange);
        };
    }

    private static ServerHttpSecurity stateless(ServerHttpSecurity http) {
        return http.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .csrf(csrf -> csrf.disable())
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.disable());
    }

    /** Without a session there is nothing that a foreign page could misuse; reading is not a change. */
    private static Mono<MatchResult> changesInASession(ServerWebExchange exchange) {
        boolean applies = !CHANGES_NOTHING.contains(exchange.getRequest().getMethod())
                && exchange.getRequest().getCookies().containsKey(SessionCookie.NAME);
        return applies ? MatchResult.match() : MatchResult.notMatch();
    }
}
