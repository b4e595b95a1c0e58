package org.linli.platform.importer;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.linli.platform.problem.Rejected;

/** Reads comma-separated text (or, when the header has no comma, tabs or semicolons) in strict UTF-8. */
record CsvSource(TableContent content) implements TableSource {

    private static final int LONGEST_FIELD = 262_144;
    private static final char LOST_CHARACTER = '\uFFFD';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Override
    public Cursor open() throws IOException {
        char separator = separator();
        CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(new WithoutLostCharacters(text()));
        return new RecordCursor(records);
    }

    @Override
    public Rejected fault(RuntimeException thrown, int lastRow) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new Rejected(new ImportRejection.WrongEncoding());
            }
        }
        return new Rejected(new ImportRejection.BrokenWorkbook(lastRow));
    }

    private BufferedReader text() throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                content.stream(),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        try {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return reader;
        } catch (IOException e) {
            reader.close();
            throw e;
        }
    }

    private char separator() throws IOException {
        try (BufferedReader reader = text()) {
            int tabs = 0;
            int semicolons = 0;
            for (int i = 0; i < LONGEST_FIELD; i++) {
                int c = reader.read();
                if (c == ',') {
                    return ',';
                }
                if (c == '\t') {
                    tabs++;
                } else if (c == ';') {
                    semicolons++;
                } else if (c < 0 || c == '\n' || c == '\r') {
                    break;
                }
            }
            if (tabs > 0) {
                return '\t';
            }
            return semicolons > 0 ? ';' : ',';
        }
    }

    /** Refuses U+FFFD: whoever saved the file had lost the character already. */
    private static final class WithoutLostCharacters extends FilterReader {

        WithoutLostCharacters(Reader reader) {
            super(reader);
        }

        @Override
        public int read() throws IOException {
            int c = in.read();
            if (c == LOST_CHARACTER) {
                throw new CharacterCodingException();
            }
            return c;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            for (int i = offset; i < offset + read; i++) {
                if (buffer[i] == LOST_CHARACTER) {
                    throw new CharacterCodingException();
                }
            }
            return read;
        }
    }

    private record RecordCursor(CsvReader<CsvRecord> records) implements Cursor {

        @Override
        public Iterator<RawRow> rows() {
            Iterator<CsvRecord> iterator = records.iterator();
            return new Iterator<>() {
                private int number;

                @Override
                public boolean hasNext() {
                    return iterator.hasNext();
                }

                @Override
                public RawRow next() {
                    CsvRecord next = iterator.next();
                    number++;
                    return new RawRow(
                            number,
                            next.getFields().stream().map(CellText::clean).toList());
                }
            };
        }

        @Override
        public void close() throws IOException {
            try {
                records.close();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }
}
