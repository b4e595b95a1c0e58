package org.linli.platform.calendar;

import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** Drops the mark that spreadsheets write before UTF-8 text. */
final class WithoutByteOrderMark extends FilterReader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    WithoutByteOrderMark(Reader text) throws IOException {
        super(skipped(new PushbackReader(text)));
    }

    private static Reader skipped(PushbackReader text) throws IOException {
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        return text;
    }
}
