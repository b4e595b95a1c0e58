package org.linli.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Proves the reading of division codes.
 *
 * <p>{@code @Rule ID-04}
 */
class DivisionCodeTests {

    // @Rule ID-04
    @ParameterizedTest
    @CsvSource({
        "330000000000, PROVINCE, 33,",
        "330400000000, PREFECTURE, 3304, 330000000000",
        "330411000000, COUNTY, 330411, 330400000000",
        "330411002000, TOWNSHIP, 330411002, 330411000000",
        "330411002001, VILLAGE, 330411002001, 330411002000",
        "441900003000, TOWNSHIP, 441900003, 441900000000"
    })
    void tellsLevelPrefixAndParent(String text, DivisionLevel level, String prefix, String parent) {
        DivisionCode code = DivisionCode.parse(text).identified().orElseThrow();
        assertThat(code.level()).isEqualTo(level);
        assertThat(code.prefix()).isEqualTo(prefix);
        assertThat(code.parent().map(DivisionCode::value).orElse(null)).isEqualTo(parent);
    }

    @Test
    void findsTheDivisionAboveAtAnyLevel() {
        DivisionCode village = new DivisionCode("330411002001");
        assertThat(village.upTo(DivisionLevel.VILLAGE)).isEqualTo(village);
        assertThat(village.upTo(DivisionLevel.TOWNSHIP)).hasToString("330411002000");
        assertThat(village.upTo(DivisionLevel.COUNTY)).hasToString("330411000000");
        assertThat(village.upTo(DivisionLevel.PROVINCE)).hasToString("330000000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "33041100200", "3304110020011", "33041100200A", "030411002001", "３30411002001"})
    void refusesOtherTexts(String text) {
        assertThat(DivisionCode.parse(text).wrong()).contains(IdentifierFault.MALFORMED);
    }
}
