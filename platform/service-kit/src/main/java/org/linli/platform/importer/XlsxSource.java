package org.linli.platform.importer;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.linli.platform.problem.Rejected;

/** Reads the first visible sheet of a workbook. */
record XlsxSource(TableContent content) implements TableSource {

    @Override
    public Cursor open() throws IOException {
        ReadableWorkbook workbook = workbook();
        try {
            Stream<Row> rows = firstVisible(workbook).openStream();
            boolean since1904 = workbook.isDate1904();
            return new WorkbookCursor(workbook, rows, since1904);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    @Override
    public Rejected fault(RuntimeException thrown, int lastRow) {
        return new Rejected(new ImportRejection.BrokenWorkbook(lastRow));
    }

    private ReadableWorkbook workbook() throws IOException {
        try {
            return content.workbook(new ReadingOptions(true, true));
        } catch (ExcelReaderException perhapsWithoutStyles) {
            // the reader asks for the part with the formats, which a workbook need not have
            return content.workbook(new ReadingOptions(false, true));
        }
    }

    private static Sheet firstVisible(ReadableWorkbook workbook) {
        try (Stream<Sheet> sheets = workbook.getSheets()) {
            return sheets.filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseGet(workbook::getFirstSheet);
        }
    }

    private record WorkbookCursor(ReadableWorkbook workbook, Stream<Row> stream, boolean since1904) implements Cursor {

        @Override
        public Iterator<RawRow> rows() {
            return stream.map(this::raw).iterator();
        }

        @Override
        public void close() throws IOException {
            try (workbook) {
                stream.close();
            }
        }

        private RawRow raw(Row row) {
            int count = row.getCellCount();
            List<String> cells = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                Cell cell = row.getCell(i);
                cells.add(cell == null ? "" : CellText.clean(text(cell)));
            }
            return new RawRow(row.getRowNum(), cells);
        }

        private String text(Cell cell) {
            CellType type = cell.getType();
            if (type == CellType.NUMBER && cell.getValue() instanceof BigDecimal number) {
                return DayFormat.of(cell.getDataFormatId(), cell.getDataFormatString())
                        .map(format -> CellText.dayNumber(number, format, since1904))
                        .orElseGet(() -> CellText.number(number));
            }
            if (type == CellType.STRING && cell.getValue() instanceof String string) {
                return string;
            }
            if (type == CellType.BOOLEAN && cell.getValue() instanceof Boolean truth) {
                return truth ? "TRUE" : "FALSE";
            }
            // formulas by the value computed last, errors as the file names them
            String raw = cell.getRawValue();
            return raw == null ? "" : raw;
        }
    }
}
