package org.linli.platform.importer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** Where the bytes of a table are: on disk, or in memory only, where what is personal does not lie about. */
sealed interface TableContent {

    InputStream stream() throws IOException;

    ReadableWorkbook workbook(ReadingOptions options) throws IOException;

    /** A file. */
    record OnDisk(Path file) implements TableContent {

        @Override
        public InputStream stream() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public ReadableWorkbook workbook(ReadingOptions options) throws IOException {
            return new ReadableWorkbook(file.toFile(), options);
        }
    }

    /** Bytes that are nowhere else. */
    record InMemory(byte[] bytes) implements TableContent {

        @Override
        public InputStream stream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public ReadableWorkbook workbook(ReadingOptions options) throws IOException {
            return new ReadableWorkbook(stream(), options);
        }
    }
}
