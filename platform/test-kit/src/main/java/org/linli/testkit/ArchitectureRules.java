package org.linli.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

/** The house rules of every service, checked on its compiled classes. */
public final class ArchitectureRules {

    private static final List<String> SERVICES = List.of(
            "org.linli.volunteer",
            "org.linli.project",
            "org.linli.matching",
            "org.linli.casework",
            "org.linli.gateway");

    private ArchitectureRules() {}

    /** Fails with the broken rule's text, or when the package holds no class to check. */
    public static void check(String service) {
        JavaClasses classes = WrittenClasses.of(service);
        if (classes.size() < 3) {
            throw new AssertionError("no classes below " + service + ": the rules would check nothing");
        }
        for (String other : SERVICES) {
            if (!other.equals(service)) {
                noClasses()
                        .that()
                        .resideInAPackage(service + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(other + "..")
                        .because("a service depends on the platform and on contracts, never on another service")
                        .check(classes);
            }
        }
        time(service).check(classes);
        noClasses()
                .that()
                .resideInAPackage(service + "..")
                .and()
                .resideOutsideOfPackages("..configuration..", "..web..", "..mongo..", "..messaging..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.web..", "org.springframework.http..", "jakarta.servlet..", "com.mongodb..")
                .because("what decides knows neither HTTP nor the driver")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage(service + "..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("a service logs")
                .check(classes);
        SlicesRuleDefinition.slices()
                .matching(service + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("features depend on each other in one direction")
                .check(classes);
    }

    private static com.tngtech.archunit.lang.ArchRule time(String service) {
        return noClasses()
                .that()
                .resideInAPackage(service + "..")
                .and()
                .resideOutsideOfPackage("..configuration..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .because("time and ids come from the injected clock and id source");
    }
}
