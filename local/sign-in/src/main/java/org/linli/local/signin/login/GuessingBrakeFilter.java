package org.linli.local.signin.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the {@link GuessingBrake} before both places where a secret can be tried: the login form and the token endpoint. */
public final class GuessingBrakeFilter extends OncePerRequestFilter {

    private static final String FORM = "/login";
    private static final String TOKEN = "/oauth2/token";

    private final GuessingBrake brake;

    public GuessingBrakeFilter(GuessingBrake brake) {
        this.brake = brake;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || !(FORM.equals(request.getServletPath()) || TOKEN.equals(request.getServletPath()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var form = FORM.equals(request.getServletPath());
        var name = form ? request.getParameter("username") : clientId(request);
        if (name == null) {
            chain.doFilter(request, response);
            return;
        }
        var wait = brake.waitFor(name);
        if (wait.isPresent()) {
            refuse(response, form, wait.get());
            return;
        }
        chain.doFilter(request, response);
        outcome(response, form).ifPresent(success -> {
            if (success) {
                brake.succeeded(name);
            } else {
                brake.failed(name);
            }
        });
    }

    private static void refuse(HttpServletResponse response, boolean form, Duration wait) throws IOException {
        var seconds = Long.toString(wait.plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
        if (form) {
            response.sendRedirect("/login?wait=" + seconds);
        } else {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setContentType("application/json");
            response.getWriter().write("{\"error\":\"slow_down\",\"error_description\":\"too many wrong secrets\"}");
        }
    }

    /** True or false when a secret was tried, empty when the request failed for another reason. */
    private static Optional<Boolean> outcome(HttpServletResponse response, boolean form) {
        if (form) {
            var location = response.getHeader(HttpHeaders.LOCATION);
            return location == null ? Optional.empty() : Optional.of(!location.contains("/login?error"));
        }
        return switch (response.getStatus()) {
            case 200 -> Optional.of(true);
            case 401 -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static @Nullable String clientId(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return request.getParameter("client_id");
        }
        try {
            var pair = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            var colon = pair.indexOf(':');
            return colon < 1 ? null : URLDecoder.decode(pair.substring(0, colon), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
