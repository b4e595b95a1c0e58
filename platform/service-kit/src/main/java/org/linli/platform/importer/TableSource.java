package org.linli.platform.importer;

import java.io.IOException;
import java.util.Iterator;
import org.linli.platform.problem.Rejected;

/** A file that can be read from its beginning any number of times. */
sealed interface TableSource permits XlsxSource, CsvSource {

    /** Begins to read. */
    Cursor open() throws IOException;

    /** Turns what a parser threw into the fault of the file. */
    Rejected fault(RuntimeException thrown, int lastRow);

    /** One reading of the file. */
    interface Cursor extends AutoCloseable {

        Iterator<RawRow> rows();

        @Override
        void close() throws IOException;
    }
}
