package org.linli.volunteer.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.VolunteerId;

class TemplateTests {

    private static final Instant NOW = Instant.parse("2026-11-01T02:00:00Z");

    @Test
    void goesFromVersionToVersionAndKeepsThemAll() {
        Template template = written();
        template.revise(List.of("两人同行", "出示证件"), "加一步", "social-worker", NOW);
        assertThat(template.newest().number()).isEqualTo(2);
        assertThat(template.state().versions()).hasSize(2);
        assertThat(template.state().versions().getFirst().steps()).containsExactly("两人同行");
    }

    @Test
    void refusesAVersionThatSaysTheSame() {
        Template template = written();
        Template.State before = template.state();
        assertThatThrownBy(() -> template.revise(List.of("两人同行"), "无", "social-worker", NOW))
                .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.rejection())
                        .isEqualTo(new HandbookRejection.NothingChanged()));
        assertThat(template.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "2, true", "3, false"})
    void takesReceiptsOnlyForVersionsThereAre(int version, boolean taken) {
        Template template = written();
        template.revise(List.of("两人同行", "出示证件"), "加一步", "social-worker", NOW);
        VolunteerId reader = new VolunteerId("v-1");
        if (taken) {
            assertThat(template.read(version, reader, NOW))
                    .isEqualTo(new Template.Receipt(new TemplateId("t-1"), version, reader, NOW));
        } else {
            assertThatThrownBy(() -> template.read(version, reader, NOW))
                    .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.rejection())
                            .isEqualTo(new HandbookRejection.VersionUnknown(version, 2)));
        }
    }

    private static Template written() {
        return Template.write(
                new TemplateId("t-1"), "330411003005", "入户探访流程", List.of(), List.of("两人同行"), "social-worker", NOW);
    }
}
