package org.linli.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.linli.gateway.GatewayApplication;
import org.linli.gateway.routing.LinliService;
import org.linli.gateway.routing.Services;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway itself on a free port, with an issuer and four services of its own. */
public final class TestGateway implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestIssuer issuer;
    private final Map<LinliService, TestService> services = new EnumMap<>(LinliService.class);
    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private TestGateway(TestIssuer issuer, Map<String, String> settings) {
        this.issuer = issuer;
        Map<String, Object> properties = new HashMap<>();
        for (LinliService service : LinliService.values()) {
            TestService started = TestService.start(service.id());
            services.put(service, started);
            properties.put("linli.gateway.routing.services." + service.id(), started.address());
        }
        properties.put("server.port", "0");
        properties.put("management.server.port", "0");
        properties.put("linli.gateway.sign-in.issuer", issuer.issuer());
        properties.put("linli.gateway.sign-in.client-secret", TestIssuer.CLIENT_SECRET);
        properties.put("linli.gateway.live.bootstrap-servers", "127.0.0.1:1");
        properties.put("linli.gateway.door.standard.rate.requests", "100000");
        properties.put("linli.gateway.door.standard.rate.burst", "100000");
        properties.put("linli.gateway.door.failures.burst", "100000");
        properties.putAll(settings);
        this.context = new SpringApplicationBuilder(GatewayApplication.class, OwnResources.class)
                .properties(properties)
                .run(properties.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
    }

    /** One gateway for all tests that bend none of its settings; it lives as long as the test run. */
    public static TestGateway shared() {
        return Shared.GATEWAY;
    }

    public static TestGateway start(Map<String, String> settings) {
        return new TestGateway(TestIssuer.start(), settings);
    }

    public static TestGateway start(TestIssuer issuer, Map<String, String> settings) {
        return new TestGateway(issuer, settings);
    }

    /** Services behave, have seen nothing, and are trusted again; the issuer is as it was. */
    public void reset() {
        services.values().forEach(TestService::reset);
        context.getBean(Services.class).trustAgain();
        issuer.reset();
    }

    public TestIssuer issuer() {
        return issuer;
    }

    public TestService service(LinliService service) {
        return Objects.requireNonNull(services.get(service));
    }

    public int port() {
        return Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    public int managementPort() {
        return Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.management.port")));
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(20));
    }

    public HttpRequest.Builder request(String path, TestIssuer.Person person) {
        return request(path).header("Authorization", "Bearer " + issuer.token(person));
    }

    public Reply get(String path, TestIssuer.Person person) {
        return send(request(path, person).GET());
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    public Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        services.values().forEach(TestService::close);
        issuer.close();
    }

    /** What came back. */
    public record Reply(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The problem's code, or the empty text where the answer is no problem. */
        public String code() {
            return header("Content-Type").startsWith("application/problem+json")
                    ? json().path("code").asString()
                    : "";
        }
    }

    /** Several gateways live in one JVM: one that closes must not take the others' threads and connections along. */
    @Configuration(proxyBeanMethods = false)
    static class OwnResources {

        @Bean
        ReactorResourceFactory resources() {
            ReactorResourceFactory resources = new ReactorResourceFactory();
            resources.setUseGlobalResources(false);
            resources.setShutdownQuietPeriod(Duration.ZERO);
            return resources;
        }
    }

    private static final class Shared {

        private static final TestGateway GATEWAY = start(Map.of(
                "linli.gateway.door.body-pause", "3s",
                "linli.gateway.door.rules.imports.allowance.rate.burst", "1000",
                "linli.gateway.door.rules.sign-ins.allowance.rate.burst", "1000",
                "linli.gateway.dashboard.part-limit", "2s"));
    }
}
