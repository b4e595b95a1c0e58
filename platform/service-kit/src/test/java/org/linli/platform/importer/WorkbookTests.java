package org.linli.platform.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.platform.importer.ImportAssertions.refuses;
import static org.linli.platform.importer.ImportAssertions.rows;
import static org.linli.platform.importer.TableFiles.inline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.platform.problem.Rejected;

/** Proves the reading of .xlsx files, sound and broken. */
class WorkbookTests {

    private static final List<List<String>> TWO_PEOPLE =
            List.of(List.of("姓名", "手机号码"), List.of("张三", "13800001234"), List.of("李四", "13900001234"));

    @TempDir
    Path directory;

    @Test
    void readsRowsUnderTheirColumns() {
        List<TableRow> rows = rows(TableFiles.workbook(file(), TWO_PEOPLE));
        assertThat(rows).extracting(TableRow::number).containsExactly(2, 3);
        assertThat(rows.getFirst().cells()).isEqualTo(Map.of("姓名", "张三", "手机号码", "13800001234"));
        assertThat(rows.getLast().text("姓名")).isEqualTo("李四");
        assertThat(rows.getLast().text("无此列")).isEmpty();
    }

    @Test
    void readsInlineStrings() {
        String data = "<row r=\"1\">" + inline("A1", "姓名") + inline("C1", "备注") + "</row><row r=\"2\">"
                + inline("A2", " 张三 ") + inline("B2", "没有表头") + "</row>";
        List<TableRow> rows = rows(TableFiles.zip(file(), TableFiles.parts(data)));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().cells()).isEqualTo(Map.of("姓名", "张三", "备注", ""));
    }

    @Test
    void judgesByContentWhateverTheName() {
        Path file = TableFiles.workbook(directory.resolve("roster.csv"), TWO_PEOPLE);
        assertThat(rows(file)).hasSize(2);
        assertThat(rows(file, "名册")).hasSize(2);
    }

    @Test
    void takesAwayInvisibleCharactersAtTheEnds() {
        Path file =
                TableFiles.workbook(file(), List.of(List.of("\uFEFF姓名\u3000"), List.of("\u00A0\u3000 张 三\u200B\n")));
        assertThat(rows(file).getFirst().text("姓名")).isEqualTo("张 三");
    }

    @Test
    void leavesOutEmptyRowsAndKeepsTheirNumbers() {
        Path file = TableFiles.workbook(file(), sheet -> {
            sheet.value(2, 0, "姓名");
            sheet.value(3, 0, "张三");
            sheet.value(4, 0, "  ");
            sheet.value(6, 0, "李四");
            sheet.value(500, 0, "\u3000");
            sheet.style(900, 0).bold().set();
        });
        assertThat(rows(file)).extracting(TableRow::number).containsExactly(4, 7);
    }

    @Test
    void showsNumbersAsPeopleWroteThem() {
        Path file = TableFiles.workbook(file(), sheet -> {
            sheet.value(0, 0, "数");
            sheet.value(1, 0, 13800001234L);
            sheet.value(2, 0, 3.0);
            sheet.value(3, 0, 0.50);
            sheet.value(4, 0, 330411002001L);
            sheet.value(5, 0, 0);
            sheet.value(6, 0, true);
            sheet.value(7, 0, 100);
        });
        assertThat(rows(file))
                .extracting(row -> row.text("数"))
                .containsExactly("13800001234", "3", "0.5", "330411002001", "0", "TRUE", "100");
    }

    @Test
    void showsDatesAndTimes() {
        Path file = TableFiles.workbook(file(), sheet -> {
            sheet.value(0, 0, "日期");
            dated(sheet, 1, "yyyy-MM-dd", LocalDate.of(2005, 9, 15));
            dated(sheet, 2, "yyyy年m月d日", LocalDate.of(1949, 10, 1));
            dated(sheet, 3, "m/d/yy h:mm", LocalDateTime.of(2026, 12, 13, 18, 30));
            sheet.value(4, 0, 0.75);
            sheet.style(4, 0).format("h:mm").set();
            sheet.value(5, 0, 45_000);
            sheet.value(6, 0, "2005/9/15");
        });
        List<TableRow> rows = rows(file);
        assertThat(rows)
                .extracting(row -> row.text("日期"))
                .containsExactly("2005-09-15", "1949-10-01", "2026-12-13 18:30", "18:00", "45000", "2005/9/15");
        assertThat(rows)
                .extracting(row -> row.date("日期").orElse(null))
                .containsExactly(
                        LocalDate.of(2005, 9, 15),
                        LocalDate.of(1949, 10, 1),
                        LocalDate.of(2026, 12, 13),
                        null,
                        LocalDate.of(2023, 3, 15),
                        LocalDate.of(2005, 9, 15));
        assertThat(rows.get(3).time("日期")).contains(LocalTime.of(18, 0));
    }

    @Test
    void readsTheBuiltInDateFormatAndFormulasByTheirLastValue() {
        Map<String, byte[]> parts = TableFiles.parts("<row r=\"1\">" + inline("A1", "日期") + inline("B1", "和")
                + "</row><row r=\"2\"><c r=\"A2\" s=\"1\"><v>38610</v></c>"
                + "<c r=\"B2\"><f>1+2</f><v>3</v></c></row>");
        String types = new String(parts.get("[Content_Types].xml"), StandardCharsets.UTF_8);
        parts.put(
                "[Content_Types].xml",
                TableFiles.utf8(types.replace(
                        "</Types>",
                        "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-"
                                + "officedocument.spreadsheetml.styles+xml\"/></Types>")));
        parts.put(
                "xl/styles.xml",
                TableFiles.utf8("<styleSheet " + TableFiles.NAMESPACE + "><cellXfs count=\"2\"><xf numFmtId=\"0\"/>"
                        + "<xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"));
        TableRow row = rows(TableFiles.zip(file(), parts)).getFirst();
        assertThat(row.text("日期")).isEqualTo("2005-09-15");
        assertThat(row.text("和")).isEqualTo("3");
    }

    @Test
    void readsTheFirstVisibleSheet() {
        Path file = TableFiles.workbook(file(), (workbook, first) -> {
            first.value(0, 0, "说明");
            first.value(1, 0, "隐藏");
            first.setVisibilityState(VisibilityState.HIDDEN);
            Worksheet second = workbook.newWorksheet("数据");
            second.value(0, 0, "姓名");
            second.value(1, 0, "张三");
        });
        assertThat(rows(file).getFirst().cells()).isEqualTo(Map.of("姓名", "张三"));
    }

    @Test
    void refusesAFileCutOffAnywhere() {
        byte[] whole = TableFiles.read(TableFiles.workbook(file(), TWO_PEOPLE));
        for (int length = 4; length < whole.length; length += 37) {
            Path cut = TableFiles.bytes(directory.resolve("cut.xlsx"), TableFiles.head(whole, length));
            refuses(cut, new ImportRejection.BrokenWorkbook(0));
        }
    }

    @Test
    void refusesChangedContentByItsChecksum() {
        byte[] whole = TableFiles.read(TableFiles.workbook(file(), TWO_PEOPLE));
        Random random = new Random(9);
        int refused = 0;
        for (int i = 0; i < 1_000; i++) {
            byte[] changed = whole.clone();
            for (int changes = random.nextInt(8); changes >= 0; changes--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            Path file = TableFiles.bytes(directory.resolve("changed.xlsx"), changed);
            try {
                // what is still read is what was written: only fields beside the content were hit
                assertThat(rows(file, "changed.xlsx"))
                        .extracting(row -> row.text("姓名"))
                        .containsExactly("张三", "李四");
            } catch (Rejected rejected) {
                assertThat(rejected.rejection()).isInstanceOf(ImportRejection.class);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(500);
    }

    @Test
    void showsOddCellsByWhatStandsInTheFile() {
        Map<String, byte[]> parts = TableFiles.parts("<row r=\"1\">" + inline("A1", "a") + "</row><row r=\"2\">"
                + "<c r=\"A2\" t=\"e\"><v>#N/A</v></c></row><row r=\"3\"><c r=\"A3\" t=\"n\"><v>abc</v></c></row>"
                + "<row r=\"4\"><c r=\"A4\" t=\"b\"><v>0</v></c></row><row r=\"5\"><c r=\"A5\" t=\"b\"><v></v></c></row>"
                + "<row r=\"6\"><c r=\"A6\"><v></v></c></row><row r=\"7\"><c r=\"A7\" t=\"str\"><v>x</v></c></row>");
        assertThat(rows(TableFiles.zip(file(), parts)))
                .extracting(row -> row.text("a"))
                .containsExactly("#N/A", "abc", "FALSE", "x");
    }

    @Test
    void refusesASheetWhoseXmlBreaksOff() {
        Map<String, byte[]> parts = TableFiles.parts("");
        String whole = TableFiles.sheet("<row r=\"1\">" + inline("A1", "姓名") + "</row><row r=\"2\">"
                + inline("A2", "张三") + "</row><row r=\"3\">" + inline("A3", "李四") + "</row>");
        parts.put("xl/worksheets/sheet1.xml", TableFiles.utf8(whole.substring(0, whole.indexOf("李四"))));
        refuses(TableFiles.zip(file(), parts), new ImportRejection.BrokenWorkbook(2));
    }

    @Test
    void readsInlineStringsWithoutContentAsBlank() {
        Map<String, byte[]> parts = TableFiles.parts("<row r=\"1\">" + inline("A1", "姓名") + inline("B1", "备注")
                + "</row><row r=\"2\">" + inline("A2", "张三") + "<c r=\"B2\" t=\"inlineStr\"></c></row>");
        assertThat(rows(TableFiles.zip(file(), parts)).getFirst().text("备注")).isEmpty();
    }

    @Test
    void resolvesNoEntities() {
        Map<String, byte[]> parts = TableFiles.parts("");
        parts.put(
                "xl/worksheets/sheet1.xml",
                TableFiles.utf8("<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                        + TableFiles.sheet("<row r=\"1\">" + inline("A1", "姓名") + "</row><row r=\"2\">"
                                + inline("A2", "&x;") + "</row>")));
        refuses(TableFiles.zip(file(), parts), new ImportRejection.BrokenWorkbook(1));
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        refuses(TableFiles.bytes(file(), new byte[0]), new ImportRejection.Empty());
        refuses(TableFiles.bytes(file(), TableFiles.utf8("just text")), new ImportRejection.BrokenWorkbook(0));
        refuses(
                TableFiles.zip(file(), Map.of("word/document.xml", new byte[3], "[Content_Types].xml", new byte[3])),
                new ImportRejection.UnsupportedType("zip"));
        refuses(
                TableFiles.zip(file(), Map.of("xl/workbook.xml", new byte[3])),
                new ImportRejection.UnsupportedType("zip"));
        refuses(TableFiles.zip(file(), new HashMap<>()), new ImportRejection.UnsupportedType("zip"));
        refuses(TableFiles.bytes(file(), TableFiles.utf8("%PDF-1.7")), new ImportRejection.UnsupportedType("pdf"));
    }

    @Test
    void refusesOldAndEncryptedWorkbooks() {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        for (String name : List.of("a.xls", "a.xlsx", "a.csv", "a")) {
            Path file = TableFiles.bytes(directory.resolve(name), ole, new byte[512]);
            refuses(file, new ImportRejection.UnsupportedType("xls"));
        }
        Path renamed = TableFiles.text(directory.resolve("b.xls"), "<html><table>", StandardCharsets.UTF_8);
        refuses(renamed, new ImportRejection.UnsupportedType("xls"));
    }

    @Test
    void refusesTablesWithoutRows() {
        refuses(TableFiles.workbook(file(), sheet -> sheet.value(0, 0, " ")), new ImportRejection.Empty());
        refuses(TableFiles.workbook(file(), List.of(List.of("姓名", "手机"))), new ImportRejection.Empty());
        refuses(TableFiles.zip(file(), TableFiles.parts("")), new ImportRejection.Empty());
    }

    private Path file() {
        return directory.resolve("table.xlsx");
    }

    private static void dated(Worksheet sheet, int row, String format, LocalDate date) {
        sheet.value(row, 0, date);
        sheet.style(row, 0).format(format).set();
    }

    private static void dated(Worksheet sheet, int row, String format, LocalDateTime time) {
        sheet.value(row, 0, time);
        sheet.style(row, 0).format(format).set();
    }
}
