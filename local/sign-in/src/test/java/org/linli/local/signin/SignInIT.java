package org.linli.local.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.local.signin.configuration.CannotStart;
import org.linli.local.signin.person.Person;
import org.linli.local.signin.person.Persons;

class SignInIT {

    private static final String CALLBACK = "http://127.0.0.1:8080/login/oauth2/code/linli";
    private static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-accepted-0123456789";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @TempDir
    static Path directory;

    private static RunningSignIn server;

    @BeforeAll
    static void start() throws IOException {
        server = RunningSignIn.start(directory);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<Person> persons() {
        return new Persons().listed();
    }

    @Test
    void describesItself() throws Exception {
        var discovery = JSONObjectUtils.parse(
                server.get("/.well-known/openid-configuration").body());
        assertThat(discovery)
                .containsEntry("issuer", server.issuer)
                .containsEntry("token_endpoint", server.issuer + "/oauth2/token")
                .containsEntry("end_session_endpoint", server.issuer + "/connect/logout")
                .containsEntry("code_challenge_methods_supported", List.of("S256"));
    }

    @Test
    void isReadyOnTheManagementPortOnly() throws Exception {
        var health = server.get("http://127.0.0.1:" + server.managementPort + "/actuator/health/readiness");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"UP\"");
        assertThat(server.get("/actuator/health/readiness").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("persons")
    void givesEveryListedPersonAToken(Person person) throws Exception {
        var claims = server.verified(accessToken(server.token(person.id(), RunningSignIn.PASSWORD)));
        assertThat(claims.getSubject()).isEqualTo(person.id());
        assertThat(claims.getIssuer()).isEqualTo(server.issuer);
        assertThat(claims.getAudience()).containsExactly("linli");
        assertThat(claims.getStringClaim("name")).isEqualTo(person.name());
        assertThat(claims.getStringListClaim("roles")).isEqualTo(person.roleCodes());
        assertThat(claims.getStringClaim("area")).isEqualTo(person.area().digits());
        assertThat(claims.getClaims()).doesNotContainKey("volunteer_id");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void givesAVolunteerATokenWithTheirOwnId() throws Exception {
        var claims = server.verified(accessToken(server.token("volunteer:v-17", RunningSignIn.PASSWORD)));
        assertThat(claims.getSubject()).isEqualTo("volunteer:v-17");
        assertThat(claims.getStringClaim("volunteer_id")).isEqualTo("v-17");
        assertThat(claims.getStringListClaim("roles")).containsExactly("volunteer");
    }

    @Test
    void givesARoleInAnyAreaAToken() throws Exception {
        var claims =
                server.verified(accessToken(server.token("community-worker@330411104205", RunningSignIn.PASSWORD)));
        assertThat(claims.getStringListClaim("roles")).containsExactly("community-worker");
        assertThat(claims.getStringClaim("area")).isEqualTo("330411104205");
    }

    @Test
    void givesAnOfficesSoftwareATokenForItsStreet() throws Exception {
        var claims = server.verified(accessToken(server.token("office-system", RunningSignIn.OFFICE_SECRET)));
        assertThat(claims.getStringListClaim("roles")).containsExactly("street-officer");
        assertThat(claims.getStringClaim("area")).isEqualTo("330411101");
        assertThat(server.token("office-system", RunningSignIn.PASSWORD).statusCode())
                .isEqualTo(401);
    }

    @Test
    void takesTheSecretInTheAuthorizationHeaderAsWell() throws Exception {
        var basic = Base64.getEncoder()
                .encodeToString(("volunteer%3Av-17:" + RunningSignIn.PASSWORD).getBytes(StandardCharsets.UTF_8));
        var response = server.post(
                "/oauth2/token", Map.of("grant_type", "client_credentials"), "Authorization", "Basic " + basic);
        assertThat(server.verified(accessToken(response)).getSubject()).isEqualTo("volunteer:v-17");
    }

    @Test
    void refusesAWrongSecret() throws Exception {
        var response = server.token("analyst", RunningSignIn.PASSWORD + "x");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("invalid_client").doesNotContain("access_token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mayor@330411",
                "judge@33041",
                "judge@330400",
                "volunteer@330411",
                "volunteer:",
                "volunteer:a b",
                "nobody"
            })
    void refusesNamesThatNobodyCanHave(String name) throws Exception {
        assertThat(server.token(name, RunningSignIn.PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesTheConsoleATokenOfItsOwn() throws Exception {
        var response = server.token("linli-console", RunningSignIn.CONSOLE_SECRET);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("unauthorized_client");
    }

    @Test
    void stopsGuessingAtTheTokenEndpoint() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(server.token("auditor@330411", "wrong-" + i).statusCode())
                    .isEqualTo(401);
        }
        var response = server.token("auditor@330411", RunningSignIn.PASSWORD);
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(server.token("finance", RunningSignIn.PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void stopsGuessingAtTheForm() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(location(logIn("operator@330411", "wrong-" + i))).endsWith("/login?error");
        }
        var refused = location(logIn("operator@330411", RunningSignIn.PASSWORD));
        assertThat(refused).contains("/login?wait=");
        assertThat(server.get(URI.create(refused).isAbsolute() ? refused : server.issuer + refused)
                        .body())
                .contains("尝试次数过多");
    }

    @Test
    void showsTheLocalPersonsAndNoPassword() throws Exception {
        var page = server.get("/login?person=judge");
        assertThat(page.body())
                .contains("登录名", "value=\"judge\"", "wangjiangjing-street")
                .doesNotContain(RunningSignIn.PASSWORD);
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'"));
    }

    @Test
    void echoesNoUnknownNameIntoThePage() throws Exception {
        assertThat(server.get("/login?person=%22%3E%3Cscript%3E").body()).doesNotContain("<script>");
    }

    @Test
    void signsInWithABrowserRefreshesAndSignsOut() throws Exception {
        var authorize = server.get(authorizePath(Map.of()), "Accept", "text/html");
        assertThat(location(authorize)).endsWith("/login");

        var back = location(logIn("xincheng-street", RunningSignIn.PASSWORD));
        var callback = URI.create(location(server.get(back, "Accept", "text/html")));
        assertThat(callback.toString()).startsWith(CALLBACK + "?");
        assertThat(parameters(callback)).containsEntry("state", "state-1");

        var tokens = json(exchange(parameters(callback).getOrDefault("code", ""), VERIFIER));
        var access = server.verified(text(tokens, "access_token"));
        assertThat(access.getSubject()).isEqualTo("xincheng-street");
        assertThat(access.getAudience()).containsExactly("linli");
        assertThat(access.getStringListClaim("roles")).containsExactly("street-officer");
        assertThat(access.getStringClaim("area")).isEqualTo("330411002");
        assertThat(access.toString()).doesNotContain("FACTOR_");

        var identity = server.verified(text(tokens, "id_token"));
        assertThat(identity.getAudience()).containsExactly("linli-console");
        assertThat(identity.getStringClaim("name")).isEqualTo("新城街道");
        assertThat(identity.getStringClaim("nonce")).isEqualTo("nonce-1");
        assertThat(identity.toString()).doesNotContain("FACTOR_");

        var userInfo = server.get("/userinfo", "Authorization", "Bearer " + text(tokens, "access_token"));
        assertThat(JSONObjectUtils.parse(userInfo.body()))
                .containsEntry("sub", "xincheng-street")
                .containsEntry("area", "330411002");

        var refreshed = json(server.post(
                "/oauth2/token",
                Map.of("grant_type", "refresh_token", "refresh_token", text(tokens, "refresh_token")),
                "Authorization",
                console()));
        assertThat(server.verified(text(refreshed, "access_token")).getStringListClaim("roles"))
                .containsExactly("street-officer");

        var misused = server.post(
                "/oauth2/token",
                Map.of("grant_type", "refresh_token", "refresh_token", text(refreshed, "access_token")),
                "Authorization",
                console());
        assertThat(misused.body()).contains("invalid_grant");

        var signOut = new LinkedHashMap<String, String>();
        signOut.put("id_token_hint", text(refreshed, "id_token"));
        signOut.put("post_logout_redirect_uri", "http://127.0.0.1:8080/");
        assertThat(location(server.get("/connect/logout?" + RunningSignIn.encode(signOut))))
                .isEqualTo("http://127.0.0.1:8080/");
        assertThat(location(server.get(authorizePath(Map.of()), "Accept", "text/html")))
                .endsWith("/login");
    }

    @Test
    void refusesAConsoleWithoutProofKey() throws Exception {
        signIn("community");
        var answer = location(server.get(
                authorizePath(Map.of("code_challenge", "", "code_challenge_method", "")), "Accept", "text/html"));
        assertThat(answer).startsWith(CALLBACK).contains("error=invalid_request");
    }

    @Test
    void refusesTheWrongProofKey() throws Exception {
        signIn("community");
        var callback = URI.create(location(server.get(authorizePath(Map.of()), "Accept", "text/html")));
        var response = exchange(parameters(callback).getOrDefault("code", ""), VERIFIER + "x");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/elsewhere",
                "http://localhost:9999/login/oauth2/code/linli",
                "http://evil.example/login/oauth2/code/linli",
                "http://localhost.evil.example:8080/login/oauth2/code/linli"
            })
    // 127.0.0.1 itself may have another port: RFC 8252 section 7.3
    void sendsNoCodeAnywhereElse(String redirect) throws Exception {
        signIn("community");
        var answer = server.get(authorizePath(Map.of("redirect_uri", redirect)), "Accept", "text/html");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void refusesAFormWithoutItsToken() throws Exception {
        server.get("/login");
        var answer = server.post("/login", Map.of("username", "judge", "password", RunningSignIn.PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void keepsTokensValidOverARestart(@TempDir Path other) throws Exception {
        var port = RunningSignIn.freePort();
        String token;
        try (var before = RunningSignIn.start(other, port)) {
            token = accessToken(before.token("judge", RunningSignIn.PASSWORD));
        }
        try (var after = RunningSignIn.start(other, port)) {
            assertThat(after.verified(token).getSubject()).isEqualTo("judge");
        }
        assertThat(SignedJWT.parse(token).getHeader().getKeyID())
                .isNotEqualTo(SignedJWT.parse(accessToken(server.token("judge", RunningSignIn.PASSWORD)))
                        .getHeader()
                        .getKeyID());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--server.address=0.0.0.0",
                "--server.address=",
                "--server.address=192.0.2.1",
                "--management.server.address=0.0.0.0"
            })
    void startsOnTheLoopbackAddressOnly(String option) {
        assertThatThrownBy(() -> SignInApplication.application().run(option))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("must be a loopback address");
    }

    @Test
    void hasNoDefaultsForSecrets(@TempDir Path empty) throws IOException {
        var complaint = "LINLI_SECRETS_FILE is not set";
        assertThatThrownBy(() -> SignInApplication.application()
                        .run("--server.port=" + RunningSignIn.freePort(), "--linli.sign-in.data-dir=" + empty))
                .hasRootCauseInstanceOf(CannotStart.class)
                .rootCause()
                .hasMessageContaining(complaint);
        assertThat(empty).isEmptyDirectory();
    }

    private static void signIn(String person) throws Exception {
        assertThat(location(logIn(person, RunningSignIn.PASSWORD))).doesNotContain("/login");
    }

    private static HttpResponse<String> logIn(String person, String password) throws Exception {
        var csrf = CSRF.matcher(server.get("/login").body());
        assertThat(csrf.find()).isTrue();
        return server.post("/login", Map.of("username", person, "password", password, "_csrf", csrf.group(1)));
    }

    private static String authorizePath(Map<String, String> changes) throws Exception {
        var challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("response_type", "code");
        parameters.put("client_id", "linli-console");
        parameters.put("scope", "openid profile");
        parameters.put("state", "state-1");
        parameters.put("nonce", "nonce-1");
        parameters.put("redirect_uri", CALLBACK);
        parameters.put("code_challenge", challenge);
        parameters.put("code_challenge_method", "S256");
        parameters.putAll(changes);
        parameters.values().removeIf(String::isEmpty);
        return "/oauth2/authorize?" + RunningSignIn.encode(parameters);
    }

    private static HttpResponse<String> exchange(String code, String verifier) throws Exception {
        return server.post(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        CALLBACK,
                        "code_verifier",
                        verifier),
                "Authorization",
                console());
    }

    private static String console() {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                ("linli-console:" + RunningSignIn.CONSOLE_SECRET).getBytes(StandardCharsets.UTF_8));
    }

    private static String accessToken(HttpResponse<String> response) throws Exception {
        return text(json(response), "access_token");
    }

    private static Map<String, Object> json(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSONObjectUtils.parse(response.body());
    }

    private static String text(Map<String, Object> json, String member) {
        return String.valueOf(json.get(member));
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("no redirect, status " + response.statusCode());
    }

    private static Map<String, String> parameters(URI uri) {
        var parameters = new LinkedHashMap<String, String>();
        for (var pair : uri.getRawQuery().split("&", -1)) {
            var parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
