package org.linli.matching.demand;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.platform.problem.ProblemMessages;
import org.springframework.stereotype.Component;

/**
 * Puts stored codes and facts into a sentence of the reader's language. A fact may itself be a key ({@code weekday.6}) and skills are
 * named from the taxonomy.
 */
@Component
public final class Wording {

    private static final String SKILLS = "skills";
    private static final String SEPARATOR = "、";

    private final ProblemMessages messages;
    private final Skills skills;

    Wording(ProblemMessages messages, Skills skills) {
        this.messages = messages;
        this.skills = skills;
    }

    public String sentence(String code, Map<String, String> facts, Locale locale) {
        Map<String, Object> words = new HashMap<>();
        facts.forEach((name, value) -> words.put(name, word(name, value, locale)));
        return messages.find(code, words, locale).orElse(code);
    }

    private String word(String name, String value, Locale locale) {
        if (name.equals(SKILLS)) {
            String between = locale.getLanguage().equals("en") ? " and " : SEPARATOR;
            return String.join(between, skills.names(List.of(value.split(SEPARATOR)), locale));
        }
        return messages.find("word." + value, Map.of(), locale).orElse(value);
    }
}
