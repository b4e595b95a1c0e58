package org.linli.platform.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
 * detail names in braces. A detail that is a code of a list — a state, a missing part — is said by the bundle's {@code word.<feature>.<code>} or
 * {@code word.<code>}, several are enumerated; the feature is what the refusal's own code begins with. What is wrong with a field is said by {@code fault.<code>}; a part of a request that is no field of the caller's has its name
 * as {@code field.<part>}.
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
            message = message.replace(
                    "{" + detail.getKey() + "}", said(detail.getValue(), table, comma(table), feature(code)));
        }
        return Optional.of(message);
    }

    /** The sentence for the fault of a field, without the field's name; facts stand in it as the caller has to write them. */
    public String message(FieldFault fault, Locale locale) {
        Map<String, String> table = table(locale);
        String message = table.getOrDefault("fault." + fault.code(), fault.code());
        for (Map.Entry<String, Object> fact : fault.details().entrySet()) {
            message = message.replace("{" + fact.getKey() + "}", said(fact.getValue(), Map.of(), comma(table), ""));
        }
        return message;
    }

    /** The details for programs: faults of fields as objects of field, code, message and facts, everything else as it is. */
    public Map<String, Object> spoken(Map<String, Object> details, Locale locale) {
        Map<String, Object> spoken = new LinkedHashMap<>();
        details.forEach((name, value) -> spoken.put(
                name,
                value instanceof Collection<?> several
                        ? several.stream()
                                .map(one -> one instanceof FieldFault.In in ? spoken(in, locale) : one)
                                .toList()
                        : value));
        return spoken;
    }

    private Map<String, Object> spoken(FieldFault.In in, Locale locale) {
        Map<String, Object> object = new LinkedHashMap<>(in.fault().details());
        object.put("field", in.field());
        object.put("code", in.fault().code());
        object.put("message", message(in.fault(), locale));
        return object;
    }

    private String said(@Nullable Object value, Map<String, String> words, String comma, String feature) {
        if (value instanceof Collection<?> several) {
            boolean sentences = several.stream().allMatch(FieldFault.In.class::isInstance);
            return several.stream()
                    .map(one -> said(one, words, comma, feature))
                    .collect(Collectors.joining(sentences ? semicolon(words) : comma));
        }
        if (value instanceof FieldFault.In in) {
            Locale locale = words == english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
            return words.getOrDefault("field." + in.field(), in.field()) + colon(words) + message(in.fault(), locale);
        }
        String text = String.valueOf(value);
        String ofFeature = words.get("word." + feature + "." + text);
        return ofFeature == null ? words.getOrDefault("word." + text, text) : ofFeature;
    }

    private static String feature(String code) {
        int dot = code.indexOf('.');
        return dot < 0 ? code : code.substring(0, dot);
    }

    private String comma(Map<String, String> table) {
        return table == english ? ", " : "、";
    }

    private String semicolon(Map<String, String> table) {
        return table == english ? "; " : "；";
    }

    private String colon(Map<String, String> table) {
        return table == english ? ": " : "：";
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
