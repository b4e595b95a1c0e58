package org.linli.platform.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;

/**
 * Reads an uploaded table row by row; opening one decides that it can be read to its end.
 *
 * <pre>{@code
 * try (TableReader table = TableReader.open(upload, fileName).requireColumns("姓名", "证件号码");
 *      Stream<TableRow> rows = table.rows()) {
 *     rows.forEach(row -> …);
 * }
 * }</pre>
 */
public final class TableReader implements AutoCloseable {

    private static final int MOST_COLUMNS = 500;

    private final TableSource source;
    private final Header header;
    private final int totalRows;
    private final @Nullable Path temporary;

    private TableReader(TableSource source, Header header, int totalRows, @Nullable Path temporary) {
        this.source = source;
        this.header = header;
        this.totalRows = totalRows;
        this.temporary = temporary;
    }

    /** Opens a file that stays the caller's. */
    public static TableReader open(Path file, String fileName) {
        return open(file, fileName, TableLimits.DEFAULT);
    }

    /** Opens a file that stays the caller's. */
    public static TableReader open(Path file, String fileName, TableLimits limits) {
        return open(file, fileName, limits, null);
    }

    /** Copies an upload to a temporary file, which is deleted on close, and opens that. */
    public static TableReader open(InputStream upload, String fileName) {
        return open(upload, fileName, TableLimits.DEFAULT);
    }

    /** Copies an upload to a temporary file, which is deleted on close, and opens that. */
    public static TableReader open(InputStream upload, String fileName, TableLimits limits) {
        Path copy = null;
        try {
            copy = Files.createTempFile("linli-import-", ".tmp");
            copy(upload, copy, limits.fileBytes());
            return open(copy, fileName, limits, copy);
        } catch (IOException e) {
            delete(copy);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            delete(copy);
            throw e;
        }
    }

