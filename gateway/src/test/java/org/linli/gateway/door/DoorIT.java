package org.linli.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.gateway.routing.LinliService;
import org.linli.gateway.testing.TestGateway;
import org.linli.gateway.testing.TestGateway.Reply;
import org.linli.gateway.testing.TestIssuer.Person;
import org.linli.gateway.testing.TestService;

class DoorIT {

    private static final TestGateway gateway = TestGateway.shared();

    @BeforeEach
    void reset() {
        gateway.reset();
    }

    @Nested
    class Tokens {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/api/v1/me",
                    "/api/v1/areas?parent=330411",
                    "/api/v1/dashboard?area=330411",
                    "/api/v1/live",
                    "/api/v1/volunteers",
                    "/api/v1/projects/1",
                    "/api/v1/demands",
                    "/api/v1/cases",
                    "/api/v1/statistics/cases?area=330411",
                    "/api/v1/no-such-thing"
                })
        void refusesEveryAddressWithoutToken(String path) {
            Reply reply = gateway.get(path);

            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.code()).isEqualTo("security.token-missing");
            assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
            for (LinliService service : LinliService.values()) {
                assertThat(gateway.service(service).seen()).isEmpty();
            }
        }

        @Test
        void tellsAnExpiredTokenFromAFalseOne() {
            String expired = gateway.issuer().token(Person.districtOfficer(), claims -> claims.expirationTime(
                            Date.from(Instant.now().minusSeconds(300)))
                    .issueTime(Date.from(Instant.now().minusSeconds(900))));

            assertRefused(expired, "security.token-expired");
        }

        @Test
        void refusesTokensForAnotherAudience() {
            assertRefused(
                    gateway.issuer().token(Person.districtOfficer(), claims -> claims.audience("other")),
                    "security.token-invalid");
        }

        @Test
        void doesNotTellAForeignTokenThatItIsAlsoExpired() {
            assertRefused(
                    gateway.issuer().token(Person.districtOfficer(), claims -> claims.audience("other")
                            .expirationTime(Date.from(Instant.now().minusSeconds(300)))),
                    "security.token-invalid");
        }

        @Test
        void refusesTokensOfAnotherIssuer() {
            assertRefused(
                    gateway.issuer().token(Person.districtOfficer(), claims -> claims.issuer("http://elsewhere")),
                    "security.token-invalid");
        }

        @Test
        void refusesTokensThatNeverExpire() {
            assertRefused(
                    gateway.issuer().token(Person.districtOfficer(), claims -> claims.expirationTime(null)),
                    "security.token-invalid");
        }

        @Test
        void refusesForgedAndUnsignedTokens() {
            assertRefused(gateway.issuer().forgedToken(Person.districtOfficer()), "security.token-invalid");
            assertRefused(
                    new PlainJWT(new JWTClaimsSet.Builder()
                                    .issuer(gateway.issuer().issuer())
                                    .audience("linli")
                                    .subject("x")
                                    .build())
                            .serialize(),
                    "security.token-invalid");
            assertRefused("not.a.token", "security.token-invalid");
        }

        @Test
        void refusesATokenWhoseAreaIsNoDivision() {
            assertRefused(
                    gateway.issuer().token(Person.districtOfficer(), claims -> claims.claim("area", "everything")),
                    "security.token-invalid");
        }

        @Test
        void answersInChineseUnlessEnglishIsAskedFor() {
            Reply chinese = gateway.get("/api/v1/me");
            Reply english = gateway.send(gateway.request("/api/v1/me").header("Accept-Language", "en-GB,en;q=0.9"));

            assertThat(chinese.json().path("detail").asString()).isEqualTo("请先登录。");
            assertThat(chinese.header("Content-Language")).isEqualTo("zh-CN");
            assertThat(english.json().path("detail").asString()).isEqualTo("Please sign in.");
            assertThat(english.json().path("type").asString()).isEqualTo("/docs/problems#security.token-missing");
        }

        private void assertRefused(String token, String code) {
            Reply reply =
                    gateway.send(gateway.request("/api/v1/volunteers").header("Authorization", "Bearer " + token));

            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.code()).isEqualTo(code);
            assertThat(gateway.service(LinliService.VOLUNTEER).seen()).isEmpty();
        }
    }

    @Nested
    class OwnResources {

        @Test
        void tellsCallersWhoTheyAre() {
            Reply reply = gateway.get("/api/v1/me", Person.districtOfficer());

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.json().path("subject").asString()).isEqualTo("xiuzhou-district");
            assertThat(reply.json().path("roles").values())
                    .extracting(role -> role.asString())
                    .containsExactly("district-officer");
            assertThat(reply.json().path("areaName").asString()).isEqualTo("秀洲区");
            assertThat(reply.json().has("volunteerId")).isFalse();
            assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        }

        @Test
        void listsTheDivisionsBelowOne() {
            Reply reply = gateway.get("/api/v1/areas?parent=330411", Person.streetOfficer());

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.json().path("parent").path("name").asString()).isEqualTo("秀洲区");
            assertThat(reply.json().path("items").values())
                    .extracting(area -> area.path("prefix").asString())
                    .contains("330411002")
                    .allMatch(prefix -> prefix.startsWith("330411") && prefix.length() == 9);
        }

        @ParameterizedTest
        @ValueSource(strings = {"abc", "0", "33041100200300400"})
        void refusesAParentThatIsNoDivision(String parent) {
            Reply reply = gateway.get("/api/v1/areas?parent=" + parent, Person.districtOfficer());

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.code()).isEqualTo("request.invalid");
            assertThat(reply.json().path("fields").path("parent").asString()).isEqualTo("bad_division");
            assertThat(reply.json().path("faults").path(0).path("message").asString())
                    .isEqualTo("应为 2、4、6、9 或 12 位数字的区划代码");
        }

        @Test
        void knowsNoDivisionOutsideTheRegister() {
            assertThat(gateway.get("/api/v1/areas?parent=990411", Person.districtOfficer())
                            .code())
                    .isEqualTo("resource.not-found");
        }
    }

    @Nested
    class Headers {

        @Test
        void passesTheTokenAndNothingElseThatAServiceMightTrust() {
            gateway.send(gateway.request("/api/v1/volunteers?area=330411", Person.districtOfficer())
                    .header("X-Forwarded-For", "1.2.3.4")
                    .header("X-Forwarded-Host", "evil.example")
                    .header("Forwarded", "for=1.2.3.4")
                    .header("X-User", "admin")
                    .header("X-Original-URL", "/actuator")
                    .header("Cookie", "LINLI_SESSION=abc; other=1")
                    .header("Proxy-Authorization", "Basic eA==")
                    .header("Accept-Language", "en"));

            TestService.Seen seen = gateway.service(LinliService.VOLUNTEER).lastSeen();
            assertThat(seen.uri()).isEqualTo("/api/v1/volunteers?area=330411");
            assertThat(seen.header("Authorization")).startsWith("Bearer ey");
            assertThat(seen.header("Accept-Language")).isEqualTo("en");
            assertThat(seen.headers().keySet())
                    .noneMatch(name -> name.equalsIgnoreCase("Cookie"))
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("x-forwarded"))
                    .noneMatch(name -> name.equalsIgnoreCase("Forwarded"))
                    .noneMatch(name -> name.equalsIgnoreCase("X-User"))
                    .noneMatch(name -> name.equalsIgnoreCase("X-Original-URL"))
                    .noneMatch(name -> name.equalsIgnoreCase("Proxy-Authorization"));
        }

        @Test
        void passesPreconditionsAndIdempotencyKeysOn() {
            gateway.send(gateway.request("/api/v1/volunteers/1/suspension", Person.districtOfficer())
                    .header("If-Match", "\"3\"")
                    .header("Idempotency-Key", "key-1")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}")));

            TestService.Seen seen = gateway.service(LinliService.VOLUNTEER).lastSeen();
            assertThat(seen.header("If-Match")).isEqualTo("\"3\"");
            assertThat(seen.header("Idempotency-Key")).isEqualTo("key-1");
            assertThat(seen.bodyLength()).isEqualTo(2);
        }

        @Test
        void namesTheRequestForServicesAndCaller() {
            String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
            Reply reply = gateway.send(gateway.request("/api/v1/demands", Person.districtOfficer())
                    .header("X-Request-Id", "office-4711-a")
                    .header("traceparent", trace));

            TestService.Seen seen = gateway.service(LinliService.MATCHING).lastSeen();
            assertThat(seen.header("X-Request-Id")).isEqualTo("office-4711-a");
            assertThat(seen.header("traceparent")).isEqualTo(trace);
            assertThat(reply.header("X-Request-Id")).isEqualTo("office-4711-a");
        }

        @Test
        void replacesNamesThatCouldForgeALogLine() {
            Reply reply = gateway.send(gateway.request("/api/v1/demands", Person.districtOfficer())
                    .header("X-Request-Id", "a b;c")
                    .header("traceparent", "00-00000000000000000000000000000000-b7ad6b7169203331-01"));

            TestService.Seen seen = gateway.service(LinliService.MATCHING).lastSeen();
            assertThat(reply.header("X-Request-Id")).matches("[0-9a-f]{32}");
            assertThat(seen.header("traceparent"))
                    .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]")
                    .doesNotContain("00000000000000000000000000000000");
        }

        @Test
        void keepsServicesAddressesAndCookiesInside() {
            TestService service = gateway.service(LinliService.VOLUNTEER);
            service.behaves(exchange -> {
                exchange.getResponseHeaders().set("Location", service.address() + "/api/v1/rosters/r-1");
                exchange.getResponseHeaders().set("Set-Cookie", "JSESSIONID=1");
                exchange.getResponseHeaders().set("Server", "Tomcat");
                exchange.getResponseHeaders().set("X-Frame-Options", "SAMEORIGIN");
                exchange.getResponseHeaders().set("ETag", "\"1\"");
                exchange.sendResponseHeaders(202, -1);
            });

            Reply reply = gateway.get("/api/v1/rosters", Person.districtOfficer());

            assertThat(reply.status()).isEqualTo(202);
            assertThat(reply.header("Location")).isEqualTo("/api/v1/rosters/r-1");
            assertThat(reply.header("ETag")).isEqualTo("\"1\"");
            assertThat(reply.header("Set-Cookie")).isEmpty();
            assertThat(reply.header("Server")).isEmpty();
            assertThat(reply.response().headers().allValues("X-Frame-Options")).containsExactly("DENY");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/", "/docs", "/api/v1/me", "/api/v1/volunteers"})
        void tellsBrowsersToTrustNothingButUs(String path) {
            Reply reply = gateway.get(path, Person.districtOfficer());

            assertThat(reply.header("Content-Security-Policy"))
                    .contains("default-src 'none'")
                    .contains("script-src 'self';")
                    .contains("frame-ancestors 'none'");
            assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(reply.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(reply.header("Strict-Transport-Security"))
                    .as("only over https")
                    .isEmpty();
        }
    }

    @Nested
    class Addresses {

        @Test
        void knowsNoOtherAddressUnderTheApi() {
            Reply reply = gateway.get("/api/v1/no-such-thing", Person.districtOfficer());

            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.code()).isEqualTo("resource.not-found");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/api/v1/volunteers/../cases",
                    "/api/v1/volunteers/%2e%2e/cases",
                    "/api/v1//volunteers",
                    "/api/v1/volunteers/a%2fb",
                    "/api/v1/volunteers;x=1"
                })
        void refusesAddressesThatReadInTwoWays(String path) {
            Reply reply = gateway.get(path, Person.districtOfficer());

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.code()).isEqualTo("request.malformed");
            assertThat(gateway.service(LinliService.VOLUNTEER).seen()).isEmpty();
        }

        @Test
        void offersItsOwnResourcesForReadingOnly() {
            Reply reply = gateway.send(
                    gateway.request("/api/v1/me", Person.districtOfficer()).method("DELETE", BodyPublishers.noBody()));

            assertThat(reply.status()).isEqualTo(405);
            assertThat(reply.code()).isEqualTo("request.method-not-allowed");
            assertThat(reply.json().path("detail").asString()).isEqualTo("此地址不支持 DELETE 操作；可用的操作为 GET。");
        }

        @Test
        void offersNoTrace() {
            Reply reply = gateway.send(gateway.request("/api/v1/volunteers", Person.districtOfficer())
                    .method("TRACE", BodyPublishers.noBody()));

            assertThat(reply.status()).isEqualTo(405);
            assertThat(reply.code()).isEqualTo("request.method-not-allowed");
        }

        @Test
        void keepsItsManagementOffTheDoor() {
            assertThat(gateway.get("/actuator/health").status()).isEqualTo(404);
            assertThat(gateway.get("/actuator/health", Person.districtOfficer()).status())
                    .isEqualTo(404);
        }

        @Test
        void readsPublicCertificatesWithoutToken() {
            Reply reply = gateway.get("/public/certificates/LL-2026-1");

            assertThat(reply.status()).isEqualTo(200);
            TestService.Seen seen = gateway.service(LinliService.VOLUNTEER).lastSeen();
            assertThat(seen.uri()).isEqualTo("/public/certificates/LL-2026-1");
            assertThat(seen.headers()).doesNotContainKey("Authorization");
        }

        @Test
        void findsEachServiceAtItsAddresses() {
            Map<LinliService, List<String>> examples = Map.of(
                    LinliService.VOLUNTEER, List.of("/api/v1/rosters/1/refusals", "/api/v1/statistics/volunteering"),
                    LinliService.PROJECT, List.of("/api/v1/projects/1/approvals", "/api/v1/statistics/projects"),
                    LinliService.MATCHING, List.of("/api/v1/demand-imports/1", "/api/v1/statistics/matching"),
                    LinliService.CASE, List.of("/api/v1/cases/1/access-log", "/api/v1/statistics/cases"));
            examples.forEach(
                    (service, paths) -> paths.forEach(path -> assertThat(gateway.get(path, Person.districtOfficer())
                                    .json()
                                    .path("service")
                                    .asString())
                            .isEqualTo(service.id())));
        }
    }

    @Nested
    class Management {

        @Test
        void tellsHealthAndMetricsOnItsOwnPort() {
            Reply health = gateway.send(HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + gateway.managementPort() + "/actuator/health")));
            Reply metrics = gateway.send(HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + gateway.managementPort() + "/actuator/prometheus")));

            assertThat(health.status()).isEqualTo(200);
            assertThat(metrics.status()).isEqualTo(200);
            assertThat(metrics.body())
                    .contains("resilience4j_circuitbreaker_state")
                    .contains("volunteer-service");
        }
    }
}
