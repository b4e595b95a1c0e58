package org.linli.local.signin.token;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.local.signin.person.Person;
import org.linli.local.signin.person.Persons;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Decides what a token says about its person. Everything comes from the directory; granted authorities (among them
 * Spring Security's {@code FACTOR_…}, which say how somebody signed in) never become roles.
 */
public final class PersonClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /** What every Linli service expects in {@code aud}. */
    public static final String AUDIENCE = "linli";

    private final Persons persons;

    public PersonClaims(Persons persons) {
        this.persons = persons;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        var claims = of(person(context));
        context.getClaims().claims(all -> all.putAll(claims));
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims().audience(List.of(AUDIENCE));
        }
    }

    /** The claims of Linli, in the form the services read them. */
    public static Map<String, Object> of(Person person) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("name", person.name());
        claims.put("roles", person.roleCodes());
        claims.put("area", person.area().digits());
        if (person.volunteerId() != null) {
            claims.put("volunteer_id", person.volunteerId());
        }
        return claims;
    }

    /** The principal of a script's grant is its client, whose id is the name of a person or of the office's software. */
    private Person person(JwtEncodingContext context) {
        Authentication principal = context.getPrincipal();
        var id = principal == null ? "" : principal.getName();
        return Persons.OFFICE_SYSTEM.id().equals(id)
                ? Persons.OFFICE_SYSTEM
                : persons.find(id).orElseThrow(() -> new IllegalStateException("no local person " + id));
    }
}
