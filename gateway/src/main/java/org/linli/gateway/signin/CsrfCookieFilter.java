package org.linli.gateway.signin;

import org.linli.gateway.configuration.FilterOrder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Hands the CSRF cookie to browsers that have a session and no such cookie yet, so that the console can send its token back. */
@Component
@Order(FilterOrder.SIGNED_IN - 1)
class CsrfCookieFilter implements WebFilter {

    private static final String COOKIE = "XSRF-TOKEN";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        if (token == null || !lacksCookie(exchange)) {
            return chain.filter(exchange);
        }
        return token.then(chain.filter(exchange));
    }

    private static boolean lacksCookie(ServerWebExchange exchange) {
        MultiValueMap<String, HttpCookie> cookies = exchange.getRequest().getCookies();
        return HttpMethod.GET.equals(exchange.getRequest().getMethod())
                && cookies.containsKey(SessionCookie.NAME)
                && !cookies.containsKey(COOKIE);
    }
}
