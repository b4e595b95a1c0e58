package org.linli.matching.engine.week;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a folder with {@code persons.csv, needs.csv, roles.csv, windows.csv, venues.csv, pools.csv}. */
public final class InstanceFolder {

    private InstanceFolder() {}

    public static WeekProblem read(Path folder) throws IOException {
        WeekProblem.People people = people(CsvColumns.read(folder.resolve("persons.csv")));
        CsvColumns pools = CsvColumns.read(folder.resolve("pools.csv"));
        CsvColumns needs = CsvColumns.read(folder.resolve("needs.csv"));
        long[] needIds = needs.longs("id");
        Map<Long, Integer> needRows = rows(needIds, "need");
        Grouping roles = Grouping.of(CsvColumns.read(folder.resolve("roles.csv")), needRows);
        Grouping windows = Grouping.of(CsvColumns.read(folder.resolve("windows.csv")), needRows);
        return new WeekProblem(
                people,
                needs(needs, needIds, people, pools, roles.first(), windows.first()),
                new WeekProblem.Roles(
                        roles.integers("role"),
                        roles.integers("kind"),
                        roles.integers("skill_mask"),
                        roles.integers("qual_mask"),
                        roles.integers("min"),
                        roles.integers("want")),
                new WeekProblem.Windows(
                        windows.integers("window"),
                        windows.integers("day"),
                        windows.integers("start_slot"),
                        windows.integers("len_slots"),
                        windows.integers("penalty")),
                venues(CsvColumns.read(folder.resolve("venues.csv"))),
                pools.integers("quantity"),
                List.of());
    }

    private static WeekProblem.People people(CsvColumns file) throws IOException {
        return new WeekProblem.People(
                file.longs("id"),
                file.floats("x_m"),
                file.floats("y_m"),
                file.floats("radius_m"),
                file.integers("skills_mask"),
                file.integers("quals_mask"),
                file.integers("langs_mask"),
                file.integers("pref_cat_mask"),
                file.integers("rating_0_100"),
                file.integers("recent_hours"),
                file.integers("max_engagements"),
                file.integers("max_slots"),
                week(file, "avail_d"));
    }

    private static WeekProblem.Needs needs(
            CsvColumns file,
            long[] ids,
            WeekProblem.People people,
            CsvColumns pools,
            int[] firstRole,
            int[] firstWindow)
            throws IOException {
        int[] pool = named(file.longs("resource_kind"), rows(pools.longs("kind"), "pool"), "pool");
        int[] prior = named(file.longs("prior_person"), rows(people.id(), "person"), "person");
        return new WeekProblem.Needs(
                ids,
                file.integers("category"),
                file.floats("x_m"),
                file.floats("y_m"),
                file.integers("lang_mask"),
                file.integers("pref_skills_mask"),
                file.integers("run_bonus"),
                file.integers("seat_value"),
                file.integers("venue_type"),
                file.integers("venue_capacity"),
                pool,
                file.integers("resource_qty"),
                prior,
                firstRole,
                firstWindow);
    }

    private static WeekProblem.Venues venues(CsvColumns file) throws IOException {
        return new WeekProblem.Venues(
                file.longs("id"),
                file.floats("x_m"),
                file.floats("y_m"),
                file.integers("capacity"),
                file.integers("type"),
                week(file, "open_d"));
    }

    private static int[] week(CsvColumns file, String prefix) throws IOException {
        int[] week = new int[file.rows() * WeekProblem.DAYS];
        for (int day = 0; day < WeekProblem.DAYS; day++) {
            int[] column = file.integers(prefix + day);
            for (int row = 0; row < column.length; row++) {
                week[row * WeekProblem.DAYS + day] = column[row];
            }
        }
        return week;
    }

    private static Map<Long, Integer> rows(long[] ids, String what) throws IOException {
        Map<Long, Integer> rows = HashMap.newHashMap(ids.length);
        for (int row = 0; row < ids.length; row++) {
            if (rows.put(ids[row], row) != null) {
                throw new IOException("two of the name " + what + " " + ids[row]);
            }
        }
        return rows;
    }

    private static int[] named(long[] ids, Map<Long, Integer> rows, String what) throws IOException {
        int[] named = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
            Integer row = ids[i] < 0 ? Integer.valueOf(WeekProblem.NONE) : rows.get(ids[i]);
            if (row == null) {
                throw new IOException("there is no " + what + " " + ids[i]);
            }
            named[i] = row;
        }
        return named;
    }

    /** Lines that belong to needs, in the order of the needs whatever the order in the file. */
    private record Grouping(CsvColumns file, int[] first, int[] order) {

        static Grouping of(CsvColumns file, Map<Long, Integer> needRows) throws IOException {
            int[] need = named(file.longs("need"), needRows, "need");
            int[] first = new int[needRows.size() + 1];
            for (int n : need) {
                if (n < 0) {
                    throw new IOException("a line names no need");
                }
                first[n + 1]++;
            }
            for (int n = 0; n < needRows.size(); n++) {
                first[n + 1] += first[n];
            }
            int[] next = first.clone();
            int[] order = new int[need.length];
            for (int line = 0; line < need.length; line++) {
                order[next[need[line]]++] = line;
            }
            return new Grouping(file, first, order);
        }

        int[] integers(String column) throws IOException {
            int[] lines = file.integers(column);
            int[] sorted = new int[order.length];
            for (int i = 0; i < order.length; i++) {
                sorted[i] = lines[order[i]];
            }
            return sorted;
        }
    }
}
