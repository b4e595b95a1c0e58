package org.linli.volunteer.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.problem.Rejected;

class ThemesTests {

    private static final Themes THEMES = shipped();

    @Test
    void areThirteenWithADayInEachYearOfTheTable() {
        assertThat(THEMES.all()).hasSize(13);
        for (int year = 2024; year <= 2030; year++) {
            for (Theme theme : THEMES.all()) {
                assertThat(theme.rule().in(year)).as(theme.code() + " " + year).isPresent();
            }
        }
        assertThat(theme("mid-autumn").rule().in(2031))
                .as("a day nobody has published is not guessed")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "lei-feng-day, 2027-03-05",
        "disabled-persons-day, 2026-05-17",
        "disabled-persons-day, 2027-05-16",
        "spring-festival, 2026-02-17",
        "lantern-festival, 2026-03-03",
        "double-ninth, 2026-10-18"
    })
    void haveTheirDays(String code, LocalDate day) {
        assertThat(theme(code).rule().in(day.getYear())).contains(day);
    }

    @Test
    void areKnownOrRefused() {
        THEMES.requireKnown(null);
        THEMES.requireKnown("qingming");
        assertThatThrownBy(() -> THEMES.requireKnown("halloween"))
                .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                        .isEqualTo(new ActivityRejection.UnknownTheme("halloween")));
        assertThatThrownBy(() -> Themes.parse(List.of("a,b,c,01-01", "a,b,c,01-02")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Theme theme(String code) {
        return THEMES.find(code).orElseThrow();
    }

    private static Themes shipped() {
        try (InputStream in = Objects.requireNonNull(ThemesTests.class.getResourceAsStream("/themes/themes.csv"))) {
            return Themes.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
