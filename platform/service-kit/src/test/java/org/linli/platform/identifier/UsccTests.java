package org.linli.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Proves the reading of unified social credit codes.
 *
 * <p>{@code @Rule ID-03}
 */
class UsccTests {

    // @Rule ID-03
    @Test
    void readsThePublishedVector() {
        Uscc code = Uscc.parse("91350100M000100Y43").identified().orElseThrow();
        assertThat(code.category()).isEqualTo("91");
        assertThat(code.division()).isEqualTo("350100");
        assertThat(code.bodyCode()).isEqualTo("M000100Y4");
        assertThat(code).hasToString("91350100M000100Y43");
    }

    @Test
    void refusesTheVectorWithAnotherCheckCharacter() {
        // Z is not in the alphabet; X is, and does not fit
        assertThat(Uscc.parse("91350100M000100Y4Z").wrong()).contains(IdentifierFault.MALFORMED);
        assertThat(Uscc.parse("91350100M000100Y4X").wrong()).contains(IdentifierFault.BAD_CHECK_DIGIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "91350100I000100Y43",
                "91350100O000100Y43",
                "91350100S000100Y43",
                "91350100V000100Y43",
                "9135010AM000100Y43",
                "9135010OM000100Y43"
            })
    void refusesWrongLengthAndCharacters(String text) {
        assertThat(Uscc.parse(text).wrong()).contains(IdentifierFault.MALFORMED);
    }

    @Test
    void acceptsLowerCase() {
        assertThat(Uscc.parse(" 91350100m000100y43 ").isValid()).isTrue();
    }

    // @Rule ID-03
    @Test
    void noticesEveryChangeOfOneCharacterAndEverySwapOfNeighbours() {
        Random random = new Random(31);
        for (int n = 0; n < 100; n++) {
            String code = someCode(random);
            assertThat(Uscc.parse(code).isValid()).isTrue();
            for (int position = 0; position < code.length(); position++) {
                for (char other : Mod31.ALPHABET.toCharArray()) {
                    if (other != code.charAt(position)) {
                        String changed = code.substring(0, position) + other + code.substring(position + 1);
                        assertThat(Uscc.parse(changed).isValid())
                                .as("%s for %s", changed, code)
                                .isFalse();
                    }
                }
            }
            for (int i = 0; i + 1 < code.length(); i++) {
                if (code.charAt(i) != code.charAt(i + 1)) {
                    String swapped = code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2);
                    assertThat(Uscc.parse(swapped).isValid())
                            .as("%s for %s", swapped, code)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void cannotBeBuiltAroundTheCheck() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Uscc("91350100M000100Y44"));
    }

    private static String someCode(Random random) {
        StringBuilder code = new StringBuilder("52");
        code.append(330_000 + random.nextInt(1000));
        for (int i = 0; i < 9; i++) {
            code.append(Mod31.ALPHABET.charAt(random.nextInt(31)));
        }
        return code.append(Mod31.check(code.toString(), 17)).toString();
    }
}
