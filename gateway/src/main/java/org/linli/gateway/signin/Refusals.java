package org.linli.gateway.signin;

import org.linli.gateway.problem.DoorRejection;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.Rejection;
import org.linli.platform.security.SecurityRejection;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Decides which refusal a failed authentication is: missing, expired, false, or nobody there to check it. */
final class Refusals {

    private static final long ISSUER_AGAIN_SECONDS = 5;

    private Refusals() {}

    static Rejected of(Throwable failure) {
        return failure instanceof Rejected rejected ? rejected : new Rejected(rejection(failure));
    }

    private static Rejection rejection(Throwable failure) {
        return switch (failure) {
            case InvalidBearerTokenException invalid ->
                invalid.getCause() instanceof JwtValidationException validation && expired(validation)
                        ? new SecurityRejection.TokenExpired()
                        : new SecurityRejection.TokenInvalid();
            case AuthenticationServiceException away ->
                new DoorRejection.ServiceUnavailable("sign-in", ISSUER_AGAIN_SECONDS);
            case AuthenticationException missing -> new SecurityRejection.TokenMissing();
            default -> new SecurityRejection.TokenInvalid();
        };
    }

    /** Expired and nothing worse: a foreign token does not learn that it is also too old. */
    private static boolean expired(JwtValidationException failure) {
        return !failure.getErrors().isEmpty()
                && failure.getErrors().stream()
                        .map(OAuth2Error::getDescription)
                        .allMatch(description -> description != null && description.startsWith("Jwt expired"));
    }
}
