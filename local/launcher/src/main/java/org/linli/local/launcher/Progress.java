package org.linli.local.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows people how far the start is: a block that is redrawn on a terminal, a line per change anywhere else. */
sealed interface Progress {

    /** One part as it is shown. */
    record Row(String name, PartState state, double seconds, String note) {}

    void show(List<Row> rows);

    static Progress on(PrintStream out, boolean terminal) {
        return terminal ? new Block(out) : new Lines(out);
    }

    /** {@code kafka      ready        3.1 s}. */
    static String line(Row row) {
        var time = row.state() == PartState.WAITING ? "" : String.format(Locale.ROOT, "%5.1f s", row.seconds());
        return String.format(
                        Locale.ROOT,
                        "%-10s %-10s %s  %s",
                        row.name(),
                        row.state().shown(),
                        time,
                        row.note())
                .stripTrailing();
    }

    /** One line per change. */
    final class Lines implements Progress {

        private final PrintStream out;
        private final Map<String, PartState> shown = new HashMap<>();

        Lines(PrintStream out) {
            this.out = out;
        }

        @Override
        public void show(List<Row> rows) {
            for (var row : rows) {
                if (shown.put(row.name(), row.state()) != row.state() && row.state() != PartState.WAITING) {
                    out.println("  " + line(row));
                }
            }
            out.flush();
        }
    }

    /** A block of lines, redrawn in place. */
    final class Block implements Progress {

        private static final String UP = "\u001b[%dA";
        private static final String CLEAR_LINE = "\u001b[2K\r";
        private static final List<String> SPINNER = List.of("|", "/", "-", "\\");

        private final PrintStream out;
        private int drawn;
        private int turn;

        Block(PrintStream out) {
            this.out = out;
        }

        @Override
        public void show(List<Row> rows) {
            var text = new StringBuilder();
            if (drawn > 0) {
                text.append(String.format(Locale.ROOT, UP, drawn));
            }
            for (var line : lines(rows, turn++)) {
                text.append(CLEAR_LINE).append(line).append('\n');
            }
            drawn = rows.size();
            out.print(text);
            out.flush();
        }

        private List<String> lines(List<Row> rows, int turn) {
            var check = StandardCharsets.UTF_8.equals(out.charset()) ? "\u2713" : "+";
            var lines = new ArrayList<String>();
            for (var row : rows) {
                var mark =
                        switch (row.state()) {
                            case READY -> check;
                            case WAITING -> " ";
                            case EXTRACTING, STARTING -> SPINNER.get(turn % SPINNER.size());
                            case CRASHED, GIVEN_UP -> "!";
                            case STOPPED -> ".";
                        };
                lines.add("  " + mark + " " + line(row));
            }
            return lines;
        }
    }
}
