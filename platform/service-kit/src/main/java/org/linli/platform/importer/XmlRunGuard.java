package org.linli.platform.importer;

/**
 * Watches XML go by and refuses what no spreadsheet program writes: a tag or a text longer than a cell can be, an inline string put
 * together from too many pieces, a cell further right than there are columns.
 */
final class XmlRunGuard {

    private static final int LONGEST_RUN = 262_144;
    private static final int LONGEST_STRING = 1_048_576;
    private static final int TAG_START = 96;
    private static final int COLUMN_LETTERS = 3;

    private final byte[] tag = new byte[TAG_START];
    private int tagLength;
    private boolean inTag;
    private int run;
    private boolean inString;
    private int string;

    /** Takes the next bytes; false when the part is to be refused. */
    boolean accepts(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            byte b = bytes[i];
            run++;
            if (inString) {
                string++;
            }
            if (b == '<') {
                inTag = true;
                tagLength = 0;
                run = 0;
            } else if (b == '>' && inTag) {
                inTag = false;
                if (!acceptsTag()) {
                    return false;
                }
            } else if (inTag && tagLength < TAG_START) {
                tag[tagLength++] = b;
            }
            if (run > LONGEST_RUN || string > LONGEST_STRING) {
                return false;
            }
        }
        return true;
    }

    private boolean acceptsTag() {
        boolean closing = tagLength > 0 && tag[0] == '/';
        int from = closing ? 1 : 0;
        int to = from;
        while (to < tagLength && !isSpace(tag[to]) && tag[to] != '/') {
            if (tag[to] == ':') {
                from = to + 1;
            }
            to++;
        }
        int nameLength = to - from;
        if (nameLength == 2 && isString(tag[from], tag[from + 1])) {
            boolean selfClosing = tag[tagLength - 1] == '/';
            inString = !closing && !selfClosing;
            string = 0;
        }
        boolean cell = nameLength == 1 && tag[from] == 'c' && !closing;
        return !cell || acceptsAddress(to);
    }

    /** An inline string or an entry of the shared string table. */
    private static boolean isString(byte first, byte second) {
        return (first == 'i' && second == 's') || (first == 's' && second == 'i');
    }

    /** The attribute {@code r="AB12"}, wherever it stands in the tag. */
    private boolean acceptsAddress(int from) {
        for (int i = from; i + 1 < tagLength; i++) {
            if (isSpace(tag[i]) && tag[i + 1] == 'r' && acceptsLetters(i + 2)) {
                return true;
            }
        }
        return !mentionsAddress(from);
    }

    private boolean mentionsAddress(int from) {
        for (int i = from; i + 2 < tagLength; i++) {
            if (isSpace(tag[i]) && tag[i + 1] == 'r' && (tag[i + 2] == '=' || isSpace(tag[i + 2]))) {
                return true;
            }
        }
        // an address beyond what was looked at is not one of a spreadsheet program either
        return tagLength == TAG_START;
    }

    private boolean acceptsLetters(int from) {
        int i = from;
        while (i < tagLength && (isSpace(tag[i]) || tag[i] == '=' || tag[i] == '"' || tag[i] == '\'')) {
            i++;
        }
        int letters = 0;
        while (i < tagLength && isLetter(tag[i])) {
            letters++;
            i++;
        }
        return i > from && letters <= COLUMN_LETTERS;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }

    private static boolean isLetter(byte b) {
        return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
    }
}
