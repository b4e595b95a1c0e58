package org.linli.local.signin.token;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.local.signin.person.Persons;
import org.linli.local.signin.person.Secrets;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * Decides who may ask for tokens: the console (code + PKCE, refresh), one office's software, and every local person for
 * scripts. A client's id is its name, so the patterns need no registration.
 */
public final class LinliClients implements RegisteredClientRepository {

    static final String CONSOLE = "linli-console";
    private static final String CALLBACK = "/login/oauth2/code/linli";

    private static final Duration CONSOLE_TOKEN = Duration.ofMinutes(15);
    private static final Duration CONSOLE_SESSION = Duration.ofHours(12);
    private static final Duration SCRIPT_TOKEN = Duration.ofHours(1);

    private final Persons persons;
    private final Secrets secrets;
    private final RegisteredClient console;

    public LinliClients(Persons persons, Secrets secrets, List<String> consoleOrigins) {
        this.persons = persons;
        this.secrets = secrets;
        this.console = console(secrets, consoleOrigins);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        if (CONSOLE.equals(clientId)) {
            return console;
        }
        if (Persons.OFFICE_SYSTEM.id().equals(clientId)) {
            return script(clientId, secrets.officeSystem());
        }
        return persons.find(clientId)
                .map(person -> script(person.id(), secrets.persons()))
                .orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public void save(RegisteredClient registeredClient) {
        throw new UnsupportedOperationException("the local clients are fixed");
    }

    private static RegisteredClient console(Secrets secrets, List<String> origins) {
        return RegisteredClient.withId(CONSOLE)
                .clientId(CONSOLE)
                .clientName("Linli console")
                .clientSecret(secrets.console())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> origins.forEach(origin -> uris.add(origin + CALLBACK)))
                .postLogoutRedirectUris(uris -> origins.forEach(origin -> {
                    uris.add(origin);
                    uris.add(origin + "/");
                }))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(CONSOLE_TOKEN)
                        .refreshTokenTimeToLive(CONSOLE_SESSION)
                        // a page that asks twice at once must not lose its session
                        .reuseRefreshTokens(true)
                        .build())
                .build();
    }

    private static RegisteredClient script(String id, String secret) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(SCRIPT_TOKEN)
                        .build())
                .build();
    }
}
