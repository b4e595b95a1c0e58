package org.linli.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Proves our own volunteer numbers.
 *
 * <p>{@code @Rule ID-05}
 */
class VolunteerNumberTests {

    // @Rule ID-05
    @Test
    void isDrawnFromARandomSourceAndNothingElse() {
        List<Method> makers = Arrays.stream(VolunteerNumber.class.getDeclaredMethods())
                .filter(method -> method.getReturnType() == VolunteerNumber.class)
                .toList();
        assertThat(makers).hasSize(1);
        assertThat(makers.getFirst().getParameterTypes()).containsExactly(RandomGenerator.class);
    }

    @Test
    void readsBackWhatWasDrawn() {
        Random random = new Random(5);
        Set<String> drawn = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            VolunteerNumber number = VolunteerNumber.draw(random);
            assertThat(VolunteerNumber.parse(number.value()).identified()).contains(number);
            drawn.add(number.value());
        }
        assertThat(drawn).hasSize(10_000);
    }

    // @Rule ID-05
    @Test
    void noticesEveryChangeOfOneCharacterAndEverySwapOfNeighbours() {
        Random random = new Random(6);
        for (int n = 0; n < 100; n++) {
            String number = VolunteerNumber.draw(random).value();
            for (int position = 0; position < number.length(); position++) {
                for (char other : ("V" + Mod31.ALPHABET).toCharArray()) {
                    if (other != number.charAt(position)) {
                        String changed = number.substring(0, position) + other + number.substring(position + 1);
                        assertThat(VolunteerNumber.parse(changed).isValid())
                                .as("%s for %s", changed, number)
                                .isFalse();
                    }
                }
            }
            for (int i = 0; i + 1 < number.length(); i++) {
                if (number.charAt(i) != number.charAt(i + 1)) {
                    String swapped =
                            number.substring(0, i) + number.charAt(i + 1) + number.charAt(i) + number.substring(i + 2);
                    assertThat(VolunteerNumber.parse(swapped).isValid())
                            .as("%s for %s", swapped, number)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void acceptsLowerCaseAndBlanksAround() {
        String number = VolunteerNumber.draw(new Random(7)).value();
        assertThat(VolunteerNumber.parse(" " + number.toLowerCase(Locale.ROOT) + " ")
                        .isValid())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "V", "V123456789", "V12345678901", "W1234567890", "V12345678O0", "11010519491231002X"})
    void refusesOtherForms(String text) {
        assertThat(VolunteerNumber.parse(text).wrong()).contains(IdentifierFault.MALFORMED);
    }

    @Test
    void tellsABadCheckCharacter() {
        String number = VolunteerNumber.draw(new Random(8)).value();
        String wrong = number.substring(0, 10) + (number.charAt(10) == 'A' ? 'B' : 'A');
        assertThat(VolunteerNumber.parse(wrong).wrong()).contains(IdentifierFault.BAD_CHECK_DIGIT);
    }
}
