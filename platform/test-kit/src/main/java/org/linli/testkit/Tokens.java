package org.linli.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.linli.platform.security.Role;

/** Tokens of the persons that the stories speak of; each value is a whole Authorization header. */
public final class Tokens {

    private Tokens() {}

    /** A token of a demo person, such as {@code xiuzhou-district}; {@code role@area} and {@code volunteer:id} work too. */
    public static String bearer(String person) {
        return switch (person) {
            case "xiuzhou-district" -> of(person, Role.DISTRICT_OFFICER, "330411");
            case "huaiyang-district" -> of(person, Role.DISTRICT_OFFICER, "411603");
            case "wangjiangjing-street" -> of(person, Role.STREET_OFFICER, "330411101");
            case "xincheng-street" -> of(person, Role.STREET_OFFICER, "330411002");
            case "community" -> of(person, Role.COMMUNITY_WORKER, "330411003005");
            case "social-worker", "social-worker-2" -> of(person, Role.SOCIAL_WORKER, "330411");
            case "prosecutor", "prosecutor-2" -> of(person, Role.PROSECUTOR, "330411");
            case "case-worker", "case-worker-2" -> of(person, Role.CASE_WORKER, "330411");
            case "team-leader", "judge", "finance", "auditor", "analyst", "operator" ->
                of(person, Role.of(person).orElseThrow(), "330411");
            default -> pattern(person);
        };
    }

    private static String pattern(String person) {
        int at = person.indexOf('@');
        if (at > 0) {
            return of(person, Role.of(person.substring(0, at)).orElseThrow(), person.substring(at + 1));
        }
        if (person.startsWith("volunteer:")) {
            String id = person.substring("volunteer:".length());
            return volunteer(id, "330411");
        }
        throw new IllegalArgumentException("no such person: " + person);
    }

    /** A token of a registered volunteer. */
    public static String volunteer(String id, String area) {
        return header(claims("volunteer:" + id, List.of(Role.VOLUNTEER), area)
                .claim("volunteer_id", id)
                .build());
    }

    public static String of(Role role, String area) {
        return of(role.code() + "@" + area, role, area);
    }

    public static String of(String subject, Role role, String area) {
        return header(claims(subject, List.of(role), area).build());
    }

    /** A token that was valid until five minutes ago. */
    public static String expired(String subject, Role role, String area) {
        Instant now = Instant.now();
        return header(claims(subject, List.of(role), area)
                .issueTime(Date.from(now.minus(Duration.ofHours(1))))
                .expirationTime(Date.from(now.minus(Duration.ofMinutes(5))))
                .build());
    }

    /** A token for another audience. */
    public static String forAnotherAudience(String subject, Role role, String area) {
        return header(claims(subject, List.of(role), area).audience("elsewhere").build());
    }

    /** A token signed with a key that the issuer does not have. */
    public static String forged(String subject, Role role, String area) {
        try {
            return "Bearer "
                    + TokenIssuer.sign(
                            claims(subject, List.of(role), area).build(),
                            new RSAKeyGenerator(2048).keyID("test").generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet.Builder claims(String subject, List<Role> roles, String area) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(Infrastructure.get().issuer().uri())
                .audience("linli")
                .subject(subject)
                .claim("name", subject)
                .claim("roles", roles.stream().map(Role::code).toList())
                .claim("area", area)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
    }

    private static String header(JWTClaimsSet claims) {
        return "Bearer " + Infrastructure.get().issuer().sign(claims);
    }
}
