package org.linli.bench.matching;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code --name value} pairs and {@code --name} flags. */
public final class Options {

    private final List<String> words;

    public Options(List<String> words) {
        this.words = List.copyOf(words);
    }

    public boolean has(String name) {
        return words.contains("--" + name);
    }

    public @Nullable String text(String name) {
        int at = words.indexOf("--" + name);
        if (at < 0) {
            return null;
        }
        if (at + 1 >= words.size()) {
            throw new IllegalArgumentException("--" + name + " needs a value");
        }
        return words.get(at + 1);
    }

    public String text(String name, String otherwise) {
        String value = text(name);
        return value == null ? otherwise : value;
    }

    public int whole(String name, int otherwise) {
        String value = text(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    /** As {@link #whole}, but the value may be left out. */
    public int number(String name, int otherwise) {
        int at = words.indexOf("--" + name) + 1;
        boolean said = at > 0 && at < words.size() && !words.get(at).startsWith("--");
        return said ? Integer.parseInt(words.get(at)) : otherwise;
    }

    public long large(String name, long otherwise) {
        String value = text(name);
        return value == null ? otherwise : Long.parseLong(value);
    }

    /** {@code 10}, {@code 10s}, {@code 500ms} or {@code 2m}, in seconds. */
    public double seconds(String name, double otherwise) {
        String value = text(name);
        return value == null ? otherwise : seconds(value);
    }

    static double seconds(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (lower.endsWith("ms")) {
            return Double.parseDouble(lower.substring(0, lower.length() - 2)) / 1000;
        }
        if (lower.endsWith("s")) {
            return Double.parseDouble(lower.substring(0, lower.length() - 1));
        }
        if (lower.endsWith("m")) {
            return Double.parseDouble(lower.substring(0, lower.length() - 1)) * 60;
        }
        return Double.parseDouble(lower);
    }
}
