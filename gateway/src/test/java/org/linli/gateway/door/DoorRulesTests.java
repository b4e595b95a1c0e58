package org.linli.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/** The rules as they are shipped. */
class DoorRulesTests {

    private final DoorRules rules = new DoorRules(shipped());

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/rosters, imports",
        "POST, /api/v1/demand-imports, imports",
        "GET, /api/v1/rosters, requests",
        "POST, /api/v1/rosters/1, requests",
        "POST, /api/v1/plans, plans",
        "POST, /api/v1/demand-verifications, plans",
        "GET, /api/v1/plans/1, requests",
        "GET, /oauth2/authorization/linli, sign-ins",
        "GET, /login/oauth2/code/linli, sign-ins",
        "GET, /api/v1/live, live",
        "GET, /public/certificates/330411-2026-7K3MXQ2P, verifications",
        "GET, /public/certificates/keys, verifications",
        "POST, /public/certificates/330411-2026-7K3MXQ2P, requests",
        "GET, /api/v1/volunteers, requests",
        "PUT, /api/v1/projects/1/package, requests"
    })
    void findsTheRuleOfAnAddress(String method, String path, String name) {
        assertThat(rules.of(HttpMethod.valueOf(method), PathContainer.parsePath(path))
                        .name())
                .isEqualTo(name);
    }

    @Test
    void allowsTwentyMegabytesWhereFilesAreImportedAndOneElsewhere() {
        assertThat(limit(HttpMethod.POST, "/api/v1/rosters")).isBetween(20L * 1_048_576, 20L * 1_048_576 + 8_192);
        assertThat(limit(HttpMethod.POST, "/api/v1/volunteers")).isEqualTo(1_048_576);
    }

    private long limit(HttpMethod method, String path) {
        return rules.of(method, PathContainer.parsePath(path))
                .allowance()
                .maxBody()
                .toBytes();
    }

    private static DoorProperties shipped() {
        try {
            StandardEnvironment environment = new StandardEnvironment();
            new YamlPropertySourceLoader()
                    .load("application", new ClassPathResource("application.yml"))
                    .forEach(environment.getPropertySources()::addLast);
            ApplicationConversionService conversion = new ApplicationConversionService();
            conversion.addConverter(new PathPatternConverter());
            return new Binder(
                            ConfigurationPropertySources.get(attached(environment)),
                            new PropertySourcesPlaceholdersResolver(environment),
                            conversion)
                    .bind("linli.gateway.door", DoorProperties.class)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StandardEnvironment attached(StandardEnvironment environment) {
        ConfigurationPropertySources.attach(environment);
        return environment;
    }
}
