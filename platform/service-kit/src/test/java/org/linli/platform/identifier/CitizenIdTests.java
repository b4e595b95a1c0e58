package org.linli.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Proves the reading of citizen ids.
 *
 * <p>{@code @Rule ID-01}, {@code @Rule ID-02} (residence permits of Hong Kong, Macao and Taiwan)
 */
class CitizenIdTests {

    private static final String DIGITS = "0123456789";

    // @Rule ID-01
    @Test
    void readsThePublishedVectors() {
        CitizenId female = valid("11010519491231002X");
        assertThat(female.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(female.sex()).isEqualTo(Sex.FEMALE);
        assertThat(female.addressCode()).isEqualTo("110105");
        assertThat(female.holder()).isEqualTo(CitizenId.Holder.MAINLAND);

        CitizenId male = valid("440524188001010014");
        assertThat(male.birthDate()).isEqualTo(LocalDate.of(1880, 1, 1));
        assertThat(male.sex()).isEqualTo(Sex.MALE);
    }

    @Test
    void acceptsBlanksAroundAndALowerCaseX() {
        assertThat(valid(" 11010519491231002x ").value()).isEqualTo("11010519491231002X");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "11010519491231002",
                "11010519491231002X1",
                "110105491231002",
                "1101051949123100AX",
                "11010519491231002Y",
                "１1010519491231002X",
                "11010519491231００2X",
                "X1010519491231002X",
                "01010519491231002X",
                "1101051949-231002X"
            })
    void refusesWrongLengthAndCharacters(String text) {
        assertThat(fault(text)).isEqualTo(IdentifierFault.MALFORMED);
    }

    @Test
    void leavesNumbersThatBeginWithNineToPermanentResidentCards() {
        assertThat(fault(withCheck("91010519491231002"))).isEqualTo(IdentifierFault.MALFORMED);
        assertThat(CitizenId.parse(withCheck("81010519491231002")).isValid()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "20230228, true",
        "20230229, false",
        "20240229, true",
        "20240230, false",
        "19000228, true",
        "19000229, false",
        "20000229, true",
        "20230430, true",
        "20230431, false",
        "20230131, true",
        "20230132, false",
        "20230100, false",
        "20231231, true",
        "20231301, false",
        "20230001, false",
        "00010101, true",
        "00000101, false"
    })
    void asksForADayThatWas(String birthDate, boolean real) {
        Parsed<CitizenId> parsed = CitizenId.parse(withCheck("330411" + birthDate + "001"));
        assertThat(parsed.isValid()).isEqualTo(real);
        if (!real) {
            assertThat(parsed.wrong()).contains(IdentifierFault.IMPOSSIBLE_BIRTH_DATE);
        }
    }

    @Test
    void namesTheBirthDateBeforeTheCheckDigit() {
        String impossible = "33041120230230001";
        char wrong = Mod11.check(impossible) == '1' ? '2' : '1';
        assertThat(fault(impossible + wrong)).isEqualTo(IdentifierFault.IMPOSSIBLE_BIRTH_DATE);
    }

    @Test
    void refusesABirthDateThatHasNotComeYet() {
        String born = withCheck("33041120261101001");
        assertThat(CitizenId.parse(born, LocalDate.of(2026, 10, 31)).wrong())
                .contains(IdentifierFault.BIRTH_DATE_IN_FUTURE);
        assertThat(CitizenId.parse(born, LocalDate.of(2026, 11, 1)).isValid()).isTrue();
        assertThat(CitizenId.parse(born, LocalDate.of(2026, 11, 2)).isValid()).isTrue();
    }

    // @Rule ID-02
    @ParameterizedTest
    @CsvSource({
        "810000, HONG_KONG",
        "820000, MACAO",
        "830000, TAIWAN",
        "810001, MAINLAND",
        "800000, MAINLAND",
        "330411, MAINLAND"
    })
    void tellsResidencePermits(String address, CitizenId.Holder holder) {
        assertThat(valid(withCheck(address + "19900101001")).holder()).isEqualTo(holder);
    }

    @Test
    void readsSexFromTheSeventeenthDigit() {
        for (char c : DIGITS.toCharArray()) {
            Sex expected = (c - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
            assertThat(valid(withCheck("3304111990010100" + c)).sex()).isEqualTo(expected);
        }
    }

    // @Rule ID-01
    @Test
    void noticesEveryChangeOfOneCharacter() {
        for (String id : someIds(200)) {
            for (int position = 0; position < id.length(); position++) {
                for (char other : (position == 17 ? DIGITS + "X" : DIGITS).toCharArray()) {
                    if (other == id.charAt(position)) {
                        continue;
                    }
                    String changed = id.substring(0, position) + other + id.substring(position + 1);
                    assertThat(CitizenId.parse(changed).isValid())
                            .as("%s for %s", changed, id)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void noticesEverySwapOfNeighbours() {
        for (String id : someIds(500)) {
            for (int i = 0; i + 1 < id.length(); i++) {
                if (id.charAt(i) == id.charAt(i + 1)) {
                    continue;
                }
                String swapped = id.substring(0, i) + id.charAt(i + 1) + id.charAt(i) + id.substring(i + 2);
                assertThat(CitizenId.parse(swapped).isValid())
                        .as("%s for %s", swapped, id)
                        .isFalse();
            }
        }
    }

    @Test
    void readsBackWhatWasPutIn() {
        for (String id : someIds(500)) {
            CitizenId read = valid(id);
            assertThat(read.value()).isEqualTo(id);
            assertThat(read.birthDate().toString().replace("-", "")).isEqualTo(id.substring(6, 14));
        }
    }

    @Test
    void cannotBeBuiltAroundTheCheck() {
        LocalDate birthDate = LocalDate.of(1949, 12, 31);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CitizenId("110105194912310021", birthDate, Sex.FEMALE))
                .withMessageNotContaining("110105");
        assertThatIllegalArgumentException().isThrownBy(() -> new CitizenId("11010519491231002X", birthDate, Sex.MALE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CitizenId("11010519491231002X", birthDate.plusDays(1), Sex.FEMALE));
    }

    @Test
    void printsNothingOfTheNumber() {
        CitizenId id = valid("11010519491231002X");
        assertThat(id.toString()).doesNotContain("1101", "1949");
        assertThat(CitizenId.parse("11010519491231002X").toString()).doesNotContain("1101", "1949");
    }

    private static List<String> someIds(int count) {
        Random random = new Random(20261101);
        List<String> ids = new ArrayList<>();
        while (ids.size() < count) {
            LocalDate birthDate = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(34_000));
            String address = String.valueOf(110_000 + random.nextInt(700_000));
            ids.add(withCheck(
                    address + birthDate.toString().replace("-", "") + "%03d".formatted(random.nextInt(1000))));
        }
        return ids;
    }

    private static String withCheck(String seventeen) {
        return seventeen + Mod11.check(seventeen);
    }

    private static CitizenId valid(String text) {
        return CitizenId.parse(text).identified().orElseThrow();
    }

    private static IdentifierFault fault(String text) {
        return CitizenId.parse(text).wrong().orElseThrow();
    }
}
