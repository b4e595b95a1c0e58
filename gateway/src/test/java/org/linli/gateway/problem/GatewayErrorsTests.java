package org.linli.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.platform.problem.ProblemMessages;
import org.linli.platform.problem.Rejection;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;

/** What goes wrong at the door is said in words, in the reader's language. */
class GatewayErrorsTests {

    private static final ProblemMessages MESSAGES = new ProblemMessages(List.of("platform", "gateway"));

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern CODE = Pattern.compile("FieldFault\\s*\\.of\\(\"(\\w+)\"");

    /** What a caller may get wrong at the door. */
    static Stream<Throwable> faults() {
        return Stream.of(
                new MethodNotAllowedException(HttpMethod.DELETE, Set.of(HttpMethod.GET)),
                new UnsupportedMediaTypeStatusException(MediaType.TEXT_XML, List.of(MediaType.APPLICATION_JSON)),
                new NotAcceptableStatusException(List.of(MediaType.APPLICATION_JSON)),
                new MissingRequestValueException("parent", String.class, "query parameter", parameter()),
                new ServerWebInputException("Type mismatch.", parameter(), null),
                new ServerWebInputException("no reason"),
                new ResponseStatusException(HttpStatus.NOT_FOUND),
                new ResponseStatusException(HttpStatus.BAD_REQUEST),
                new IllegalStateException("secret"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void areSaidInBothLanguagesWithoutAWordOfTheException(Throwable fault) {
        Rejection rejection = GatewayErrors.rejection(fault);
        String chinese = MESSAGES.message(rejection, Locale.SIMPLIFIED_CHINESE);
        assertThat(WORD.matcher(chinese).results().map(MatchResult::group))
                .as(chinese)
                .isSubsetOf("DELETE", "GET", "application", "json", "parent", "day");
        assertThat(MESSAGES.message(rejection, Locale.ENGLISH))
                .doesNotContain("secret", "mismatch", "reason")
                .doesNotContainPattern("\\p{IsHan}")
                .isNotEqualTo(rejection.code());
    }

    @Test
    void sayWhatShouldHaveStoodThere() {
        Rejection rejection = GatewayErrors.rejection(new ServerWebInputException("Type mismatch.", parameter(), null));
        assertThat(MESSAGES.message(rejection, Locale.SIMPLIFIED_CHINESE)).contains("写法如 2026-11-22");
    }

    @Test
    void haveASentenceForEveryCodeOfTheDoorInBothLanguages() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(found -> codes.add("fault." + found.group(1)));
            }
        }
        assertThat(codes).contains("fault.bad_url", "fault.url_too_long");
        assertThat(MESSAGES.codes(Locale.SIMPLIFIED_CHINESE)).containsAll(codes);
        assertThat(MESSAGES.codes(Locale.ENGLISH)).containsAll(codes);
    }

    private static MethodParameter parameter() {
        try {
            return new MethodParameter(GatewayErrorsTests.class.getDeclaredMethod("on", LocalDate.class), 0);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unused") // only its parameter is looked at
    private static void on(LocalDate day) {}
}
