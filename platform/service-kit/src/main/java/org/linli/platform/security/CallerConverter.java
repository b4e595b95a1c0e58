package org.linli.platform.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.linli.platform.area.AreaScope;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads a {@link Caller} from the claims of a verified token; unknown roles are left out, a token without an area covers nothing. */
public final class CallerConverter {

    private CallerConverter() {}

    public static Caller from(Jwt token) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List<String> claimed = token.getClaimAsStringList("roles");
        if (claimed != null) {
            claimed.forEach(code -> Role.of(code).ifPresent(roles::add));
        }
        String subject = Objects.requireNonNull(token.getSubject(), "sub");
        String name = token.getClaimAsString("name");
        String area = token.getClaimAsString("area");
        return new Caller(
                subject,
                name == null ? subject : name,
                roles,
                area == null || area.isEmpty() ? AreaScope.none() : new AreaScope(area),
                token.getClaimAsString("volunteer_id"));
    }
}
