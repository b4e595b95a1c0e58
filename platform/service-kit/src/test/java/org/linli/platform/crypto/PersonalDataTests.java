package org.linli.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proves that personal data masks itself.
 *
 * <p>{@code @Rule SEC-08}, {@code @Rule SEC-10}
 */
class PersonalDataTests {

    private record Person(PersonalData<String> name, PersonalData<String> idNumber, PersonalData<String> phone) {}

    private static final Person PERSON = new Person(
            PersonalData.name("张三丰"), PersonalData.idNumber("11010519491231002X"), PersonalData.phone("13812345678"));

    // @Rule SEC-10
    @Test
    void masksItselfInText() {
        assertThat(PERSON.toString()).contains("张*").doesNotContain("三丰", "19491231", "2345678");
        assertThat("%s".formatted(PERSON.idNumber())).isEqualTo("110*************2X");
    }

    // @Rule SEC-10
    @Test
    void masksItselfInJson() {
        JsonMapper json = JsonMapper.builder().build();
        assertThat(json.writeValueAsString(PERSON))
                .isEqualTo("{\"name\":\"张*\",\"idNumber\":\"110*************2X\",\"phone\":\"138****5678\"}");
        assertThat(json.writeValueAsString(Map.of("list", List.of(PersonalData.text("秀洲区32号")))))
                .isEqualTo("{\"list\":[\"***\"]}");
    }

    @Test
    void isNotReadFromJson() {
        JsonMapper json = JsonMapper.builder().build();
        assertThatThrownBy(() -> json.readValue("\"138****5678\"", PersonalData.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void givesItselfAwayOnlyWhenAsked() {
        assertThat(PERSON.phone().reveal()).isEqualTo("13812345678");
    }

    @Test
    void isEqualByWhatItHolds() {
        assertThat(PersonalData.phone("13812345678"))
                .isEqualTo(PERSON.phone())
                .hasSameHashCodeAs(PERSON.phone())
                .isNotEqualTo(PersonalData.phone("13812345679"))
                .isNotEqualTo("13812345678");
    }

    @Test
    void masksAnyTypeByTheGivenRule() {
        PersonalData<Integer> age = PersonalData.of(17, value -> value < 18 ? "minor" : "adult");
        assertThat(age).hasToString("minor");
        assertThat(age.reveal()).isEqualTo(17);
    }
}
