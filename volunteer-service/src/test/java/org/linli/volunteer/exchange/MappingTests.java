package org.linli.volunteer.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.testkit.Rule;
import tools.jackson.databind.json.JsonMapper;

@Rule("VOL-22")
class MappingTests {

    private static final Map<String, Map<String, String>> CODES = Map.of("sex", Map.of("MALE", "1", "FEMALE", "2"));

    private final MappingText texts = new MappingText(JsonMapper.shared());

    @Test
    void shippedOneIsGoodAndSaysThatItIsProvisional() {
        ExchangeMapping mapping = texts.read(MappingText.shipped(), Map.of());
        assertThat(mapping.provisional()).isTrue();
        assertThat(mapping.note()).isNotBlank();
        assertThat(mapping.kinds().keySet())
                .containsExactlyInAnyOrder("volunteer", "team", "activity", "hourRecord", "certificate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no JSON | not JSON",
                "{} | required property",
                "{\"standard\":\"s\",\"version\":\"1\",\"provisional\":true,\"columns\":\"CODE\",\"codes\":{},\"kinds\":{\"cases\":{}}} | cases"
            })
    void faultyOnesAreRefusedBySchema(String text, String fault) {
        assertThatThrownBy(() -> texts.read(text, Map.of()))
                .isInstanceOf(MappingFault.class)
                .hasMessageContaining(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shoeSize | text | volunteer.shoeSize is no field of ours",
                "sex | code:gender | volunteer.sex has the unknown code set gender",
                "registeredAt | date:nonsense{ | volunteer.registeredAt has no date pattern"
            })
    void onesThatAskForWhatIsNotThereAreRefused(String source, String format, String fault) {
        assertThatThrownBy(
                        () -> texts.read(mapping(source, format), Map.of("volunteer", Set.of("sex", "registeredAt"))))
                .isInstanceOf(MappingFault.class)
                .hasMessageContaining(fault);
    }

    @Test
    void headsColumnsByCodeOrName() {
        ExchangeMapping mapping = texts.read(mapping("sex", "code:sex"), Map.of("volunteer", Set.of("sex")));
        assertThat(mapping.header(mapping.kind("volunteer").orElseThrow())).containsExactly("E1");
        ExchangeMapping named = texts.read(
                mapping("sex", "code:sex").replace("\"CODE\"", "\"NAME\""), Map.of("volunteer", Set.of("sex")));
        assertThat(named.header(named.kind("volunteer").orElseThrow())).containsExactly("性别");
    }

    @Test
    void valuesAreWrittenAsTheirElementWants() {
        assertThat(write(null, "text")).isEmpty();
        assertThat(write("MALE", "code:sex")).isEqualTo("1");
        assertThat(write("OTHER", "code:sex"))
                .as("a literal nobody mapped is not lost")
                .isEqualTo("OTHER");
        assertThat(write(125, "hours")).isEqualTo("2.08");
        assertThat(write(LocalDate.of(2026, 12, 13), "date:yyyyMMdd")).isEqualTo("20261213");
        assertThat(write(Instant.parse("2026-12-13T16:00:00Z"), "dateTime:yyyyMMddHHmmss"))
                .as("days begin in Asia/Shanghai")
                .isEqualTo("20261214000000");
        assertThat(write(List.of("编程", "英语"), "list")).isEqualTo("编程;英语");
        assertThat(write("1990****", "date:yyyyMMdd")).as("a masked date").isEqualTo("1990****");
    }

    private static String write(@org.jspecify.annotations.Nullable Object value, String format) {
        return ElementFormat.write(value, format, CODES);
    }

    private static String mapping(String source, String format) {
        return """
                {"standard":"s","version":"1","provisional":true,"columns":"CODE","codes":{"sex":{"MALE":"1"}},
                 "kinds":{"volunteer":{"element":"志愿者","fields":[
                   {"source":"%s","code":"E1","name":"性别","format":"%s"}]}}}
                """.formatted(source, format);
    }
}
