package org.linli.platform.configuration;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.linli.platform.problem.Languages;
import org.linli.platform.problem.ProblemMessages;
import org.linli.platform.security.BearerHeader;
import org.linli.platform.security.CallerArgumentResolver;
import org.linli.platform.security.HeaderText;
import org.linli.platform.security.ProblemEntryPoint;
import org.linli.platform.security.VerifiedTokens;
import org.linli.platform.web.IdempotencyInterceptor;
import org.linli.platform.web.IdempotencyKeyArgumentResolver;
import org.linli.platform.web.IfMatchArgumentResolver;
import org.linli.platform.web.KeyedRequestFilter;
import org.linli.platform.web.ProblemAdvice;
import org.linli.platform.web.ProblemWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Gives a servlet service its walls and manners: tokens checked, problems written, If-Match and Idempotency-Key read. */
@AutoConfiguration(
        after = ServiceKitAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration"
        })
@ConditionalOnClass({HttpServletRequest.class, SecurityFilterChain.class, WebMvcConfigurer.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class ServletKitAutoConfiguration {

    @Bean
    ProblemWriter problemWriter(ProblemMessages messages, JsonMapper json) {
        return new ProblemWriter(messages, json);
    }

    @Bean
    ProblemAdvice problemAdvice(ProblemWriter problems, LinliProperties properties) {
        return new ProblemAdvice(problems, properties.limits().uploadBytes());
    }

    @Bean
    FilterRegistrationBean<KeyedRequestFilter> keyedRequestFilter(ProblemWriter problems, LinliProperties properties) {
        FilterRegistrationBean<KeyedRequestFilter> filter = new FilterRegistrationBean<>(
                new KeyedRequestFilter(problems, properties.limits().jsonBytes()));
        filter.addUrlPatterns("/api/*");
        filter.setOrder(0);
        return filter;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new AcceptHeaderLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return Languages.of(request.getHeader("Accept-Language"));
            }
        };
    }

    @Bean
    SecurityFilterChain apiSecurity(HttpSecurity http, ProblemWriter problems) {
        ProblemEntryPoint entryPoint = new ProblemEntryPoint(problems);
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> anonymous.disable())
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/actuator/**", "/v3/api-docs/**", "/public/**", "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint(entryPoint)
                        .accessDeniedHandler(entryPoint)
                        .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                            @Override
                            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                                filter.setAuthenticationFailureHandler(entryPoint::onAuthenticationFailure);
                                return filter;
                            }
                        }))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(entryPoint).accessDeniedHandler(entryPoint))
                .build();
    }

    @Bean
    static BeanPostProcessor rememberVerifiedTokens() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                // the demonstration's clock moves business days, not the life of a token
                return bean instanceof JwtDecoder decoder ? new VerifiedTokens(decoder, Clock.systemUTC()) : bean;
            }
        };
    }

    /** One observation of the whole request is enough; one more for each security filter cost a twentieth of it. */
    @Bean
    static SecurityObservationSettings withoutFilterObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Judges headers as the firewall does by default, without its regular expressions. */
    @Bean
    static HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(HeaderText::name);
        firewall.setAllowedHeaderValues(HeaderText::value);
        return firewall;
    }

    @Bean
    static BearerTokenResolver bearerTokens() {
        DefaultBearerTokenResolver thorough = new DefaultBearerTokenResolver();
        return request -> {
            String header = request.getHeader(HttpHeaders.AUTHORIZATION);
            // whatever is not plainly a token is judged, and refused with a reason, by the library
            return header == null ? null : BearerHeader.token(header).orElseGet(() -> thorough.resolve(request));
        };
    }

    @Bean
    WebMvcConfigurer kitArguments(ObjectProvider<IdempotencyInterceptor> idempotency) {
        return new WebMvcConfigurer() {
            /** Fields says what is wrong with a body; nothing is declared by validation annotations. */
            @Override
            public Validator getValidator() {
                return new NoValidator();
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgumentResolver());
                resolvers.add(new IfMatchArgumentResolver());
                resolvers.add(new IdempotencyKeyArgumentResolver());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                idempotency.ifAvailable(
                        interceptor -> registry.addInterceptor(interceptor).addPathPatterns("/api/**"));
            }
        };
    }

    /** Keeps Spring MVC from starting a validation provider that nobody asks. */
    private static final class NoValidator implements Validator {

        @Override
        public boolean supports(Class<?> type) {
            return false;
        }

        @Override
        public void validate(Object target, Errors errors) {}
    }
}
