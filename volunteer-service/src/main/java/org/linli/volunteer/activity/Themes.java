package org.linli.volunteer.activity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;

/** The themes that an installation knows, in the order of its file. */
public final class Themes {

    private final Map<String, Theme> byCode = new LinkedHashMap<>();

    private Themes(List<Theme> themes) {
        for (Theme theme : themes) {
            if (byCode.put(theme.code(), theme) != null) {
                throw new IllegalArgumentException("the theme " + theme.code() + " is listed twice");
            }
        }
    }

    /** Reads lines {@code code,name,English name,rule}; empty ones and those that begin with # are skipped. */
    public static Themes parse(List<String> lines) {
        return new Themes(lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Themes::theme)
                .toList());
    }

    public List<Theme> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<Theme> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Refuses a code that is no theme; an activity without one is fine. */
    public void requireKnown(@Nullable String code) {
        if (code != null && !byCode.containsKey(code)) {
            throw new Rejected(new ActivityRejection.UnknownTheme(code));
        }
    }

    private static Theme theme(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 4) {
            throw new IllegalArgumentException("a theme has four cells: " + line);
        }
        return new Theme(cells[0].strip(), cells[1].strip(), cells[2].strip(), Theme.Rule.parse(cells[3].strip()));
    }
}
