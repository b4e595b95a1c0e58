package org.linli.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final List<String> FEATURES = List.of(
            "area",
            "configuration",
            "console",
            "dashboard",
            "docs",
            "door",
            "live",
            "netty",
            "problem",
            "routing",
            "signin");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(written -> !written.contains("__"))
            .importPackages("org.linli.gateway");

    @Test
    void listsEveryFeature() {
        assertThat(classes.stream()
                        .map(type -> type.getPackageName())
                        .filter(name -> !name.equals("org.linli.gateway"))
                        .map(name -> name.substring("org.linli.gateway.".length())))
                .containsOnlyElementsOf(FEATURES)
                .containsAll(FEATURES);
    }

    @Test
    void letsFeaturesDependOnEachOtherInOneDirectionOnly() {
        SlicesRuleDefinition.slices()
                .matching("org.linli.gateway.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    @Test
    void refusesBeforeEverythingElse() {
        noClasses()
                .that()
                .resideInAPackage("org.linli.gateway.problem..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FEATURES.stream()
                        .filter(feature -> !feature.equals("problem"))
                        .map(feature -> "org.linli.gateway." + feature + "..")
                        .toArray(String[]::new))
                .check(classes);
    }

    @Test
    void takesTimeAndIdsFromWhereTheyAreGiven() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.linli.gateway.configuration..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .check(classes);
    }

    @Test
    void knowsNoService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.linli.volunteer..", "org.linli.project..", "org.linli.matching..", "org.linli.casework..")
                .check(classes);
    }
}
