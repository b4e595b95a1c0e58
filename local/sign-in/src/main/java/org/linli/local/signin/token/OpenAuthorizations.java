package org.linli.local.signin.token;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * The sign-ins that can still be continued, in memory, the newest two thousand. Tokens of scripts are not remembered:
 * they prove themselves, and a load test would otherwise fill the heap.
 */
public final class OpenAuthorizations implements OAuth2AuthorizationService {

    static final int MOST = 2_000;

    private final Map<String, OAuth2Authorization> byId = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, OAuth2Authorization> eldest) {
            return size() > MOST;
        }
    };

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            byId.put(authorization.getId(), authorization);
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        byId.remove(authorization.getId());
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findById(String id) {
        return byId.get(id);
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return byId.values().stream()
                .filter(authorization -> holds(authorization, token, type))
                .findFirst()
                .orElse(null);
    }

    /** By kind: an access token must not be taken where a refresh token is asked for. */
    private static boolean holds(OAuth2Authorization authorization, String value, @Nullable OAuth2TokenType type) {
        if (type == null) {
            return authorization.getToken(value) != null;
        }
        return switch (type.getValue()) {
            case OAuth2ParameterNames.STATE -> value.equals(authorization.getAttribute(OAuth2ParameterNames.STATE));
            case OAuth2ParameterNames.CODE -> holds(authorization, value, OAuth2AuthorizationCode.class);
            case OAuth2ParameterNames.ACCESS_TOKEN -> holds(authorization, value, OAuth2AccessToken.class);
            case OAuth2ParameterNames.REFRESH_TOKEN -> holds(authorization, value, OAuth2RefreshToken.class);
            case OidcParameterNames.ID_TOKEN -> holds(authorization, value, OidcIdToken.class);
            default -> false;
        };
    }

    private static <T extends OAuth2Token> boolean holds(
            OAuth2Authorization authorization, String value, Class<T> kind) {
        var held = authorization.getToken(kind);
        return held != null && value.equals(held.getToken().getTokenValue());
    }
}
