package org.linli.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.problem.Rejected;

/** 规则489 with 法释〔2006〕1号 第二条: a year of age counts from the day after the birthday. */
class AgeAtActTests {

    @ParameterizedTest
    @CsvSource({
        "2010-05-01, 2024-04-30, false",
        "2010-05-01, 2024-05-01, false",
        "2010-05-01, 2024-05-02, true",
        "2010-05-01, 2026-01-01, true",
        "2010-05-01, 2028-04-30, true",
        "2010-05-01, 2028-05-01, true",
        "2010-05-01, 2028-05-02, false",
        "2012-02-29, 2026-02-28, false",
        "2012-02-29, 2026-03-01, false",
        "2012-02-29, 2026-03-02, true",
        "2012-02-29, 2030-03-01, true",
        "2012-02-29, 2030-03-02, false",
        "2010-05-01, 2009-01-01, false"
    })
    void takesFourteenToSeventeenYearsOfAge(LocalDate birth, LocalDate act, boolean juvenile) {
        Rejected refusal = catchThrowableOfType(Rejected.class, () -> AgeAtAct.requireJuvenile(birth, act));
        if (juvenile) {
            assertThat(refusal).isNull();
        } else {
            assertThat(refusal.rejection()).isEqualTo(new CaseRejection.AgeOutOfRange());
        }
    }

    @ParameterizedTest
    @CsvSource({"2010-05-01, 2024-05-01, 13", "2010-05-01, 2024-05-02, 14", "2010-12-31, 2027-01-01, 16"})
    void countsFullYears(LocalDate birth, LocalDate day, int years) {
        assertThat(AgeAtAct.years(birth, day)).isEqualTo(years);
    }
}
