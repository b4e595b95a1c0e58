package org.linli.local.signin;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;

/** The real server on a free port, with a browser-like client: cookies are kept, redirects are shown, not followed. */
final class RunningSignIn implements AutoCloseable {

    static final String PASSWORD = "correct-horse-battery";
    static final String CONSOLE_SECRET = "console-secret-for-tests";
    static final String OFFICE_SECRET = "office-secret-for-tests";

    final String issuer;
    final int managementPort;
    private final ConfigurableApplicationContext context;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private RunningSignIn(String issuer, int managementPort, ConfigurableApplicationContext context) {
        this.issuer = issuer;
        this.managementPort = managementPort;
        this.context = context;
    }

    static RunningSignIn start(Path directory) throws IOException {
        return start(directory, freePort());
    }

    static RunningSignIn start(Path directory, int port) throws IOException {
        var secrets = directory.resolve("secrets.properties");
        Files.writeString(
                secrets,
                "persons.password=%s%nconsole.client-secret=%s%noffice-system.client-secret=%s%n"
                        .formatted(PASSWORD, CONSOLE_SECRET, OFFICE_SECRET));
        var management = freePort();
        var context = SignInApplication.application()
                .run(
                        "--server.port=" + port,
                        "--management.server.port=" + management,
                        "--linli.sign-in.data-dir=" + directory.resolve("data"),
                        "--linli.sign-in.secrets-file=" + secrets);
        return new RunningSignIn("http://127.0.0.1:" + port, management, context);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    HttpResponse<String> get(String pathOrUrl, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(resolve(pathOrUrl));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> token(String client, String secret) throws IOException, InterruptedException {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", client);
        form.put("client_secret", secret);
        return post("/oauth2/token", form);
    }

    /** The claims of a token, after its signature was checked with the published key. */
    JWTClaimsSet verified(String token) throws Exception {
        var jwt = SignedJWT.parse(token);
        var keys = JWKSet.parse(get("/oauth2/jwks").body());
        var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID());
        if (key == null || !jwt.verify(new RSASSAVerifier(key.toRSAKey()))) {
            throw new AssertionError("not signed by " + issuer);
        }
        return jwt.getJWTClaimsSet();
    }

    static String encode(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private URI resolve(String pathOrUrl) {
        return URI.create(pathOrUrl.startsWith("/") ? issuer + pathOrUrl : pathOrUrl);
    }

    @Override
    public void close() {
        context.close();
    }
}
