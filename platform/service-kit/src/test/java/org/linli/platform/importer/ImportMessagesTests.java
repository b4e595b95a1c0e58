package org.linli.platform.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.platform.problem.ProblemMessages;

/** Proves that every refusal of a file says in both languages what to do. */
class ImportMessagesTests {

    private static final List<ImportRejection> ALL = List.of(
            new ImportRejection.BrokenWorkbook(7),
            new ImportRejection.MissingColumn(List.of("姓名", "证件号码")),
            new ImportRejection.DuplicateColumn(List.of("姓名")),
            new ImportRejection.WrongEncoding(),
            new ImportRejection.UnsupportedType("xls"),
            new ImportRejection.TooLarge(64 * 1_048_576),
            new ImportRejection.Empty(),
            new ImportRejection.TooManyRows(200_000));

    private final ProblemMessages messages = new ProblemMessages(List.of("import"));

    @Test
    void coversEveryRefusal() {
        Set<Class<?>> covered = ALL.stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(covered).isEqualTo(Set.of(ImportRejection.class.getPermittedSubclasses()));
    }

    @Test
    void fillsEveryPlaceInBothLanguages() {
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            for (ImportRejection rejection : ALL) {
                assertThat(messages.message(rejection, language))
                        .as(rejection.code())
                        .isNotEqualTo(rejection.code())
                        .doesNotContain("{", "}");
            }
        }
    }

    @Test
    void namesMissingColumnsAndLimits() {
        assertThat(messages.message(ALL.get(1), Locale.SIMPLIFIED_CHINESE)).contains("姓名、证件号码");
        assertThat(messages.message(ALL.get(5), Locale.ENGLISH)).contains("64 MB");
    }
}
