package org.linli.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.testkit.ArchitectureRules;
import org.linli.testkit.ProblemMessagesCheck;

class ArchitectureTests {

    @Test
    void keepsTheHouseRules() {
        ArchitectureRules.check("org.linli.casework");
    }

    @Test
    void explainsEveryRefusalInBothLanguages() {
        assertThat(ProblemMessagesCheck.faults("org.linli.casework", List.of("case")))
                .isEmpty();
    }
}
