package org.linli.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linli.platform.problem.ProblemMessages;

/** Checks that what is wrong with a field is said in Chinese and English, and that no text waits for a code that nobody gives. */
public final class FaultTextsCheck {

    private static final Pattern CODE = Pattern.compile("FieldFault\\s*\\.of\\(\\s*\"(\\w+)\"|[= ]of\\(\"(\\w+)\"\\)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final String FAULT = "fault.";

    private FaultTextsCheck() {}

    /**
     * Returns what is wrong, one sentence a fault.
     *
     * @param sources where the module's own sources begin; a module without a fault of its own has no text of its own either
     * @param own the bundles that hold the module's own texts
     * @param shared bundles whose codes the sources may use as well
     */
    public static List<String> faults(Path sources, List<String> own, List<String> shared) {
        ProblemMessages ours = new ProblemMessages(own);
        ProblemMessages known =
                new ProblemMessages(Stream.concat(shared.stream(), own.stream()).toList());
        Set<String> given = codes(sources);
        List<String> faults = new ArrayList<>();
        for (String code : given) {
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                if (!known.codes(locale).contains(FAULT + code)) {
                    faults.add("fault " + code + " has no text in " + locale);
                }
            }
        }
        Set<String> texts = new TreeSet<>(ours.codes(Locale.SIMPLIFIED_CHINESE));
        texts.addAll(ours.codes(Locale.ENGLISH));
        texts.removeIf(code -> !code.startsWith(FAULT));
        for (String text : texts) {
            if (!given.contains(text.substring(FAULT.length()))) {
                faults.add(text + " is a text that no source asks for");
            }
            if (!placeholders(ours, text, Locale.SIMPLIFIED_CHINESE).equals(placeholders(ours, text, Locale.ENGLISH))) {
                faults.add(text + " names other facts in Chinese than in English");
            }
        }
        if (own.size() > new TreeSet<>(own).size()) {
            faults.add("a bundle is listed twice: " + own);
        }
        return faults;
    }

    /** The codes that the sources name. */
    static Set<String> codes(Path sources) {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                if (text.contains("FieldFault")) {
                    Matcher matcher = CODE.matcher(text);
                    while (matcher.find()) {
                        codes.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes;
    }

    private static Set<String> placeholders(ProblemMessages messages, String code, Locale locale) {
        Set<String> names = new TreeSet<>();
        Matcher matcher =
                PLACEHOLDER.matcher(messages.find(code, Map.of(), locale).orElse(""));
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
