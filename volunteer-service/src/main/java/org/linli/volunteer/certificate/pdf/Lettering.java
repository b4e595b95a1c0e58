package org.linli.volunteer.certificate.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The letters of one document: Chinese from one font, Latin and digits from another, only the glyphs that are used embedded.
 *
 * <p>A character that neither font has is printed as 〓 (the printers' mark for a missing type) and remembered, so that the document can say which
 * character it stands for instead of leaving a gap in somebody's name.
 */
final class Lettering {

    /** Printed in place of a character that no font has. */
    static final String MISSING = "〓";

    private static final byte[] HAN_BYTES = bytes("DroidSansFallbackFull.ttf");
    private static final byte[] LATIN_BYTES = bytes("Arimo-Regular.ttf");
    private static final CmapLookup HAN_GLYPHS = glyphs(HAN_BYTES);
    private static final CmapLookup LATIN_GLYPHS = glyphs(LATIN_BYTES);

    /** From here on the Chinese font comes first. */
    private static final int FIRST_CHINESE = 0x2E80;

    private final PDFont han;
    private final PDFont latin;
    private final SequencedSet<Integer> missing = new LinkedHashSet<>();

    Lettering(PDDocument document) throws IOException {
        this.han = PDType0Font.load(document, new java.io.ByteArrayInputStream(HAN_BYTES), true);
        this.latin = PDType0Font.load(document, new java.io.ByteArrayInputStream(LATIN_BYTES), true);
    }

    /** Neighbouring characters of one font. */
    record Run(PDFont font, String text) {

        float width(float size) {
            try {
                return font.getStringWidth(text) / 1000 * size;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        text.codePoints().forEach(point -> {
            PDFont font = font(point);
            String letter = font == null ? MISSING : Character.toString(point);
            if (font == null) {
                missing.add(point);
            }
            PDFont drawn = font == null ? han : font;
            if (!runs.isEmpty() && runs.getLast().font().equals(drawn)) {
                runs.add(new Run(drawn, runs.removeLast().text() + letter));
            } else {
                runs.add(new Run(drawn, letter));
            }
        });
        return runs;
    }

    float width(String text, float size) {
        float width = 0;
        for (Run run : runs(text)) {
            width += run.width(size);
        }
        return width;
    }

    /** The characters that were replaced so far, such as {@code U+20BB7}. */
    List<String> missing() {
        return missing.stream().map(point -> "U+%04X".formatted(point)).toList();
    }

    private @org.jspecify.annotations.Nullable PDFont font(int point) {
        if (point < FIRST_CHINESE && LATIN_GLYPHS.getGlyphId(point) != 0) {
            return latin;
        }
        if (HAN_GLYPHS.getGlyphId(point) != 0) {
            return han;
        }
        return LATIN_GLYPHS.getGlyphId(point) != 0 ? latin : null;
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Lettering.class.getResourceAsStream("/fonts/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CmapLookup glyphs(byte[] font) {
        try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            return parsed.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