    private static TableReader open(Path file, String fileName, TableLimits limits, @Nullable Path temporary) {
        try {
            if (Files.size(file) > limits.fileBytes()) {
                throw new Rejected(new ImportRejection.TooLarge(limits.fileBytes()));
            }
            TableSource source =
                    switch (FileKind.of(file, fileName)) {
                        case XLSX -> {
                            WorkbookGuard.check(file, limits);
                            yield new XlsxSource(new TableContent.OnDisk(file));
                        }
                        case CSV -> new CsvSource(new TableContent.OnDisk(file));
                    };
            return readThrough(source, limits, temporary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens what {@code open} has decided on before, without reading it through again and without putting it on disk.
     *
     * @param totalRows what the reader said then
     */
    public static TableReader openAgain(byte[] content, String fileName, int totalRows) {
        TableContent bytes = new TableContent.InMemory(content);
        TableSource source =
                switch (FileKind.of(content, fileName)) {
                    case XLSX -> new XlsxSource(bytes);
                    case CSV -> new CsvSource(bytes);
                };
        try (FilledRows rows = new FilledRows(source)) {
            if (!rows.hasNext()) {
                throw new Rejected(new ImportRejection.Empty());
            }
            return new TableReader(source, Header.of(rows.next()), totalRows, null);
        }
    }

    private static TableReader readThrough(TableSource source, TableLimits limits, @Nullable Path temporary) {
        try (FilledRows rows = new FilledRows(source)) {
            if (!rows.hasNext()) {
                throw new Rejected(new ImportRejection.Empty());
            }
            Header header = Header.of(rows.next());
            int count = 0;
            while (rows.hasNext()) {
                rows.next();
                count++;
                if (count > limits.rows()) {
                    throw new Rejected(new ImportRejection.TooManyRows(limits.rows()));
                }
            }
            if (count == 0) {
                throw new Rejected(new ImportRejection.Empty());
            }
            return new TableReader(source, header, count, temporary);
        }
    }

    /** The names in the header row, in their order. */
    public List<String> columns() {
        return List.copyOf(header.positions.keySet());
    }

    /** Refuses a table without these columns, naming all that are missing. */
    public TableReader requireColumns(String... names) {
        return requireColumns(List.of(names));
    }

    /** Refuses a table without these columns, naming all that are missing; closes it then. */
    public TableReader requireColumns(Iterable<String> names) {
        List<String> missing = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (String name : names) {
            if (!header.positions.containsKey(name)) {
                missing.add(name);
            } else if (header.repeated.contains(name)) {
                twice.add(name);
            }
        }
        if (!missing.isEmpty()) {
            close();
            throw new Rejected(new ImportRejection.MissingColumn(missing));
        }
        if (!twice.isEmpty()) {
            close();
            throw new Rejected(new ImportRejection.DuplicateColumn(twice));
        }
        return this;
    }

    /** How many rows {@link #rows()} gives. */
    public int totalRows() {
        return totalRows;
    }

    /** The rows below the header that are not empty, from the first one; close the stream when it is not read to its end. */
    public Stream<TableRow> rows() {
        FilledRows rows = new FilledRows(source);
        // the header was there when the file was read through
        rows.next();
        Spliterator<RawRow> spliterator =
                Spliterators.spliterator(rows, totalRows, Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(spliterator, false).map(header::row).onClose(rows::close);
    }

    /** Deletes the temporary copy; a stream of rows still open has to be closed by whoever opened it. */
    @Override
    public void close() {
        delete(temporary);
    }

    private static void copy(InputStream upload, Path target, long limit) throws IOException {
        byte[] buffer = new byte[65_536];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int read = upload.read(buffer); read >= 0; read = upload.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new Rejected(new ImportRejection.TooLarge(limit));
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static void delete(@Nullable Path temporary) {
        if (temporary == null) {
            return;
        }
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where each column stands; of two with one name the first. */
    private record Header(LinkedHashMap<String, Integer> positions, Set<String> repeated) {

        static Header of(RawRow row) {
            LinkedHashMap<String, Integer> positions = new LinkedHashMap<>();
            Set<String> repeated = new LinkedHashSet<>();
            for (int i = 0; i < row.cells().size(); i++) {
                String name = row.cells().get(i);
                if (!name.isEmpty() && positions.putIfAbsent(name, i) != null) {
                    repeated.add(name);
                }
            }
            if (positions.size() > MOST_COLUMNS) {
                throw new Rejected(new ImportRejection.BrokenWorkbook(row.number()));
            }
            return new Header(positions, repeated);
        }

        TableRow row(RawRow raw) {
            LinkedHashMap<String, String> cells = LinkedHashMap.newLinkedHashMap(positions.size());
            positions.forEach((name, position) -> cells.put(name, raw.cell(position)));
            return new TableRow(raw.number(), Collections.unmodifiableMap(cells));
        }
    }

    /** The rows of a source that hold something; whatever the parser throws comes out as the fault of the file. */
    private static final class FilledRows implements Iterator<RawRow>, AutoCloseable {

        private final TableSource source;
        private final TableSource.@Nullable Cursor cursor;
        private final Iterator<RawRow> rows;
        private @Nullable RawRow next;
        private int lastRow;

        FilledRows(TableSource source) {
            this.source = source;
            TableSource.Cursor opened = null;
            try {
                opened = source.open();
                this.rows = opened.rows();
            } catch (NoSuchFileException closedBefore) {
                throw new IllegalStateException("The table was closed, its copy is gone", closedBefore);
            } catch (IOException e) {
                closeQuietly(opened);
                throw source.fault(new UncheckedIOException(e), 0);
            } catch (RuntimeException e) {
                closeQuietly(opened);
                throw source.fault(e, 0);
            }
            this.cursor = opened;
        }

        @Override
        public boolean hasNext() {
            // parsers throw all kinds of things at files that somebody broke or forged
            try {
                while (next == null && rows.hasNext()) {
                    RawRow row = rows.next();
                    lastRow = row.number();
                    if (!row.isBlank()) {
                        next = row;
                    }
                }
            } catch (RuntimeException e) {
                close();
                throw source.fault(e, lastRow);
            }
            if (next == null) {
                close();
            }
            return next != null;
        }

        @Override
        public RawRow next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            RawRow row = next;
            next = null;
            return row;
        }

        @Override
        public void close() {
            closeQuietly(cursor);
        }

        private static void closeQuietly(TableSource.@Nullable Cursor cursor) {
            if (cursor == null) {
                return;
            }
            try {
                cursor.close();
            } catch (IOException | RuntimeException alreadyRead) {
                // everything that is needed of the file has been read
            }
        }
    }
}
