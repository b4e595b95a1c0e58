package org.linli.matching;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.testkit.ArchitectureRules;
import org.linli.testkit.ProblemMessagesCheck;
import org.linli.testkit.WrittenClasses;

class MatchingArchitectureTests {

    private static final JavaClasses CLASSES = WrittenClasses.of("org.linli.matching");

    @Test
    void keepsTheHouseRules() {
        ArchitectureRules.check("org.linli.matching");
    }

    @Test
    void keepsTheEngineFreeOfEverythingButTheLanguage() {
        classes()
                .that()
                .resideInAPackage("org.linli.matching.engine")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.linli.matching.engine", "org.linli.matching.engine.week", "java..", "org.jspecify..")
                .because("the engine is measured, tested and trusted on its own")
                .check(CLASSES);
        classes()
                .that()
                .resideInAPackage("org.linli.matching.engine.week")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.linli.matching.engine.week", "java..", "org.jspecify..")
                .because("the week solver knows no district's rules")
                .check(CLASSES);
        assertThat(CLASSES.stream().filter(c -> c.getPackageName().equals("org.linli.matching.engine")))
                .hasSizeGreaterThan(10);
    }

    @Test
    void speaksChineseAndEnglishForEveryRefusal() {
        assertThat(ProblemMessagesCheck.faults(
                        "org.linli.matching",
                        List.of(
                                "platform",
                                "import",
                                "matching",
                                "commit",
                                "council",
                                "courses",
                                "dispute",
                                "dual-check-in",
                                "equipment",
                                "evidence",
                                "joint-action",
                                "jointbuilding",
                                "mediation",
                                "online",
                                "onsite",
                                "partition",
                                "resources",
                                "satisfaction",
                                "stations",
                                "threelists",
                                "wish")))
                .isEmpty();
    }
}
