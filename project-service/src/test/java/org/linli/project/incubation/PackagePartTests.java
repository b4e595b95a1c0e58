package org.linli.project.incubation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.platform.problem.ProblemMessages;

class PackagePartTests {

    private static final ProblemMessages MESSAGES = new ProblemMessages(List.of("project"));

    @ParameterizedTest
    @EnumSource
    void isNamedInThePeoplesLanguage(PackagePart part) {
        assertThat(missing(part, Locale.SIMPLIFIED_CHINESE)).doesNotContainPattern("[A-Za-z]");
        assertThat(missing(part, Locale.ENGLISH)).doesNotContainPattern("[a-z][A-Z]");
    }

    private static String missing(PackagePart part, Locale locale) {
        return MESSAGES.find("project.package-incomplete", Map.of("missing", List.of(part.code())), locale)
                .orElseThrow();
    }
}
