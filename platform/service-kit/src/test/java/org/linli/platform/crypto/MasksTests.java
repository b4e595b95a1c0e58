package org.linli.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Proves how much of personal data shows.
 *
 * <p>{@code @Rule SEC-08}, {@code @Rule SEC-10}
 */
class MasksTests {

    // @Rule SEC-08
    @Test
    void hidesTheBirthDateInIdNumbers() {
        assertThat(Masks.idNumber("11010519491231002X")).isEqualTo("110*************2X");
        assertThat(Masks.idNumber("USA110005072801")).isEqualTo("USA**********01");
    }

    @ParameterizedTest
    @CsvSource({"12345678901, ***", "123456789012, 123*******12", "'', ***", "12345, ***"})
    void showsNothingOfShortIdNumbers(String number, String masked) {
        assertThat(Masks.idNumber(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "13812341234, 138****1234",
        "82123456, ******56",
        "057382123456, **********56",
        "123456, ***",
        "1234567, *****67",
        "'', ***"
    })
    void showsTheEndsOfMobileNumbers(String number, String masked) {
        assertThat(Masks.phone(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"张三, 张*", "张三丰, 张*", "欧阳修, 欧*", "John Smith, J*", "张, *", "'', *", "𠮷野, 𠮷*", "𠮷, *"})
    void showsTheFirstCharacterOfNames(String name, String masked) {
        assertThat(Masks.name(name)).isEqualTo(masked);
    }

    @Test
    void showsNothingOfFreeText() {
        assertThat(Masks.hidden("32号")).isEqualTo("***");
        assertThat(Masks.hidden("")).isEmpty();
    }
}
