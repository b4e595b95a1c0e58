package org.linli.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Text of a header")
class HeaderTextTests {

    /** What Spring Security's firewall says by itself. */
    private static final Pattern NAMES = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");

    private static final Pattern VALUES = Pattern.compile("[\\p{IsAssigned}&&[[^\\p{IsControl}]||\\t]]*");

    @Test
    void isJudgedAsTheFirewallJudgesItForEveryCharacterThereIs() {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            String text = "a" + Character.toString(character) + "z";
            assertThat(HeaderText.value(text))
                    .as("U+%04X in a value", character)
                    .isEqualTo(VALUES.matcher(text).matches());
            assertThat(HeaderText.name(text))
                    .as("U+%04X in a name", character)
                    .isEqualTo(NAMES.matcher(text).matches());
        }
    }

    @Test
    void mayBeEmptyOrAbsent() {
        assertThat(HeaderText.value("")).isTrue();
        assertThat(HeaderText.value(null)).isTrue();
    }
}
