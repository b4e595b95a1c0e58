package org.linli.gateway.signin;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How people sign in, under {@code linli.gateway.sign-in}.
 *
 * @param issuer the one issuer whose tokens are accepted
 * @param discovery where the issuer's metadata is read when this process reaches it under another address than browsers do
 * @param audience must be among a token's audiences
 * @param clientId the console's client
 * @param clientSecret that client's secret; signing in by browser is refused without one
 * @param publicUrl the address browsers use, when it cannot be told from the request
 * @param sessionIdle a browser session ends after this time without a request
 */
@ConfigurationProperties("linli.gateway.sign-in")
public record SignInProperties(
        URI issuer,
        @Nullable URI discovery,
        String audience,
        String clientId,
        @Nullable String clientSecret,
        @Nullable URI publicUrl,
        Duration sessionIdle) {

    @Override
    public String toString() {
        return "SignInProperties[" + issuer + " " + clientId + "]";
    }
}
