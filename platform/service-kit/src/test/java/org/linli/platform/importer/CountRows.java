package org.linli.platform.importer;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Reads a table in a virtual machine of its own and prints how many rows had all their cells. */
final class CountRows {

    private static final PrintStream OUT = System.out;

    private CountRows() {}

    public static void main(String... arguments) {
        Path file = Path.of(arguments[0]);
        try (TableReader table = TableReader.open(file, file.toString());
                Stream<TableRow> rows = table.rows()) {
            OUT.println(rows.filter(row -> !row.cells().containsValue("")).count());
        }
    }
}
