package org.linli.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.contracts.Topics;

class LiveChangeTests {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "330411002005, 330411002005, 330411002",
        "330411002000, 330411002, 330411002",
        "330411000000, 330411, 330411",
        "330411002, 330411002, 330411002",
        "330411, 330411, 330411"
    })
    void showsTheStreetAndDecidesByTheWholeDivision(String area, String place, String shown) {
        LiveChange change = of(Topics.VOLUNTEER_EVENTS, "type", area).orElseThrow();

        assertThat(change.place()).isEqualTo(place);
        assertThat(change.area()).isEqualTo(shown);
        assertThat(change.type()).isEqualTo("type");
    }

    @ParameterizedTest
    @CsvSource({"330411002", "330411", "330411002005"})
    void hidesStreetAndKindOfCaseEvents(String area) {
        LiveChange change =
                of(Topics.CASE_EVENTS, "linli.case.counts.published.v1", area).orElseThrow();

        assertThat(change.place()).isEqualTo("330411");
        assertThat(change.area()).isEqualTo("330411");
        assertThat(change.type()).isEqualTo("cases-changed");
    }

    @Test
    void isNothingWhereTheEventNamesNoDivision() {
        assertThat(of(Topics.VOLUNTEER_EVENTS, "type", null)).isEmpty();
        assertThat(of(Topics.VOLUNTEER_EVENTS, "type", "")).isEmpty();
        assertThat(of(Topics.VOLUNTEER_EVENTS, "type", "Xiuzhou")).isEmpty();
        assertThat(of(Topics.VOLUNTEER_EVENTS, null, "330411")).isEmpty();
    }

    private static Optional<LiveChange> of(String topic, @Nullable String type, @Nullable String area) {
        return LiveChange.of(topic, type, area, null, NOW);
    }
}
