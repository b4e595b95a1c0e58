package org.linli.platform.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.platform.importer.ImportAssertions.refuses;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves columns, limits and the life of the temporary copy. */
class TableReaderTests {

    private static final TableLimits SMALL = new TableLimits(1_000, 100_000, 3);

    @TempDir
    Path directory;

    @Test
    void namesEveryMissingColumn() {
        TableReader table = TableReader.open(csv("姓名,备注\n张三,\n"), "a.csv");
        refuses(
                () -> table.requireColumns("姓名", "证件号码", "备注", "手机号码"),
                new ImportRejection.MissingColumn(List.of("证件号码", "手机号码")));
    }

    @Test
    void acceptsColumnsInAnyOrderAmongOthers() {
        try (TableReader table =
                TableReader.open(csv(" 备注 ,姓名,另\n,张三,\n"), "a.csv").requireColumns("姓名", "备注")) {
            assertThat(table.columns()).containsExactly("备注", "姓名", "另");
        }
    }

    @Test
    void refusesAColumnThatStandsThereTwiceOnlyWhenItIsNeeded() {
        Path file = csv("姓名,备注,姓名\n张三,,李四\n");
        try (TableReader table = TableReader.open(file, "a.csv").requireColumns("备注");
                Stream<TableRow> rows = table.rows()) {
            assertThat(rows.findFirst().orElseThrow().text("姓名")).isEqualTo("张三");
        }
        refuses(
                () -> TableReader.open(file, "a.csv").requireColumns("姓名", "备注"),
                new ImportRejection.DuplicateColumn(List.of("姓名")));
    }

    @Test
    void countsRowsUpToTheLimit() {
        try (TableReader table = TableReader.open(csv("a\n1\n2\n\n3\n"), "a.csv", SMALL)) {
            assertThat(table.totalRows()).isEqualTo(3);
        }
        Path four = csv("a\n1\n2\n3\n4\n");
        refuses(() -> TableReader.open(four, "a.csv", SMALL).close(), new ImportRejection.TooManyRows(3));
        assertThat(SMALL.withRows(4).fileBytes()).isEqualTo(SMALL.fileBytes());
        try (TableReader table = TableReader.open(four, "a.csv", SMALL.withRows(4))) {
            assertThat(table.totalRows()).isEqualTo(4);
        }
    }

    @Test
    void takesFilesUpToTheLimit() {
        String exact = "a\n" + "x".repeat(998);
        try (TableReader table = TableReader.open(csv(exact), "a.csv", SMALL)) {
            assertThat(table.totalRows()).isEqualTo(1);
        }
        Path over = csv(exact + "x");
        refuses(() -> TableReader.open(over, "a.csv", SMALL).close(), new ImportRejection.TooLarge(1_000));
        refuses(
                () -> TableReader.open(stream(exact + "x"), "a.csv", SMALL).close(),
                new ImportRejection.TooLarge(1_000));
        try (TableReader table = TableReader.open(stream(exact), "a.csv", SMALL)) {
            assertThat(table.totalRows()).isEqualTo(1);
        }
    }

    @Test
    void stopsCopyingAnEndlessUpload() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        refuses(() -> TableReader.open(endless, "a.csv", SMALL).close(), new ImportRejection.TooLarge(1_000));
    }

    @Test
    void readsFromTheBeginningEachTime() {
        try (TableReader table = TableReader.open(csv("a\n1\n2\n"), "a.csv")) {
            for (int i = 0; i < 2; i++) {
                try (Stream<TableRow> rows = table.rows()) {
                    assertThat(rows).extracting(row -> row.text("a")).containsExactly("1", "2");
                }
            }
        }
    }

    @Test
    void deletesTheTemporaryCopyWhateverHappens() throws IOException {
        Set<Path> before = copies();
        try (TableReader table = TableReader.open(stream("a\n1\n"), "a.csv");
                Stream<TableRow> rows = table.rows()) {
            assertThat(copies()).hasSize(before.size() + 1);
            assertThat(rows).hasSize(1);
        }
        assertThat(copies()).isEqualTo(before);
        refuses(() -> TableReader.open(stream("a\n"), "a.csv").close(), new ImportRejection.Empty());
        assertThat(copies()).isEqualTo(before);
        refuses(
                () -> TableReader.open(stream("a\n1\n"), "a.csv").requireColumns("b"),
                new ImportRejection.MissingColumn(List.of("b")));
        assertThat(copies()).isEqualTo(before);
    }

    @Test
    void passesOnThatAnUploadBrokeOff() throws IOException {
        Set<Path> before = copies();
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThatThrownBy(() -> TableReader.open(broken, "a.csv")).isInstanceOf(UncheckedIOException.class);
        assertThat(copies()).isEqualTo(before);
    }

    @Test
    void readsNothingOnceItsCopyIsGone() {
        for (byte[] upload : List.of(
                TableFiles.utf8("a\n1\n"),
                TableFiles.read(
                        TableFiles.workbook(directory.resolve("a.xlsx"), List.of(List.of("a"), List.of("1")))))) {
            TableReader table = TableReader.open(new ByteArrayInputStream(upload), "a.csv");
            table.close();
            assertThatIllegalStateException().isThrownBy(table::rows);
        }
    }

    @Test
    void leavesTheCallersFileAlone() {
        Path file = csv("a\n1\n");
        TableReader.open(file, "a.csv").close();
        assertThat(file).exists();
    }

    @Test
    void printsNoCells() {
        try (TableReader table = TableReader.open(csv("姓名\n张三\n"), "a.csv");
                Stream<TableRow> rows = table.rows()) {
            assertThat(rows.findFirst().orElseThrow().toString()).isEqualTo("TableRow[2]");
        }
    }

    private Path csv(String text) {
        return TableFiles.text(directory.resolve("table.csv"), text, StandardCharsets.UTF_8);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(TableFiles.utf8(text));
    }

    private static Set<Path> copies() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("linli-import-"))
                    .collect(TreeSet::new, Set::add, Set::addAll);
        }
    }
}
