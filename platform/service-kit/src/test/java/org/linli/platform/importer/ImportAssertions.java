package org.linli.platform.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.Rejection;

/** What the tests of this package say about files. */
final class ImportAssertions {

    private ImportAssertions() {}

    /** The file is refused on opening, for exactly this reason. */
    static void refuses(Path file, ImportRejection expected) {
        refuses(() -> TableReader.open(file, file.getFileName().toString()).close(), expected);
    }

    static void refuses(Runnable opening, ImportRejection expected) {
        assertThatThrownBy(opening::run).isInstanceOfSatisfying(Rejected.class, rejected -> {
            Rejection rejection = rejected.rejection();
            assertThat(rejection).isEqualTo(expected);
        });
    }

    static List<TableRow> rows(Path file) {
        return rows(file, file.getFileName().toString());
    }

    static List<TableRow> rows(Path file, String fileName) {
        try (TableReader table = TableReader.open(file, fileName);
                Stream<TableRow> rows = table.rows()) {
            List<TableRow> all = rows.toList();
            assertThat(table.totalRows()).isEqualTo(all.size());
            return all;
        }
    }
}
