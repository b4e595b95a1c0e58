package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.platform.problem.ProblemMessages;
import org.linli.testkit.ArchitectureRules;
import org.linli.testkit.ChineseTexts;
import org.linli.testkit.FaultTextsCheck;
import org.linli.testkit.ProblemMessagesCheck;
import org.linli.volunteer.roster.RefusalReason;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

class HouseRulesTests {

    @Test
    void areKept() {
        ArchitectureRules.check("org.linli.volunteer");
    }

    @Test
    void everyRefusalSpeaksChineseAndEnglish() {
        assertThat(ProblemMessagesCheck.faults("org.linli.volunteer", bundles()))
                .isEmpty();
    }

    @Test
    void sayWhatIsWrongWithAFieldInBothLanguages() {
        assertThat(FaultTextsCheck.faults(Path.of("src/main/java"), bundles(), List.of("platform")))
                .isEmpty();
    }

    @Test
    void leaveNoForeignWordToChineseReaders() {
        assertThat(ChineseTexts.faults(bundles(), Set.of("guardianContact", "waitingIn", "activity")))
                .isEmpty();
    }

    /** Those that the service itself is configured with. */
    private static List<String> bundles() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yml"));
        String bundles = Objects.requireNonNull(yaml.getObject()).getProperty("linli.problems.bundles");
        return Arrays.stream(bundles.split(",")).map(String::strip).toList();
    }

    @Test
    void everyReasonOfARefusedRowSpeaksChineseAndEnglish() {
        ProblemMessages messages = new ProblemMessages(List.of("volunteer"));
        assertThat(Arrays.stream(RefusalReason.values()).map(RefusalReason::code))
                .allSatisfy(code -> {
                    assertThat(messages.find("roster.row." + code, Map.of(), Locale.SIMPLIFIED_CHINESE))
                            .isPresent();
                    assertThat(messages.find("roster.row." + code, Map.of(), Locale.ENGLISH))
                            .isPresent();
                });
    }
}
