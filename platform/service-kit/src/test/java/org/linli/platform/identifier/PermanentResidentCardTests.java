package org.linli.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Proves the reading of foreigners' permanent resident card numbers.
 *
 * <p>{@code @Rule ID-02}
 */
class PermanentResidentCardTests {

    private static final String NEW = "91184019850713000" + Mod11.check("91184019850713000");

    // @Rule ID-02
    @Test
    void readsBothForms() {
        assertThat(form(NEW)).isEqualTo(PermanentResidentCard.Form.SINCE_2023);
        assertThat(form("USA110005072801")).isEqualTo(PermanentResidentCard.Form.BEFORE_2023);
        assertThat(form(" usa110005072801 ")).isEqualTo(PermanentResidentCard.Form.BEFORE_2023);
    }

    @Test
    void noticesEveryChangeOfOneCharacterInTheNewForm() {
        for (int position = 0; position < NEW.length(); position++) {
            for (char other : (position == 17 ? "0123456789X" : "0123456789").toCharArray()) {
                if (other != NEW.charAt(position)) {
                    String changed = NEW.substring(0, position) + other + NEW.substring(position + 1);
                    assertThat(PermanentResidentCard.parse(changed).isValid())
                            .as(changed)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void tellsABadCheckCharacterFromABadForm() {
        char wrong = NEW.charAt(17) == '1' ? '2' : '1';
        assertThat(PermanentResidentCard.parse(NEW.substring(0, 17) + wrong).wrong())
                .contains(IdentifierFault.BAD_CHECK_DIGIT);
        assertThat(PermanentResidentCard.parse("11010519491231002X").wrong()).contains(IdentifierFault.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "US1110005072801",
                "USAA10005072801",
                "USA11000507280",
                "USA1100050728011",
                "ÜSA110005072801",
                "USA11000507280X",
                "9118401985071300"
            })
    void refusesOtherForms(String text) {
        assertThat(PermanentResidentCard.parse(text).wrong()).contains(IdentifierFault.MALFORMED);
    }

    @Test
    void isNeverAlsoACitizenId() {
        assertThat(CitizenId.parse(NEW).isValid()).isFalse();
    }

    @Test
    void printsNothingOfTheNumberAndCannotBeBuiltAroundTheCheck() {
        assertThat(PermanentResidentCard.parse(NEW).toString()).doesNotContain(NEW.substring(0, 6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PermanentResidentCard(NEW, PermanentResidentCard.Form.BEFORE_2023));
    }

    private static PermanentResidentCard.Form form(String text) {
        return PermanentResidentCard.parse(text).identified().orElseThrow().form();
    }
}
