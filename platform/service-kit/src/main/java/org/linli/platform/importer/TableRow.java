package org.linli.platform.importer;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a table.
 *
 * @param number the row number that a spreadsheet program shows; the header is usually row 1
 * @param cells every column of the header with its trimmed text; blank cells are empty strings. Not printed: cells hold personal data
 */
public record TableRow(int number, Map<String, String> cells) {

    /** The trimmed text of a cell; empty when it is blank or the table has no such column. */
    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    /** The trimmed text of a cell, or empty when it is blank. */
    public Optional<String> find(String column) {
        String text = text(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** The date in a cell in any usual form, or empty when there is none or it cannot be read. */
    public Optional<LocalDate> date(String column) {
        return CellText.date(text(column));
    }

    /** The time of day in a cell, or empty when there is none or it cannot be read. */
    public Optional<LocalTime> time(String column) {
        return CellText.time(text(column));
    }

    @Override
    public String toString() {
        return "TableRow[" + number + "]";
    }
}
