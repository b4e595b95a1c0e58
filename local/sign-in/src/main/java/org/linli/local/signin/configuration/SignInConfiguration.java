package org.linli.local.signin.configuration;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import org.linli.local.signin.login.GuessingBrake;
import org.linli.local.signin.login.GuessingBrakeFilter;
import org.linli.local.signin.person.Persons;
import org.linli.local.signin.person.Secrets;
import org.linli.local.signin.token.LinliClients;
import org.linli.local.signin.token.OpenAuthorizations;
import org.linli.local.signin.token.PersonClaims;
import org.linli.local.signin.token.SigningKey;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Persons persons() {
        return new Persons();
    }

    @Bean
    Secrets secrets(SignInSettings settings) {
        return Secrets.read(settings.requiredSecretsFile());
    }

    @Bean
    RegisteredClientRepository clients(Persons persons, Secrets secrets, SignInSettings settings) {
        return new LinliClients(persons, secrets, settings.loopbackOrigins());
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new OpenAuthorizations();
    }

    @Bean
    PersonClaims personClaims(Persons persons) {
        return new PersonClaims(persons);
    }

    @Bean
    JWKSource<SecurityContext> keys(SignInSettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.readOrCreate(settings.requiredDataDir())));
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(SignInSettings settings) {
        return AuthorizationServerSettings.builder()
                .issuer(settings.issuer().toString())
                .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new ExactSecret();
    }

    @Bean
    UserDetailsService users(Persons persons, Secrets secrets) {
        return name -> persons.find(name)
                .map(person -> User.withUsername(person.id())
                        .password(secrets.persons())
                        .authorities(List.of())
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("no such local person"));
    }

    @Bean
    FilterRegistrationBean<GuessingBrakeFilter> guessingBrake(Clock clock) {
        var filter = new FilterRegistrationBean<>(new GuessingBrakeFilter(new GuessingBrake(clock)));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return filter;
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, Persons persons) {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(oidc -> oidc.userInfoEndpoint(userInfo -> userInfo.userInfoMapper(context -> {
                var id = context.getAuthorization().getPrincipalName();
                var claims = new LinkedHashMap<String, Object>();
                claims.put("sub", id);
                persons.find(id).ifPresent(person -> claims.putAll(PersonClaims.of(person)));
                return new OidcUserInfo(claims);
            })));
        });
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(resource -> resource.jwt(jwt -> {}))
                .exceptionHandling(exceptions -> exceptions.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, SignInSettings settings) {
        // Chrome applies form-action to the redirect that follows the form as well
        var policy =
                "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                        + String.join(" ", settings.loopbackOrigins());
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers("/login", "/sign-in.css", "/error", "/actuator/health/**")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage("/login"))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy)))
                .build();
    }
}
