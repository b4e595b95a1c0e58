package org.linli.local.signin.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an installation can set.
 *
 * @param issuer the {@code iss} claim, and where browsers find this server
 * @param dataDir where the signing key is kept
 * @param secretsFile the secrets that the launcher generated
 * @param consoleOrigins where the console may be opened in a browser
 */
@ConfigurationProperties("linli.sign-in")
public record SignInSettings(
        URI issuer, @Nullable Path dataDir, @Nullable Path secretsFile, List<String> consoleOrigins) {

    public SignInSettings {
        consoleOrigins = List.copyOf(consoleOrigins);
    }

    /** Only loopback origins: an authorization code must not travel to another machine in clear text. */
    public List<String> loopbackOrigins() {
        for (var origin : consoleOrigins) {
            var uri = URI.create(origin);
            if (!"http".equals(uri.getScheme()) || uri.getHost() == null || !LoopbackOnly.isLoopback(uri.getHost())) {
                throw new CannotStart("linli.sign-in.console-origins must be loopback addresses, not " + origin);
            }
        }
        return consoleOrigins;
    }

    public Path requiredDataDir() {
        return required(dataDir, "LINLI_SIGN_IN_DATA", "the directory for the signing key");
    }

    public Path requiredSecretsFile() {
        return required(secretsFile, "LINLI_SECRETS_FILE", "the file with this installation's secrets");
    }

    private static Path required(@Nullable Path path, String variable, String meaning) {
        if (path == null || path.toString().isBlank()) {
            throw new CannotStart(variable + " is not set; it names " + meaning + ". `./linli up` sets it.");
        }
        return path;
    }
}
