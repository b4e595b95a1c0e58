package org.linli.platform.importer;

import java.util.List;

/** A row as it stands in the file: cleaned cell texts by position. */
record RawRow(int number, List<String> cells) {

    boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }
}
