package org.linli.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.testkit.ChineseTexts;
import org.linli.testkit.FaultTextsCheck;

/** Whoever is refused reads why in his own language. */
class WordingTests {

    @Test
    void saysWhatIsWrongWithAFieldInBothLanguages() {
        assertThat(FaultTextsCheck.faults(Path.of("src/main/java"), List.of("project"), List.of("platform")))
                .isEmpty();
    }

    @Test
    void leavesNoForeignWordToChineseReaders() {
        assertThat(ChineseTexts.faults(List.of("project"), Set.of())).isEmpty();
    }
}
