package org.linli.gateway.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A small but real OpenID provider: discovery, keys, code flow with PKCE, refresh, end of session. Whoever is sent to it is signed in as
 * the person it was told to expect.
 */
public final class TestIssuer implements AutoCloseable {

    public static final String CLIENT_SECRET = "secret-of-the-test-console";

    private final HttpServer server;
    private final RSAKey key;
    private final String issuer;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final AtomicInteger refreshes = new AtomicInteger();

    private volatile Person person = Person.districtOfficer();
    private volatile Duration tokenLife = Duration.ofMinutes(5);
    private volatile boolean refusesRefresh;

    private TestIssuer(int port) {
        try {
            this.key = new RSAKeyGenerator(2048).keyID("test").generate();
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, metadata()));
        server.createContext("/jwks", exchange -> json(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
    }

    public static TestIssuer start() {
        return startOn(0);
    }

    public static TestIssuer startOn(int port) {
        TestIssuer started = new TestIssuer(port);
        started.server.start();
        return started;
    }

    public String issuer() {
        return issuer;
    }

    public int refreshes() {
        return refreshes.get();
    }

    public void signsIn(Person next) {
        person = next;
    }

    public void issuesTokensFor(Duration life) {
        tokenLife = life;
    }

    public void refusesRefresh(boolean refuses) {
        refusesRefresh = refuses;
    }

    void reset() {
        person = Person.districtOfficer();
        tokenLife = Duration.ofMinutes(5);
        refusesRefresh = false;
        refreshes.set(0);
    }

    /** A token as the real sign-in server would give it. */
    public String token(Person of) {
        return token(of, claims -> claims);
    }

    /** The same, with something about it changed. */
    public String token(Person of, UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(change.apply(claims(of, "linli", tokenLife)), key);
    }

    /** Signed by somebody else under our key's name. */
    public String forgedToken(Person of) {
        try {
            return signed(
                    claims(of, "linli", tokenLife),
                    new RSAKeyGenerator(2048).keyID("test").generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private JWTClaimsSet.Builder claims(Person of, String audience, Duration life) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(of.subject())
                .claim("name", of.name())
                .claim("roles", of.roles())
                .claim("area", of.area())
                .issueTime(Date.from(now.minusSeconds(1)))
                .expirationTime(Date.from(now.plus(life)));
        return of.volunteerId() == null ? claims : claims.claim("volunteer_id", of.volunteerId());
    }

    private static String signed(JWTClaimsSet.Builder claims, RSAKey by) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(by.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String metadata() {
        return """
            {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
             "jwks_uri":"%1$s/jwks","end_session_endpoint":"%1$s/logout","response_types_supported":["code"],
             "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, query);
        exchange.getResponseHeaders()
                .set("Location", query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String expected = "Basic "
                + Base64.getEncoder()
                        .encodeToString(("linli-console:" + CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            refuse(exchange, 401, "invalid_client");
            return;
        }
        switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> {
                Map<String, String> request = codes.remove(form.getOrDefault("code", ""));
                if (request == null || !challenge(form.get("code_verifier")).equals(request.get("code_challenge"))) {
                    refuse(exchange, 400, "invalid_grant");
                } else {
                    json(exchange, tokens(request.get("nonce")));
                }
            }
            case "refresh_token" -> {
                refreshes.incrementAndGet();
                if (refusesRefresh) {
                    refuse(exchange, 400, "invalid_grant");
                } else {
                    json(exchange, tokens(null));
                }
            }
            default -> refuse(exchange, 400, "unsupported_grant_type");
        }
    }

    private String tokens(@Nullable String nonce) {
        JWTClaimsSet.Builder idToken = claims(person, "linli-console", Duration.ofMinutes(5));
        if (nonce != null) {
            idToken.claim("nonce", nonce);
        }
        return """
            {"access_token":"%s","id_token":"%s","refresh_token":"%s","token_type":"Bearer","expires_in":%d,
             "scope":"openid profile"}""".formatted(token(person), signed(idToken, key), UUID.randomUUID(), tokenLife.toSeconds());
    }

    private static String challenge(@Nullable String verifier) {
        if (verifier == null) {
            return "";
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(@Nullable String encoded) {
        Map<String, String> fields = new HashMap<>();
        if (encoded != null) {
            Arrays.stream(encoded.split("&", -1))
                    .filter(pair -> pair.contains("="))
                    .forEach(pair -> {
                        int at = pair.indexOf('=');
                        fields.put(
                                pair.substring(0, at),
                                URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
                    });
        }
        return fields;
    }

    private static void refuse(HttpExchange exchange, int status, String error) throws IOException {
        byte[] body = ("{\"error\":\"" + error + "\"}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void json(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Who signs in. */
    public record Person(
            String subject,
            String name,
            List<String> roles,
            String area,
            @Nullable String volunteerId) {

        public static Person districtOfficer() {
            return new Person("xiuzhou-district", "秀洲区管理员", List.of("district-officer"), "330411", null);
        }

        public static Person streetOfficer() {
            return new Person("xincheng-street", "新城街道管理员", List.of("street-officer"), "330411002", null);
        }

        public static Person volunteer() {
            return new Person("volunteer-1", "志愿者", List.of("volunteer"), "330411002", "v-1");
        }
    }
}
