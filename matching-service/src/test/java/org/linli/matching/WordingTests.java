package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.platform.problem.ProblemMessages;

/** Every code that the sources name has a sentence in both languages, and no sentence is left without a code. */
class WordingTests {

    private static final Pattern CODE =
            Pattern.compile("\"((?:reason|missing|blocked|relax|weekday|part)\\.[a-z0-9-]+)\"");
    private static final ProblemMessages MESSAGES = new ProblemMessages(List.of("matching"));

    @Test
    void knowsTheSameCodesInBothLanguages() {
        assertThat(MESSAGES.codes(Locale.ENGLISH)).isEqualTo(MESSAGES.codes(Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void hasASentenceForEveryCodeInTheSources() throws IOException {
        Set<String> codes = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(f -> f.toString().endsWith(".java")).forEach(f -> collect(f, codes));
        }
        assertThat(codes).hasSizeGreaterThan(25);
        for (String code : codes) {
            boolean word = code.startsWith("part.");
            assertThat(MESSAGES.codes(Locale.ENGLISH)).contains(word ? "word." + code : code);
        }
        Set<String> sentences = new HashSet<>(MESSAGES.codes(Locale.ENGLISH));
        sentences.removeIf(code -> !code.matches("(reason|missing|blocked|relax)\\..*"));
        sentences.removeAll(codes);
        assertThat(sentences).isEmpty();
    }

    private static void collect(Path file, Set<String> codes) {
        try {
            Matcher matcher = CODE.matcher(Files.readString(file));
            while (matcher.find()) {
                codes.add(matcher.group(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
