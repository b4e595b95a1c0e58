package org.linli.bench.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of a plain comma-separated file, read by column name. */
final class Csv {

    /** One row; a cell that is missing or no number is a fault of the file, told with file and line. */
    static final class Row {
        private final String file;
        private final int line;
        private final Map<String, Integer> columns;
        private final String[] cells;

        private Row(String file, int line, Map<String, Integer> columns, String[] cells) {
            this.file = file;
            this.line = line;
            this.columns = columns;
            this.cells = cells;
        }

        String text(String column) {
            Integer at = columns.get(column);
            if (at == null || at >= cells.length) {
                throw new IllegalArgumentException(file + ", line " + line + ": no " + column);
            }
            return cells[at].strip();
        }

        int whole(String column) {
            try {
                return Math.toIntExact(Long.parseLong(text(column)));
            } catch (NumberFormatException | ArithmeticException e) {
                throw new IllegalArgumentException(
                        file + ", line " + line + ": " + column + " is no whole number: " + text(column), e);
            }
        }

        float metres(String column) {
            try {
                return Float.parseFloat(text(column));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        file + ", line " + line + ": " + column + " is no number: " + text(column), e);
            }
        }

        boolean yes(String column) {
            String value = text(column);
            return "true".equalsIgnoreCase(value) || "1".equals(value);
        }

        /** The seven masks {@code <prefix>0 … <prefix>6}. */
        List<Integer> week(String prefix) {
            return List.of(
                    whole(prefix + 0),
                    whole(prefix + 1),
                    whole(prefix + 2),
                    whole(prefix + 3),
                    whole(prefix + 4),
                    whole(prefix + 5),
                    whole(prefix + 6));
        }

        /** Numbers count from 0 without a gap, so that they are places in a list. */
        void expect(String column, int expected) {
            if (whole(column) != expected) {
                throw new IllegalArgumentException(
                        file + ", line " + line + ": " + column + " " + whole(column) + " instead of " + expected);
            }
        }
    }

    private Csv() {}

    static List<Row> read(String file, InputStream in) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        String header = reader.readLine();
        if (header == null) {
            throw new IllegalArgumentException(file + " is empty");
        }
        Map<String, Integer> columns = new HashMap<>();
        String[] names = header.replace("\uFEFF", "").split(",", -1);
        for (int i = 0; i < names.length; i++) {
            columns.put(names[i].strip(), i);
        }
        List<Row> rows = new ArrayList<>();
        int number = 1;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank()) {
                rows.add(new Row(file, number, columns, line.split(",", -1)));
            }
        }
        return rows;
    }
}
