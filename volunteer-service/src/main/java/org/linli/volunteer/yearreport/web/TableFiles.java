package org.linli.volunteer.yearreport.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table as a file that offices open. */
final class TableFiles {

    /** Office programs read UTF-8 only when this mark comes first. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TableFiles() {}

    static byte[] csv(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xlsx(String sheetName, List<List<String>> rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Linli", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(sheetName);
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    String cell = rows.get(r).get(c);
                    if (c > 1 && cell.matches("-?\\d+(\\.\\d+)?")) {
                        sheet.value(r, c, Double.valueOf(cell));
                    } else {
                        sheet.value(r, c, cell);
                    }
                }
            }
            if (!rows.isEmpty()) {
                sheet.range(0, 0, 0, rows.getFirst().size() - 1).style().bold().set();
            }
            sheet.width(0, 18);
            sheet.width(1, 24);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
