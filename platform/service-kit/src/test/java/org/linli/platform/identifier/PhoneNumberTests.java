package org.linli.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {

    @ParameterizedTest
    @CsvSource({
        "13800001234, 13800001234",
        "19912345678, 19912345678",
        "138 0000 1234, 13800001234",
        "138-0000-1234, 13800001234",
        "+86 13800001234, 13800001234",
        "008613800001234, 13800001234"
    })
    void readsMobileNumbers(String text, String value) {
        PhoneNumber number = PhoneNumber.parseMobile(text).identified().orElseThrow();
        assertThat(number.value()).isEqualTo(value);
        assertThat(number.isMobile()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345",
                "1380000123",
                "138000012345",
                "10012345678",
                "11012345678",
                "12012345678",
                "23800001234",
                "1380000123a",
                "１3800001234",
                "0573-82123456"
            })
    void refusesOthersAsMobile(String text) {
        assertThat(PhoneNumber.parseMobile(text).wrong()).contains(IdentifierFault.MALFORMED);
    }

    @Test
    void takesThirdToNinthPrefixesOnly() {
        for (int second = 0; second <= 9; second++) {
            boolean mobile = PhoneNumber.parseMobile("1" + second + "812345678").isValid();
            assertThat(mobile).as("1%d", second).isEqualTo(second >= 3);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0573-82123456, true",
        "010-62345678, true",
        "021 5234 5678, true",
        "0394-8212345, true",
        "0573-821234, false",
        "0573-821234567, false",
        "010-6234567, false",
        "0573-12123456, false",
        "82123456, false"
    })
    void readsLandlinesWithTheirAreaCode(String text, boolean number) {
        assertThat(PhoneNumber.parse(text).isValid()).isEqualTo(number);
        PhoneNumber.parse(text).identified().ifPresent(found -> assertThat(found.isMobile())
                .isFalse());
    }

    @Test
    void printsNothingOfTheNumber() {
        assertThat(PhoneNumber.parse("13800001234").toString()).doesNotContain("138", "1234");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PhoneNumber("12345"))
                .withMessageNotContaining("12345");
    }
}
