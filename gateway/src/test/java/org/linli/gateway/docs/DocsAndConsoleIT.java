package org.linli.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.gateway.routing.LinliService;
import org.linli.gateway.testing.TestGateway;
import org.linli.gateway.testing.TestGateway.Reply;
import org.linli.gateway.testing.TestIssuer.Person;
import org.linli.gateway.testing.TestService;

class DocsAndConsoleIT {

    private static final TestGateway gateway = TestGateway.shared();

    @BeforeEach
    void reset() {
        gateway.reset();
    }

    @Test
    void showsTheReferenceWithoutAnyInlineScript() {
        Reply page = gateway.get("/docs");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).doesNotContainPattern("<script(?![^>]*src=)").doesNotContain("onclick");
        assertThat(gateway.get("/docs/reference.js").body())
                .contains("gateway", "volunteer-service", "matching-service", "project-service", "case-service");
        assertThat(gateway.get("/docs/swagger-ui/swagger-ui-bundle.js").status())
                .isEqualTo(200);
        assertThat(gateway.get("/docs/swagger-ui/swagger-ui.css").status()).isEqualTo(200);
    }

    @Test
    void handsOutEachServicesDocumentAsSeenThroughTheDoor() {
        for (LinliService service : LinliService.values()) {
            TestService target = gateway.service(service);
            target.behaves(TestService.answering(
                    200, "{\"openapi\":\"3.1.0\",\"servers\":[{\"url\":\"" + target.address() + "\"}]}"));

            Reply document = gateway.get("/v3/api-docs/" + service.id());

            assertThat(document.status()).isEqualTo(200);
            assertThat(document.json().path("servers").path(0).path("url").asString())
                    .isEqualTo("/");
            assertThat(document.body()).doesNotContain(target.address());
            assertThat(target.lastSeen().headers()).doesNotContainKey("Authorization");
            target.behavesWell();
        }
        assertThat(gateway.get("/v3/api-docs/no-service").status()).isEqualTo(404);
    }

    @Test
    void documentsExactlyItsOwnResources() {
        Reply document = gateway.get("/v3/api-docs/gateway");

        assertThat(document.status()).isEqualTo(200);
        List<String> paths = new ArrayList<>(document.json().path("paths").propertyNames());
        assertThat(paths).containsExactlyInAnyOrder("/api/v1/me", "/api/v1/areas", "/api/v1/dashboard", "/api/v1/live");
        for (String path : paths) {
            if (!path.endsWith("/live")) {
                assertThat(gateway.get(path, Person.districtOfficer()).status())
                        .as(path)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void explainsEveryProblemCodeInBothLanguages() {
        Reply page = gateway.get("/docs/problems");

        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("id=\"security.token-missing\"")
                .contains("请先登录。")
                .contains("Please sign in.")
                .contains("id=\"service.timeout\"")
                .contains("id=\"request.too-large\"")
                .contains("id=\"fault.required\"")
                .doesNotContain("service.name.")
                .doesNotContain("id=\"word.")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/demands", "/cases/c-1/plan", "/import"})
    void servesTheConsolesPageForEveryAddressOfItsRouter(String path) {
        Reply page = gateway.get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("<div id=\"app\">");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.header("ETag")).isNotEmpty();
    }

    @Test
    void saysThatThePageHasNotChanged() {
        String etag = gateway.get("/").header("ETag");

        assertThat(gateway.send(gateway.request("/").header("If-None-Match", etag))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void letsHashedAssetsBeKeptForEver() {
        Reply asset = gateway.get("/assets/app-1a2b3c4d.js");

        assertThat(asset.status()).isEqualTo(200);
        assertThat(asset.header("Content-Type")).startsWith("text/javascript");
        assertThat(asset.header("Cache-Control")).contains("max-age=31536000").contains("immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/gone.js", "/application.yml", "/org/linli/gateway/GatewayApplication.class"})
    void hasNoOtherFiles(String path) {
        assertThat(gateway.get(path).code()).isEqualTo("resource.not-found");
    }
}
