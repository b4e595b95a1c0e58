package org.linli.platform.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaScopeTests {

    private static final String VILLAGE = "330411002001";

    @ParameterizedTest
    @ValueSource(strings = {"33", "3304", "330411", "330411002", VILLAGE})
    void coversEverythingBelowItself(String prefix) {
        assertThat(new AreaScope(prefix).covers(VILLAGE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"34", "3305", "330412", "330411003", "330411002002"})
    void coversNothingBesideItself(String prefix) {
        assertThat(new AreaScope(prefix).covers(VILLAGE)).isFalse();
    }

    @Test
    void coversNoDivisionAboveItself() {
        AreaScope street = new AreaScope("330411002");
        assertThat(street.covers("330411000000")).isFalse();
        assertThat(street.covers("330411")).isFalse();
        assertThat(street.covers("330411002000")).isTrue();
        assertThat(street.covers("330411002")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "330411, 330411, true",
        "330411, 330411002, true",
        "330411002, 330411, false",
        "330411002, 330411003, false"
    })
    void coversScopesBelow(String scope, String other, boolean covered) {
        assertThat(new AreaScope(scope).covers(new AreaScope(other))).isEqualTo(covered);
    }

    @Test
    void coversNothingWhenThereIsNone() {
        for (String code : List.of("", "33", "330411", VILLAGE)) {
            assertThat(AreaScope.none().covers(code)).isFalse();
        }
        assertThat(new AreaScope("33").covers(AreaScope.none())).isFalse();
    }

    @Test
    void coversNoTextThatOnlyBeginsLikeACode() {
        assertThat(new AreaScope("330411").covers("330411x")).isFalse();
        assertThat(new AreaScope("330411").covers("")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "330",
                "33041",
                "3304110",
                "33041100",
                "3304110020",
                "33041100200",
                "3304110020011",
                "33041x",
                "030411",
                "330411000000",
                "330411002000",
                "33 411"
            })
    void refusesOtherPrefixes(String prefix) {
        assertThat(AreaScope.isPrefix(prefix)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new AreaScope(prefix));
    }

    @Test
    void findsStreetAndDistrict() {
        assertThat(AreaScope.streetOf(VILLAGE)).isEqualTo("330411002");
        assertThat(AreaScope.districtOf(VILLAGE)).isEqualTo("330411");
        assertThat(AreaScope.districtOf("330411")).isEqualTo("330411");
        assertThatIllegalArgumentException().isThrownBy(() -> AreaScope.streetOf("330411"));
        assertThatIllegalArgumentException().isThrownBy(() -> AreaScope.districtOf("3304"));
        assertThatIllegalArgumentException().isThrownBy(() -> AreaScope.districtOf("330411x"));
    }
}
