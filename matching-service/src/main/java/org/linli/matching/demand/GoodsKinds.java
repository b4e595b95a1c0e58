package org.linli.matching.demand;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The one taxonomy of goods for demands and resources (MAT-01): what is asked for and what lies in a store bear the same code.
 *
 * <p>The file is append-only: a kind's line number is its number in the engine.
 */
public final class GoodsKinds {

    private static final String RESOURCE = "taxonomy/goods.csv";
    private static final GoodsKinds SHIPPED = new GoodsKinds(read());

    /** One line of the taxonomy. */
    public record Kind(int number, String code, String chinese, String english) {
        public String name(Locale locale) {
            return locale.getLanguage().equals("en") ? english : chinese;
        }
    }

    private final List<Kind> all;
    private final Map<String, Kind> byName = new HashMap<>();

    private GoodsKinds(List<Kind> all) {
        this.all = List.copyOf(all);
        for (Kind kind : all) {
            byName.put(kind.code(), kind);
            byName.put(kind.chinese(), kind);
        }
    }

    /** The taxonomy that this service ships with. */
    public static GoodsKinds shipped() {
        return SHIPPED;
    }

    private static List<Kind> read() {
        try (InputStream in = GoodsKinds.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .toList();
            return java.util.stream.IntStream.range(0, lines.size())
                    .mapToObj(number -> {
                        String[] cells = lines.get(number).split(",", -1);
                        return new Kind(number, cells[0], cells[1], cells[2]);
                    })
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(RESOURCE + " cannot be read", e);
        }
    }

    public List<Kind> all() {
        return all;
    }

    /** A kind by its code or its Chinese name. */
    public Optional<Kind> find(String codeOrName) {
        return Optional.ofNullable(byName.get(codeOrName.strip()));
    }

    /** What people call it; a code that is not known stands for itself. */
    public String name(String code, Locale locale) {
        return find(code).map(kind -> kind.name(locale)).orElse(code);
    }
}
