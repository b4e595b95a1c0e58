package org.linli.gateway.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.SecurityRejection;
import org.springframework.web.server.ServerWebExchange;

/**
 * The caller of this request, with the token that services get to see.
 *
 * @param expiresAt when the token stops being valid
 * @param ended whether the browser session behind it has ended; never for a bearer token
 */
public record SignedIn(Caller caller, String token, Instant expiresAt, BooleanSupplier ended) {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    public static Optional<SignedIn> find(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }

    /** Refuses with {@code security.token-missing} where nobody is signed in. */
    public static SignedIn require(ServerWebExchange exchange) {
        return find(exchange).orElseThrow(() -> new Rejected(new SecurityRejection.TokenMissing()));
    }

    void remember(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    @Override
    public String toString() {
        return "SignedIn[" + caller + "]";
    }
}
