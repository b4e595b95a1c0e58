package org.linli.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.platform.area.Area;
import org.linli.platform.area.Areas;
import org.linli.testkit.GeneratedRoster;

/** A workbook of invented people, as a district uploads it. */
final class GeneratedWorkbook {

    static final long SEED = 20261101;
    private static final int BATCH = 1_000;

    private GeneratedWorkbook() {}

    static void write(Path workbook, int rows) throws IOException {
        write(workbook, rows, SEED, "330411");
    }

    static void write(Path workbook, int rows, long seed, String addressCode) throws IOException {
        List<String> communities = communities();
        try (OutputStream out = Files.newOutputStream(workbook);
                Workbook book = new Workbook(out, "Linli", "1.0")) {
            Worksheet sheet = book.newWorksheet("花名册");
            int[] next = {0};
            Stream.concat(
                            Stream.of(GeneratedRoster.COLUMNS),
                            GeneratedRoster.rows(seed, rows, addressCode, communities))
                    .forEachOrdered(cells -> row(sheet, next[0]++, cells));
        }
    }

    private static void row(Worksheet sheet, int number, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.inlineString(number, i, cells.get(i));
        }
        if (number % BATCH == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    static List<String> communities() {
        Areas areas = Areas.fromClasspath();
        return areas.children("330411").stream()
                .flatMap(street -> areas.children(street.code()).stream())
                .map(Area::code)
                .toList();
    }
}
