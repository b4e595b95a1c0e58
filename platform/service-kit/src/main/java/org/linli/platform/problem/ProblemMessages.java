package org.linli.platform.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentence for a code in the reader's language: Simplified Chinese unless English is preferred.
 *
 * <p>Bundles are UTF-8 files {@code problems/<bundle>_zh_CN.properties} and {@code …_en.properties}; keys are codes, placeholders are
 * detail names in braces. A detail that is a code of a list — a state, a missing part — is said by the bundle's {@code word.<code>}, several are
 * enumerated.
 */
public final class ProblemMessages {

    private final Map<String, String> chinese = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();

    public ProblemMessages(List<String> bundles) {
        for (String bundle : bundles) {
            load("problems/" + bundle + "_zh_CN.properties", chinese);
            load("problems/" + bundle + "_en.properties", english);
        }
    }

    /** The message for people, or empty when no bundle knows the code. */
    public Optional<String> find(String code, Map<String, Object> details, Locale locale) {
        Map<String, String> table = table(locale);
        String template = table.get(code);
        if (template == null) {
            return Optional.empty();
        }
        String message = template;
        for (Map.Entry<String, Object> detail : details.entrySet()) {
            message = message.replace("{" + detail.getKey() + "}", said(detail.getValue(), table));
        }
        return Optional.of(message);
    }

    private String said(@Nullable Object value, Map<String, String> table) {
        if (value instanceof Collection<?> several) {
            return several.stream()
                    .map(one -> said(one, table))
                    .collect(Collectors.joining(table == english ? ", " : "、"));
        }
        String text = String.valueOf(value);
        return table.getOrDefault("word." + text, text);
    }

    public String message(Rejection rejection, Locale locale) {
        return find(rejection.code(), rejection.details(), locale).orElse(rejection.code());
    }

    /** A short title per status, in the reader's language. */
    public String title(int status, Locale locale) {
        return find("status." + status, Map.of(), locale).orElse("HTTP " + status);
    }

    /** Every code that has a sentence in the given language. */
    public Set<String> codes(Locale locale) {
        return new TreeSet<>(table(locale).keySet());
    }

    private Map<String, String> table(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }

    private static void load(String resource, Map<String, String> into) {
        try (InputStream in = ProblemMessages.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("message bundle " + resource + " is not on the class path");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            properties.forEach((code, sentence) -> into.put((String) code, (String) sentence));
        } catch (IOException e) {
            throw new IllegalStateException("message bundle " + resource + " cannot be read", e);
        }
    }
}
