package org.linli.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.gateway.routing.LinliService;
import org.linli.platform.problem.ProblemMessages;

class DoorRejectionTests {

    private final ProblemMessages messages = new ProblemMessages(List.of("platform", "gateway"));

    static Stream<DoorRejection> everyRefusal() {
        return Stream.of(
                new DoorRejection.RateExceeded("imports", 7),
                new DoorRejection.ServiceUnavailable("case-service", 5),
                new DoorRejection.ServiceTimeout("case-service", 10_000),
                new DoorRejection.BodyTimeout(),
                new DoorRejection.CsrfTokenInvalid(),
                new DoorRejection.TooManyListeners());
    }

    @Test
    void listsEveryRefusal() {
        assertThat(everyRefusal().map(Object::getClass).toList())
                .hasSize(DoorRejection.class.getPermittedSubclasses().length);
    }

    @ParameterizedTest
    @MethodSource("everyRefusal")
    void hasASentenceInBothLanguagesWhosePlaceholdersAreFilled(DoorRejection refusal) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            String sentence =
                    messages.find(refusal.code(), refusal.details(), locale).orElseThrow();
            assertThat(placeholders(sentence)).isSubsetOf("serviceName");
            assertThat(messages.title(refusal.status(), locale)).doesNotStartWith("HTTP");
        }
    }

    @Test
    void knowsAPeoplesNameOfEveryService() {
        for (LinliService service : LinliService.values()) {
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(messages.find("service.name." + service.id(), Map.of(), locale))
                        .isPresent();
            }
        }
    }

    private static List<String> placeholders(String sentence) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile("\\{(\\w+)}").matcher(sentence);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
