package org.linli.platform.importer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.platform.importer.ImportAssertions.refuses;
import static org.linli.platform.importer.ImportAssertions.rows;
import static org.linli.platform.importer.TableFiles.inline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves that forged workbooks are refused before anything parses them. */
class WorkbookGuardTests {

    private static final String HEADER = "<row r=\"1\">" + inline("A1", "姓名") + "</row>";
    private static final ImportRejection BROKEN = new ImportRejection.BrokenWorkbook(0);

    @TempDir
    Path directory;

    @Test
    void refusesAZipBombInASheet() throws IOException {
        TableLimits limits = new TableLimits(1_048_576, 8_388_608, 1_000);
        Path bomb = withPart("xl/worksheets/sheet2.xml", 9 * 1_048_576);
        assertThat(Files.size(bomb)).isLessThan(100_000);
        refuses(() -> TableReader.open(bomb, "a.xlsx", limits).close(), new ImportRejection.TooLarge(8_388_608));
    }

    @Test
    void countsEveryPartOfTheWorkbookTogether() throws IOException {
        TableLimits limits = new TableLimits(1_048_576, 8_388_608, 1_000);
        Path fits = withPart("xl/media/image1.png", 8_388_608 - 4_096);
        assertThat(rowsUnder(fits, limits)).isEqualTo(1);
        Path exceeds = withPart("xl/media/image1.png", 8_388_608);
        refuses(() -> TableReader.open(exceeds, "a.xlsx", limits).close(), new ImportRejection.TooLarge(8_388_608));
    }

    @Test
    void boundsThePartsThatTheParserHoldsInMemory() throws IOException {
        refuses(withPart("xl/styles.xml", 17 * 1_048_576), new ImportRejection.TooLarge(16 * 1_048_576));
        refuses(withPart("xl/sharedStrings.xml", 97 * 1_048_576), new ImportRejection.TooLarge(96 * 1_048_576));
    }

    @Test
    void refusesATextLongerThanACellCanBe() {
        assertThat(rows(sheet(HEADER + "<row r=\"2\">" + inline("A2", "a".repeat(200_000)) + "</row>")))
                .hasSize(1);
        refuses(sheet(HEADER + "<row r=\"2\">" + inline("A2", "a".repeat(300_000)) + "</row>"), BROKEN);
    }

    @Test
    void refusesATextPutTogetherFromTooManyPieces() {
        String piece = "<r><t>" + "a".repeat(1_000) + "</t></r>";
        assertThat(rows(sheet(pieces(piece.repeat(500))))).hasSize(1);
        refuses(sheet(pieces(piece.repeat(1_100))), BROKEN);
    }

    @Test
    void refusesATagLongerThanTagsAre() {
        refuses(sheet(HEADER + "<row r=\"2\" spans=\"" + "1".repeat(300_000) + "\"></row>"), BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA2", "ZZZZZZ2", "aaaaaaa2"})
    void refusesACellFurtherRightThanThereAreColumns(String address) {
        refuses(sheet(HEADER + "<row r=\"2\">" + inline(address, "a") + "</row>"), BROKEN);
        refuses(sheet(HEADER + "<row r=\"2\"><c s=\"1\" r = '" + address + "'><v>1</v></c></row>"), BROKEN);
        refuses(sheet(HEADER + "<row r=\"2\"><c\n" + " ".repeat(200) + "r=\"" + address + "\"/></row>"), BROKEN);
    }

    @Test
    void readsTheLastColumnThereIs() {
        assertThat(rows(sheet(HEADER + "<row r=\"2\">" + inline("A2", "a") + inline("XFD2", "b") + "</row>")))
                .hasSize(1);
    }

    @Test
    void readsCellsAfterAnEmptyInlineString() {
        String empty = "<c r=\"A2\" t=\"inlineStr\"><is/></c>";
        String filler = "<row r=\"3\">" + inline("A3", "a".repeat(200_000)) + "</row>";
        assertThat(rows(sheet(HEADER + "<row r=\"2\">" + empty + inline("B2", "b") + "</row>" + filler.repeat(8))))
                .hasSize(9);
    }

    @Test
    void refusesTwoPartsOfOneName() {
        Map<String, byte[]> parts = TableFiles.parts(HEADER + "<row r=\"2\">" + inline("A2", "张三") + "</row>");
        parts.put("xl/workbook.xmk", TableFiles.utf8("<workbook/>"));
        byte[] zip = TableFiles.read(TableFiles.zip(directory.resolve("a.xlsx"), parts));
        String renamed = new String(zip, ISO_8859_1).replace("workbook.xmk", "workbook.xml");
        refuses(TableFiles.bytes(directory.resolve("b.xlsx"), renamed.getBytes(ISO_8859_1)), BROKEN);
    }

    @Test
    void refusesAWorkbookOfTooManyParts() {
        Map<String, byte[]> parts = TableFiles.parts(HEADER);
        for (int i = 0; i < 2_000; i++) {
            parts.put("xl/media/" + i, new byte[0]);
        }
        refuses(TableFiles.zip(directory.resolve("a.xlsx"), parts), BROKEN);
    }

    private static String pieces(String pieces) {
        return HEADER + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is>" + pieces + "</is></c></row>";
    }

    private Path sheet(String data) {
        return TableFiles.zip(directory.resolve("sheet.xlsx"), TableFiles.parts(data));
    }

    private static int rowsUnder(Path file, TableLimits limits) {
        try (TableReader table = TableReader.open(file, "a.xlsx", limits)) {
            return table.totalRows();
        }
    }

    /** A sound workbook of one row with one more part of so many zero bytes or, in XML, empty tags. */
    private Path withPart(String name, int size) throws IOException {
        Path file = directory.resolve("part.xlsx");
        byte[] block = new byte[4_096];
        if (name.endsWith(".xml")) {
            byte[] tags = TableFiles.utf8("<a/>".repeat(1_024));
            System.arraycopy(tags, 0, block, 0, block.length);
        }
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : TableFiles.parts(
                            HEADER + "<row r=\"2\">" + inline("A2", "张三") + "</row>")
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry(name));
            for (int written = 0; written < size; written += block.length) {
                zip.write(block);
            }
        }
        return file;
    }
}
