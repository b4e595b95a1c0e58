package org.linli.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.gateway.routing.LinliService;
import org.linli.gateway.testing.TestGateway;
import org.linli.gateway.testing.TestIssuer;
import org.linli.gateway.testing.TestIssuer.Person;
import org.linli.gateway.testing.TestService;

class SessionIT {

    private TestGateway gateway = TestGateway.shared();
    private Browser browser = new Browser();

    @BeforeEach
    void reset() {
        gateway.reset();
    }

    @Test
    void signsInByCodeAndRelaysTheToken() {
        HttpResponse<String> home = browser.signIn();

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.uri().getPath()).isEqualTo("/");
        HttpResponse<String> me = browser.get("/api/v1/me");
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body()).contains("\"subject\":\"xiuzhou-district\"");

        browser.get("/api/v1/volunteers");

        TestService.Seen seen = gateway.service(LinliService.VOLUNTEER).lastSeen();
        assertThat(seen.header("Authorization")).startsWith("Bearer ey");
        assertThat(seen.headers()).doesNotContainKey("Cookie");
    }

    @Test
    void hidesTheSessionFromScriptsAndShowsThemTheCsrfTokenOnly() {
        browser.signIn();

        HttpCookie session = browser.cookie("LINLI_SESSION");
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(browser.setCookies())
                .anyMatch(cookie -> cookie.startsWith("LINLI_SESSION=") && cookie.contains("SameSite=Lax"));
        assertThat(browser.cookie("XSRF-TOKEN").isHttpOnly()).isFalse();
    }

    @Test
    void changesItsIdWhenSomebodySignsIn() {
        browser.startSignIn();
        String before = browser.cookie("LINLI_SESSION").getValue();
        browser.signIn();

        assertThat(browser.cookie("LINLI_SESSION").getValue()).isNotEqualTo(before);
    }

    @Test
    void refusesAChangeWithoutTheSessionsCsrfToken() {
        browser.signIn();

        HttpResponse<String> without = browser.post("/api/v1/volunteers", null);
        HttpResponse<String> wrong = browser.post("/api/v1/volunteers", "guessed");

        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("security.csrf-token-invalid");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(gateway.service(LinliService.VOLUNTEER).seen()).isEmpty();
    }

    @Test
    void passesAChangeWithTheSessionsCsrfToken() {
        browser.signIn();

        HttpResponse<String> reply = browser.post("/api/v1/volunteers", browser.csrf());

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(gateway.service(LinliService.VOLUNTEER).lastSeen().header("X-XSRF-TOKEN"))
                .isEmpty();
    }

    @Test
    void judgesARequestWithATokenByTheTokenAlone() {
        browser.signIn();

        HttpResponse<String> other = browser.send(browser.request("/api/v1/me")
                .header("Authorization", "Bearer " + gateway.issuer().token(Person.streetOfficer()))
                .GET());
        HttpResponse<String> broken = browser.send(browser.request("/api/v1/me")
                .header("Authorization", "Bearer nonsense")
                .GET());
        HttpResponse<String> foreign = browser.send(browser.request("/api/v1/volunteers")
                .header("Authorization", "Basic eDp5")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(other.body()).contains("xincheng-street");
        assertThat(broken.statusCode()).isEqualTo(401);
        assertThat(foreign.statusCode()).isEqualTo(401);
    }

    @Test
    void refreshesATokenThatIsAboutToExpireOnceForManyRequests() {
        gateway.issuer().issuesTokensFor(Duration.ofSeconds(15));
        browser.signIn();
        gateway.issuer().issuesTokensFor(Duration.ofMinutes(5));

        List<CompletableFuture<Integer>> replies = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> browser.get("/api/v1/me").statusCode()))
                .toList();

        assertThat(replies).allSatisfy(reply -> assertThat(reply.join()).isEqualTo(200));
        assertThat(gateway.issuer().refreshes()).isEqualTo(1);
    }

    @Test
    void endsTheSessionWhenTheIssuerRefusesToRefresh() {
        gateway.issuer().issuesTokensFor(Duration.ofSeconds(15));
        browser.signIn();
        gateway.issuer().refusesRefresh(true);

        HttpResponse<String> first = browser.get("/api/v1/me");
        gateway.issuer().refusesRefresh(false);
        HttpResponse<String> second = browser.get("/api/v1/me");

        assertThat(first.statusCode()).isEqualTo(401);
        assertThat(first.body()).contains("security.token-expired");
        assertThat(second.statusCode()).isEqualTo(401);
        assertThat(second.body()).contains("security.token-missing");
    }

    @Test
    void signsOutHereAndAtTheIssuer() {
        browser.signIn();

        HttpResponse<String> refused = browser.send(browser.request("/sign-out").POST(BodyPublishers.noBody()));
        HttpResponse<String> signedOut = browser.send(browser.request("/sign-out")
                .header("X-XSRF-TOKEN", browser.csrf())
                .header("Accept", "application/json")
                .POST(BodyPublishers.noBody()));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(signedOut.statusCode()).isEqualTo(200);
        assertThat(signedOut.body())
                .contains(gateway.issuer().issuer() + "/logout?id_token_hint=ey")
                .contains("post_logout_redirect_uri=http%3A%2F%2F127.0.0.1%3A" + gateway.port() + "%2F");
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void redirectsAFormThatSignsOut() {
        browser.signIn();

        HttpResponse<String> reply = browser.sendOnce(browser.request("/sign-out")
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + browser.csrf())));

        assertThat(reply.statusCode()).isEqualTo(303);
        assertThat(reply.headers().firstValue("Location").orElseThrow())
                .startsWith(gateway.issuer().issuer() + "/logout");
    }

    @Test
    void sendsABrowserHomeWhoseSignInWasForged() {
        HttpResponse<String> reply =
                browser.sendOnce(browser.request("/login/oauth2/code/linli?code=stolen&state=unknown")
                        .GET());

        assertThat(reply.statusCode()).isEqualTo(302);
        assertThat(reply.headers().firstValue("Location")).contains("/?sign-in=failed");
    }

    @Test
    void startsWithoutTheIssuerAndSignsInOnceItIsThere() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        TestIssuer early = TestIssuer.startOn(port);
        early.close();
        gateway = TestGateway.start(early, Map.of());
        browser = new Browser();

        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        HttpResponse<String> signIn = browser.startSignIn();
        assertThat(signIn.statusCode()).isEqualTo(503);
        assertThat(signIn.body()).contains("service.unavailable").contains("登录服务");
        assertThat(gateway.send(gateway.request("/api/v1/me", Person.districtOfficer()))
                        .code())
                .isEqualTo("service.unavailable");

        TestIssuer back = TestIssuer.startOn(port);
        try {
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(gateway.send(gateway.request("/api/v1/me")
                                            .header("Authorization", "Bearer " + back.token(Person.districtOfficer())))
                                    .status())
                            .isEqualTo(200));
            assertThat(browser.signIn().statusCode()).isEqualTo(200);
        } finally {
            gateway.close();
            back.close();
        }
    }

    /** A browser with its own cookies. */
    private final class Browser {

        private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        private final List<String> seenSetCookies = new CopyOnWriteArrayList<>();
        private final HttpClient following = client(HttpClient.Redirect.ALWAYS);
        private final HttpClient still = client(HttpClient.Redirect.NEVER);

        HttpResponse<String> startSignIn() {
            return sendOnce(request("/oauth2/authorization/linli").GET());
        }

        HttpResponse<String> signIn() {
            HttpResponse<String> toIssuer = startSignIn();
            HttpResponse<String> back =
                    sendOnce(HttpRequest.newBuilder(location(toIssuer)).GET());
            HttpResponse<String> home =
                    sendOnce(HttpRequest.newBuilder(location(back)).GET());
            return send(HttpRequest.newBuilder(gateway.uri("/").resolve(location(home)))
                    .GET());
        }

        HttpResponse<String> get(String path) {
            return send(request(path).GET());
        }

        HttpResponse<String> post(String path, @Nullable String csrf) {
            HttpRequest.Builder request =
                    request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}"));
            return send(csrf == null ? request : request.header("X-XSRF-TOKEN", csrf));
        }

        HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(gateway.uri(path)).timeout(Duration.ofSeconds(20));
        }

        HttpResponse<String> send(HttpRequest.Builder request) {
            return send(following, request);
        }

        HttpResponse<String> sendOnce(HttpRequest.Builder request) {
            return send(still, request);
        }

        HttpCookie cookie(String name) {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        String csrf() {
            return cookie("XSRF-TOKEN").getValue();
        }

        List<String> setCookies() {
            return seenSetCookies;
        }

        private HttpClient client(HttpClient.Redirect redirect) {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(cookies)
                    .followRedirects(redirect)
                    .build();
        }

        private HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
            try {
                HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                seenSetCookies.addAll(response.headers().allValues("Set-Cookie"));
                return response;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private URI location(HttpResponse<String> response) {
            return URI.create(response.headers().firstValue("Location").orElseThrow());
        }
    }
}
