package org.linli.platform.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.platform.importer.ImportAssertions.refuses;
import static org.linli.platform.importer.ImportAssertions.rows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves the reading of CSV files, sound and broken. */
class CsvTests {

    private static final String TABLE = "需求标题,说明\r\n双桥社区AI编程启蒙,\"两人, 自带电脑\"\r\n";

    @TempDir
    Path directory;

    @Test
    void readsQuotedFieldsWithCommasQuotesAndLineBreaks() {
        List<TableRow> rows = rows(csv("a,b\r\n\"x, y\",\"say \"\"hi\"\"\"\r\n\"two\nlines\",\r\n"));
        assertThat(rows).extracting(TableRow::number).containsExactly(2, 3);
        assertThat(rows.get(0).cells()).isEqualTo(Map.of("a", "x, y", "b", "say \"hi\""));
        assertThat(rows.get(1).cells()).isEqualTo(Map.of("a", "two\nlines", "b", ""));
    }

    @Test
    void readsWithAndWithoutByteOrderMark() {
        assertThat(rows(csv("\uFEFF" + TABLE))).isEqualTo(rows(csv(TABLE)));
        assertThat(rows(csv(TABLE)).getFirst().text("说明")).isEqualTo("两人, 自带电脑");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEveryLineEnding(String end) {
        assertThat(rows(csv("a,b" + end + "1,2" + end + "3,4"))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";"})
    void readsTheSeparatorsOfSpreadsheetPrograms(String separator) {
        List<TableRow> rows = rows(csv("a" + separator + "b\n1" + separator + "2\n"));
        assertThat(rows.getFirst().cells()).isEqualTo(Map.of("a", "1", "b", "2"));
    }

    @Test
    void readsASingleColumn() {
        assertThat(rows(csv("姓名\n张三\n"))).hasSize(1);
        assertThat(rows(TableFiles.text(directory.resolve("a.txt"), "姓名\n张三\n", StandardCharsets.UTF_8)))
                .hasSize(1);
    }

    @Test
    void readsShortAndLongRows() {
        List<TableRow> rows = rows(csv("a,b\n1\n1,2,3\n"));
        assertThat(rows).extracting(row -> row.text("b")).containsExactly("", "2");
    }

    @Test
    void leavesOutEmptyRowsAndKeepsTheirNumbers() {
        assertThat(rows(csv("\n,,\na,b\n\n1,2\n , \u3000\n3,4\n\n\n,\n")))
                .extracting(TableRow::number)
                .containsExactly(5, 7);
    }

    @Test
    void refusesOtherEncodings() {
        ImportRejection wrong = new ImportRejection.WrongEncoding();
        refuses(encoded(Charset.forName("GBK")), wrong);
        refuses(encoded(Charset.forName("GB18030")), wrong);
        refuses(encoded(Charset.forName("Big5")), wrong);
        refuses(
                TableFiles.bytes(
                        file(), new byte[] {(byte) 0xFF, (byte) 0xFE}, TABLE.getBytes(StandardCharsets.UTF_16LE)),
                wrong);
        refuses(
                TableFiles.bytes(
                        file(), new byte[] {(byte) 0xFE, (byte) 0xFF}, TABLE.getBytes(StandardCharsets.UTF_16BE)),
                wrong);
    }

    @Test
    void refusesBytesThatBreakFarBelowTheHeader() {
        byte[] sound = TableFiles.utf8("a,b\n" + "甲,乙\n".repeat(50_000));
        assertThat(rows(TableFiles.bytes(file(), sound))).hasSize(50_000);
        refuses(
                TableFiles.bytes(file(), sound, new byte[] {(byte) 0xD6, (byte) 0xD0}),
                new ImportRejection.WrongEncoding());
        refuses(
                TableFiles.bytes(file(), TableFiles.head(sound, sound.length - 2)),
                new ImportRejection.WrongEncoding());
    }

    @Test
    void refusesCharactersThatWereLostBefore() {
        refuses(csv("姓名\n张\uFFFD\n"), new ImportRejection.WrongEncoding());
        refuses(csv("\uFFFD\uFFFD\n张三\n"), new ImportRejection.WrongEncoding());
    }

    @Test
    void refusesAQuoteThatNeverCloses() {
        refuses(csv("a,b\n1,2\n3,\"4\n5,6\n"), new ImportRejection.BrokenWorkbook(2));
        refuses(csv("a,b\n1,2\n3,\"4\"x\n"), new ImportRejection.BrokenWorkbook(2));
    }

    @Test
    void refusesAFieldWithoutEnd() {
        assertThat(rows(csv("a,b\n1," + "x".repeat(100_000) + "\n"))).hasSize(1);
        refuses(csv("a,b\n1," + "x".repeat(600_000) + "\n"), new ImportRejection.BrokenWorkbook(1));
    }

    @Test
    void refusesOtherContent() {
        refuses(TableFiles.bytes(file(), new byte[] {1, 2, 0, 4}), new ImportRejection.UnsupportedType("binary"));
        refuses(
                TableFiles.text(directory.resolve("a.json"), "{}", StandardCharsets.UTF_8),
                new ImportRejection.UnsupportedType("json"));
        refuses(
                TableFiles.text(directory.resolve("noname"), "a,b", StandardCharsets.UTF_8),
                new ImportRejection.UnsupportedType("unknown"));
        refuses(
                TableFiles.text(directory.resolve("a.<b>"), "a,b", StandardCharsets.UTF_8),
                new ImportRejection.UnsupportedType("unknown"));
    }

    @Test
    void refusesTablesWithoutRows() {
        for (String text : List.of("", "\uFEFF", "\n\n", "a,b", "a,b\n", "a,b\n,\n \n")) {
            refuses(csv(text), new ImportRejection.Empty());
        }
    }

    private Path file() {
        return directory.resolve("table.csv");
    }

    private Path csv(String text) {
        return encoded(text, StandardCharsets.UTF_8);
    }

    private Path encoded(Charset charset) {
        return encoded(TABLE, charset);
    }

    private Path encoded(String text, Charset charset) {
        return TableFiles.text(file(), text, charset);
    }
}
