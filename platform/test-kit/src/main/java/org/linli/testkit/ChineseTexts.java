package org.linli.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linli.platform.problem.ProblemMessages;

/** Finds words that a Chinese reader was left in another language. */
public final class ChineseTexts {

    /** What a Chinese sentence may hold in Latin letters: names that are written so whatever the language. */
    public static final Set<String> IDENTIFIERS = Set.of(
            "If-Match",
            "Idempotency-Key",
            "JSON",
            "HTTP",
            "Excel",
            "WPS",
            "CSV",
            "csv",
            "xlsx",
            "xls",
            "UTF-",
            "JPEG",
            "PNG",
            "PDF",
            "MB",
            "true",
            "false",
            "me");

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z_-]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    private ChineseTexts() {}

    /** The words of a sentence in Latin letters that are neither an identifier nor one of {@code also}, such as names of fields. */
    public static List<String> foreignWords(String sentence, Set<String> also) {
        Matcher matcher = WORD.matcher(PLACEHOLDER.matcher(sentence).replaceAll(""));
        return matcher.results()
                .map(found -> found.group())
                .filter(word -> !IDENTIFIERS.contains(word) && !also.contains(word))
                .toList();
    }

    /** Which Chinese texts of the bundles hold foreign words, as {@code code: words}. */
    public static List<String> faults(List<String> bundles, Set<String> also) {
        ProblemMessages messages = new ProblemMessages(bundles);
        return messages.codes(Locale.SIMPLIFIED_CHINESE).stream()
                .flatMap(code -> {
                    String text = messages.find(code, Map.of(), Locale.SIMPLIFIED_CHINESE)
                            .orElse("");
                    List<String> words = foreignWords(text, also);
                    return words.isEmpty() ? Stream.empty() : Stream.of(code + ": " + String.join(" ", words));
                })
                .toList();
    }
}
