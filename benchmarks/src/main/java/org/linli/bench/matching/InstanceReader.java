package org.linli.bench.matching;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Reads a folder of the six CSV files, or the same files in a {@code .tar.gz}. */
public final class InstanceReader {

    private static final List<String> FILES =
            List.of("persons.csv", "needs.csv", "roles.csv", "windows.csv", "venues.csv", "pools.csv");

    private InstanceReader() {}

    public static Instance read(Path source) throws IOException {
        Map<String, List<Csv.Row>> rows = Files.isDirectory(source) ? folder(source) : archive(source);
        for (String file : FILES) {
            if (!rows.containsKey(file)) {
                throw new IllegalArgumentException(source + " holds no " + file);
            }
        }
        String name =
                source.toAbsolutePath().normalize().getFileName().toString().replace(".tar.gz", "");
        return new Instance(
                name,
                persons(rows.getOrDefault("persons.csv", List.of())),
                needs(rows),
                venues(rows.getOrDefault("venues.csv", List.of())),
                pools(rows.getOrDefault("pools.csv", List.of())));
    }

    private static Map<String, List<Csv.Row>> folder(Path folder) throws IOException {
        Map<String, List<Csv.Row>> rows = new HashMap<>();
        for (String file : FILES) {
            Path path = folder.resolve(file);
            if (Files.exists(path)) {
                try (InputStream in = Files.newInputStream(path)) {
                    rows.put(file, Csv.read(file, in));
                }
            }
        }
        return rows;
    }

    private static Map<String, List<Csv.Row>> archive(Path archive) throws IOException {
        Map<String, List<Csv.Row>> rows = new HashMap<>();
        for (var file : TarGz.read(archive).entrySet()) {
            if (FILES.contains(file.getKey())) {
                rows.put(file.getKey(), Csv.read(file.getKey(), new ByteArrayInputStream(file.getValue())));
            }
        }
        return rows;
    }

    private static List<Csv.Row> sorted(List<Csv.Row> rows, ToIntFunction<Csv.Row> by) {
        List<Csv.Row> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparingInt(by));
        return sorted;
    }

    private static List<Person> persons(List<Csv.Row> rows) {
        List<Person> persons = new ArrayList<>(rows.size());
        for (Csv.Row row : sorted(rows, r -> r.whole("id"))) {
            row.expect("id", persons.size());
            persons.add(new Person(
                    row.whole("id"),
                    row.metres("x_m"),
                    row.metres("y_m"),
                    row.metres("radius_m"),
                    row.whole("skills_mask"),
                    row.whole("quals_mask"),
                    row.whole("langs_mask"),
                    row.whole("pref_cat_mask"),
                    row.whole("rating_0_100"),
                    row.whole("recent_hours"),
                    row.whole("max_engagements"),
                    row.whole("max_slots"),
                    row.week("avail_d")));
        }
        return List.copyOf(persons);
    }

    private static List<Need> needs(Map<String, List<Csv.Row>> rows) {
        Map<Integer, List<Role>> roles = new HashMap<>();
        for (Csv.Row row : sorted(rows.getOrDefault("roles.csv", List.of()), r -> r.whole("role"))) {
            List<Role> ofNeed = roles.computeIfAbsent(row.whole("need"), n -> new ArrayList<>());
            row.expect("role", ofNeed.size());
            ofNeed.add(new Role(
                    row.whole("kind"),
                    row.whole("skill_mask"),
                    row.whole("qual_mask"),
                    row.whole("min"),
                    row.whole("want")));
        }
        Map<Integer, List<Window>> windows = new HashMap<>();
        for (Csv.Row row : sorted(rows.getOrDefault("windows.csv", List.of()), r -> r.whole("window"))) {
            List<Window> ofNeed = windows.computeIfAbsent(row.whole("need"), n -> new ArrayList<>());
            row.expect("window", ofNeed.size());
            ofNeed.add(new Window(
                    row.whole("day"), row.whole("start_slot"), row.whole("len_slots"), row.whole("penalty")));
        }
        List<Need> needs = new ArrayList<>();
        for (Csv.Row row : sorted(rows.getOrDefault("needs.csv", List.of()), r -> r.whole("id"))) {
            int id = row.whole("id");
            row.expect("id", needs.size());
            needs.add(new Need(
                    id,
                    row.whole("arrival"),
                    row.whole("category"),
                    row.whole("priority"),
                    row.yes("minor"),
                    row.metres("x_m"),
                    row.metres("y_m"),
                    row.whole("lang_mask"),
                    row.whole("pref_skills_mask"),
                    row.whole("run_bonus"),
                    row.whole("seat_value"),
                    row.whole("venue_type"),
                    row.whole("venue_capacity"),
                    row.whole("resource_kind"),
                    row.whole("resource_qty"),
                    row.whole("prior_person"),
                    List.copyOf(roles.getOrDefault(id, List.of())),
                    List.copyOf(windows.getOrDefault(id, List.of()))));
        }
        return List.copyOf(needs);
    }

    private static List<Venue> venues(List<Csv.Row> rows) {
        List<Venue> venues = new ArrayList<>(rows.size());
        for (Csv.Row row : sorted(rows, r -> r.whole("id"))) {
            row.expect("id", venues.size());
            venues.add(new Venue(
                    row.whole("id"),
                    row.metres("x_m"),
                    row.metres("y_m"),
                    row.whole("capacity"),
                    row.whole("type"),
                    row.week("open_d")));
        }
        return List.copyOf(venues);
    }

    private static Map<Integer, Integer> pools(List<Csv.Row> rows) {
        Map<Integer, Integer> pools = new TreeMap<>();
        for (Csv.Row row : rows) {
            pools.put(row.whole("kind"), row.whole("quantity"));
        }
        return Map.copyOf(pools);
    }
}
