package org.linli.volunteer.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.testkit.Rule;

@Rule("VOL-05")
class AgeBandTests {

    @ParameterizedTest
    @CsvSource({
        "2016-11-02, UNDER_10, true",
        "2016-11-01, 10_13, true",
        "2012-11-02, 10_13, true",
        "2012-11-01, 14_17, true",
        "2008-11-02, 14_17, true",
        "2008-11-01, 18_59, false",
        "1966-11-02, 18_59, false",
        "1966-11-01, 60_PLUS, false",
        "2008-02-29, 18_59, false"
    })
    void changesOnTheBirthday(LocalDate birth, String code, boolean minor) {
        AgeBand band = AgeBand.of(birth, VolunteerFixtures.TODAY);
        assertThat(band.code()).isEqualTo(code);
        assertThat(band.isMinor()).isEqualTo(minor);
    }
}
