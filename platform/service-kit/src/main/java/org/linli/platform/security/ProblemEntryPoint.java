package org.linli.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.linli.platform.problem.Rejection;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.web.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers callers without a valid token with 401 and says which: missing, expired or invalid. */
public final class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter problems;

    public ProblemEntryPoint(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        Rejection rejection = rejection(e);
        if (rejection.category().status() == 401) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        problems.write(rejection, request, response);
    }

    /** Also decides between a bad token and an issuer that does not answer. */
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        commence(request, response, e);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        problems.write(new SecurityRejection.RoleMissing(List.of()), request, response);
    }

    static Rejection rejection(AuthenticationException e) {
        if (e instanceof AuthenticationServiceException) {
            return new RequestRejection.DependencyUnavailable();
        }
        if (e instanceof InvalidBearerTokenException) {
            return e.getCause() instanceof JwtValidationException invalid && expired(invalid)
                    ? new SecurityRejection.TokenExpired()
                    : new SecurityRejection.TokenInvalid();
        }
        return new SecurityRejection.TokenMissing();
    }

    private static boolean expired(JwtValidationException e) {
        for (OAuth2Error error : e.getErrors()) {
            String description = error.getDescription();
            if (description != null && description.startsWith("Jwt expired")) {
                return true;
            }
        }
        return false;
    }
}
