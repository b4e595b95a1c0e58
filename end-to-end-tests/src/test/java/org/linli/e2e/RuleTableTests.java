package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Makes {@code docs/domain/rules.md} from what the code cites and what the tests prove; renew with {@code -Dlinli.regenerate=true}. */
class RuleTableTests {

    private static final Path ROOT = Path.of("..");
    private static final Path TABLE = ROOT.resolve("docs/domain/rules.md");
    private static final Pattern RULE = Pattern.compile("\\b(ID|SEC|VOL|PRJ|MAT|CAS)-(\\d{2}a?)\\b");
    private static final Pattern PROOF =
            Pattern.compile("@Rule\\s*(?:\\(([^)]*)\\)|([A-Z]{2,3}-\\d{2}a?(?:[, ]+[A-Z]{2,3}-\\d{2}a?)*))");

    /** The rules that the end-to-end main job rests on. */
    private static final List<String> PROVED = List.of(
            "ID-01", "ID-02", "ID-03", "ID-04", "ID-05", "SEC-01", "SEC-02", "SEC-04", "SEC-08", "SEC-11", "SEC-13",
            "VOL-01", "VOL-02", "VOL-03", "VOL-04", "VOL-05", "VOL-06", "VOL-07", "VOL-08", "VOL-09", "VOL-10",
            "VOL-11", "VOL-12", "VOL-13", "VOL-14", "VOL-15", "VOL-16", "VOL-17", "VOL-18", "VOL-19", "VOL-20",
            "VOL-21", "VOL-22", "VOL-23", "VOL-24", "VOL-25", "VOL-26", "VOL-27", "VOL-28", "VOL-29", "VOL-30",
            "VOL-31", "VOL-32", "VOL-33", "VOL-34", "VOL-35", "VOL-36", "VOL-37", "MAT-01", "MAT-02", "MAT-03",
            "MAT-04", "MAT-05", "MAT-06", "MAT-07", "MAT-08", "MAT-09", "MAT-10", "MAT-11", "MAT-12", "MAT-13",
            "MAT-14", "MAT-15", "MAT-16", "MAT-17", "PRJ-01", "PRJ-02", "PRJ-03", "CAS-02", "CAS-04", "CAS-07",
            "CAS-21", "CAS-27");

    @Test
    void listsEveryRuleWithItsClassesAndTests() throws IOException {
        Map<String, Set<String>> cited = new TreeMap<>(order());
        Map<String, Set<String>> proved = new TreeMap<>(order());
        for (Path file : sources()) {
            String name = file.getFileName().toString().replace(".java", "");
            String text = Files.readString(file);
            boolean test = file.toString().contains("/src/test/");
            if (test) {
                for (Matcher proof = PROOF.matcher(text); proof.find(); ) {
                    rules(proof.group()).forEach(rule -> proved.computeIfAbsent(rule, key -> new LinkedHashSet<>())
                            .add(name));
                }
            } else if (!name.equals("package-info")) {
                rules(text).forEach(rule -> cited.computeIfAbsent(rule, key -> new LinkedHashSet<>())
                        .add(name));
            }
        }
        Set<String> all = new java.util.TreeSet<>(order());
        all.addAll(cited.keySet());
        all.addAll(proved.keySet());
        String table = all.stream()
                .map(rule -> "| " + rule + " | " + names(cited.get(rule)) + " | " + names(proved.get(rule)) + " |")
                .collect(Collectors.joining(
                        "\n",
                        "# Rules\n\nGenerated from the rule numbers that classes cite and that tests carry (`@Rule`). A rule without a test is built"
                                + " in part only.\n\n| rule | cited by | proved by |\n|---|---|---|\n",
                        "\n"));
        if (Boolean.getBoolean("linli.regenerate")) {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, table);
        }
        assertThat(Files.readAllLines(TABLE))
                .as("docs/domain/rules.md, renewed with -Dlinli.regenerate=true")
                .isEqualTo(table.lines().toList());
        assertThat(proved.keySet()).containsAll(PROVED);
    }

    private static Comparator<String> order() {
        List<String> groups = List.of("ID", "SEC", "VOL", "PRJ", "MAT", "CAS");
        return Comparator.<String>comparingInt(rule -> groups.indexOf(rule.substring(0, rule.indexOf('-'))))
                .thenComparing(rule -> rule.substring(rule.indexOf('-') + 1));
    }

    private static List<String> rules(String text) {
        return RULE.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    private static String names(@org.jspecify.annotations.Nullable Set<String> names) {
        return names == null
                ? "—"
                : names.stream().sorted().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static List<Path> sources() {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.filter(Files::isDirectory)
                    .filter(module -> !module.getFileName().toString().startsWith("."))
                    .flatMap(RuleTableTests::javaFiles)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> javaFiles(Path module) {
        try (Stream<Path> files = Files.walk(module)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/")
                            && !file.toString().contains("node_modules"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
