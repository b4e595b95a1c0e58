package org.linli.local.signin.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaPrefixTests {

    @ParameterizedTest
    @ValueSource(strings = {"33", "3304", "330411", "330411003", "330411003001", "411603", "82"})
    void acceptsEachLevel(String digits) {
        assertThat(new AreaPrefix(digits).digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3",
                "330",
                "33041",
                "3304110",
                "33041100",
                "3304110030",
                "33041100300",
                "3304110030011",
                "16",
                "00",
                "99",
                "3300",
                "330400",
                "330411000",
                "330411003000",
                "33041x",
                "３３０４１１",
                " 330411"
            })
    void refusesOtherLengthsUnknownProvincesAndPaddedZeros(String digits) {
        assertThatThrownBy(() -> new AreaPrefix(digits)).isInstanceOf(IllegalArgumentException.class);
    }
}
