package org.linli.platform.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves that tables of 100,000 rows are read with little memory: in a virtual machine that has no more. */
class LargeTablesTests {

    private static final int ROWS = 100_000;

    @TempDir
    Path directory;

    @Test
    void readsALargeWorkbookOfInlineTextsInThirtyTwoMegabytes() throws Exception {
        assertThat(rowsReadWith("-Xmx32m", workbook(false))).isEqualTo(ROWS);
    }

    @Test
    void readsALargeWorkbookOfSharedTextsInNinetySixMegabytes() throws Exception {
        // the string table is held: 400,000 different texts
        assertThat(rowsReadWith("-Xmx96m", workbook(true))).isEqualTo(ROWS);
    }

    @Test
    void readsALargeCsvInThirtyTwoMegabytes() throws Exception {
        Path file = directory.resolve("large.csv");
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("姓名,证件号码,手机号码,居住地址\n");
            for (int row = 1; row <= ROWS; row++) {
                out.write(String.join(",", texts(row)) + "\n");
            }
        }
        assertThat(rowsReadWith("-Xmx32m", file)).isEqualTo(ROWS);
    }

    private Path workbook(boolean shared) throws IOException {
        Path file = directory.resolve("large.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Linli", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名册");
            write(sheet, 0, List.of("姓名", "证件号码", "手机号码", "居住地址"), shared);
            for (int row = 1; row <= ROWS; row++) {
                write(sheet, row, texts(row), shared);
                if (row % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
        return file;
    }

    private static void write(Worksheet sheet, int row, List<String> texts, boolean shared) {
        for (int column = 0; column < texts.size(); column++) {
            if (shared) {
                sheet.value(row, column, texts.get(column));
            } else {
                sheet.inlineString(row, column, texts.get(column));
            }
        }
    }

    private static List<String> texts(int row) {
        return List.of("张三" + row, "33041119900101" + row, "138" + (10_000_000 + row), "幸福路" + row + "号");
    }

    private static int rowsReadWith(String heap, Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CountRows.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return Integer.parseInt(output.strip());
    }
}
