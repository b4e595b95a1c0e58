package org.linli.volunteer.certificate.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks Chinese text into lines: anywhere but inside a number or Latin word, and never before a closing mark. */
final class Wrapping {

    private static final Pattern PIECE = Pattern.compile("[\\p{IsLatin}\\p{Digit}.,:/*+#@_-]+|\\X");
    private static final String NOT_FIRST = "，。、；：！？）》”’…";

    private final Lettering letters;

    Wrapping(Lettering letters) {
        this.letters = letters;
    }

    /**
     * The lines of a text.
     *
     * @param indent what the first line lacks in width
     */
    List<String> lines(String text, float size, float width, float indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float left = width - indent;
        Matcher pieces = PIECE.matcher(text);
        while (pieces.find()) {
            for (String piece : fitting(pieces.group(), size, width)) {
                float needed = letters.width(piece, size);
                if (needed > left && !NOT_FIRST.contains(piece) && !line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                    left = width;
                    if (piece.isBlank()) {
                        continue;
                    }
                }
                line.append(piece);
                left -= needed;
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** A word longer than a line is broken letter by letter. */
    private List<String> fitting(String piece, float size, float width) {
        return letters.width(piece, size) <= width
                ? List.of(piece)
                : piece.codePoints().mapToObj(Character::toString).toList();
    }
}
