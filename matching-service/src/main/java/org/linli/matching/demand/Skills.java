package org.linli.matching.demand;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The one taxonomy of skills for demands and people (MAT-01): a stable code, its Chinese and English names, and its bit in the engine.
 *
 * <p>The file is append-only: a skill's line number is its bit.
 */
public final class Skills {

    /** The skill by which a person says that he does social work; a certificate is another matter. */
    public static final String SOCIAL_WORK = "SOCIAL_WORK";

    private static final String RESOURCE = "taxonomy/skills.csv";

    /** One line of the taxonomy. */
    public record Skill(int bit, String code, String chinese, String english) {
        public String name(Locale locale) {
            return locale.getLanguage().equals("en") ? english : chinese;
        }
    }

    private final List<Skill> all;
    private final Map<String, Skill> byName = new HashMap<>();

    private Skills(List<Skill> all) {
        this.all = List.copyOf(all);
        for (Skill skill : all) {
            byName.put(skill.code(), skill);
            byName.put(skill.chinese(), skill);
        }
    }

    /** Reads the taxonomy that this service ships with. */
    public static Skills fromClasspath() {
        List<Skill> skills = new ArrayList<>();
        try (InputStream in = Skills.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> skills.add(new Skill(skills.size(), cells[0], cells[1], cells[2])));
        } catch (IOException e) {
            throw new IllegalStateException(RESOURCE + " cannot be read", e);
        }
        if (skills.size() > Long.SIZE) {
            throw new IllegalStateException("the engine holds " + Long.SIZE + " skills in one word");
        }
        return new Skills(skills);
    }

    public List<Skill> all() {
        return all;
    }

    /** A skill by its code or its Chinese name. */
    public Optional<Skill> find(String codeOrName) {
        return Optional.ofNullable(byName.get(codeOrName.strip()));
    }

    /** The bits of those skills that the taxonomy knows; others are left out. */
    public long bits(Iterable<String> codesOrNames) {
        long bits = 0;
        for (String name : codesOrNames) {
            Skill skill = byName.get(name.strip());
            if (skill != null) {
                bits |= 1L << skill.bit();
            }
        }
        return bits;
    }

    /** The names people read, in the taxonomy's order. */
    public List<String> names(List<String> codes, Locale locale) {
        return codes.stream()
                .map(code -> find(code).map(skill -> skill.name(locale)).orElse(code))
                .toList();
    }
}
