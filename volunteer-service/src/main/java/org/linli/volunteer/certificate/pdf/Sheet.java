package org.linli.volunteer.certificate.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.linli.volunteer.qrcode.QrCode;

/** One A4 page: letters, lines, boxes; places are measured from the upper left corner in points. */
final class Sheet implements AutoCloseable {

    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();

    private static final Color FRAME = new Color(0x9E, 0x1B, 0x1B);
    private static final float QUARTER_CIRCLE = 0.5523f;

    private final PDPageContentStream out;
    private final Lettering letters;

    Sheet(PDDocument document, Lettering letters) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        this.out = new PDPageContentStream(document, page);
        this.letters = letters;
    }

    void frame() throws IOException {
        out.setStrokingColor(FRAME);
        out.setLineWidth(2.2f);
        out.addRect(30, 30, WIDTH - 60, HEIGHT - 60);
        out.stroke();
        out.setLineWidth(0.6f);
        out.addRect(35.5f, 35.5f, WIDTH - 71, HEIGHT - 71);
        out.stroke();
        out.setStrokingColor(Color.BLACK);
    }

    /** Writes from the left; {@code y} is where the letters stand. */
    void text(String text, float x, float y, float size) throws IOException {
        write(text, x, y, size, 0);
    }

    void rightAligned(String text, float right, float y, float size) throws IOException {
        write(text, right - letters.width(text, size), y, size, 0);
    }

    void centred(String text, float centre, float y, float size) throws IOException {
        write(text, centre - letters.width(text, size) / 2, y, size, 0);
    }

    /** A heading: wide, and drawn with an outline because the font has one weight. */
    void heading(String text, float centre, float y, float size, float spacing) throws IOException {
        float width = letters.width(text, size) + spacing * (text.codePointCount(0, text.length()) - 1);
        out.setRenderingMode(RenderingMode.FILL_STROKE);
        out.setLineWidth(0.55f);
        write(text, centre - width / 2, y, size, spacing);
        out.setRenderingMode(RenderingMode.FILL);
    }

    void grey(float level) throws IOException {
        out.setNonStrokingColor(level, level, level);
        out.setStrokingColor(level, level, level);
    }

    void box(float x, float y, float width, float height) throws IOException {
        out.setLineWidth(0.5f);
        out.addRect(x, HEIGHT - y - height, width, height);
        out.stroke();
    }

    void shade(float x, float y, float width, float height, float level) throws IOException {
        out.setNonStrokingColor(level, level, level);
        out.addRect(x, HEIGHT - y - height, width, height);
        out.fill();
        out.setNonStrokingColor(Color.BLACK);
    }

    /** Where the seal goes. */
    void dashedCircle(float centreX, float centreY, float radius) throws IOException {
        float cy = HEIGHT - centreY;
        float k = radius * QUARTER_CIRCLE;
        out.setLineWidth(0.8f);
        out.setLineDashPattern(new float[] {4, 3}, 0);
        out.moveTo(centreX + radius, cy);
        out.curveTo(centreX + radius, cy + k, centreX + k, cy + radius, centreX, cy + radius);
        out.curveTo(centreX - k, cy + radius, centreX - radius, cy + k, centreX - radius, cy);
        out.curveTo(centreX - radius, cy - k, centreX - k, cy - radius, centreX, cy - radius);
        out.curveTo(centreX + k, cy - radius, centreX + radius, cy - k, centreX + radius, cy);
        out.stroke();
        out.setLineDashPattern(new float[0], 0);
    }

    void qr(QrCode code, float x, float y, float side) throws IOException {
        float module = side / code.size();
        out.setNonStrokingColor(Color.BLACK);
        for (int row = 0; row < code.size(); row++) {
            for (int column = 0; column < code.size(); column++) {
                int from = column;
                while (column < code.size() && code.dark(column, row)) {
                    column++;
                }
                if (column > from) {
                    out.addRect(x + from * module, HEIGHT - y - (row + 1) * module, (column - from) * module, module);
                }
            }
        }
        out.fill();
    }

    private void write(String text, float x, float y, float size, float spacing) throws IOException {
        List<Lettering.Run> runs = letters.runs(text);
        out.beginText();
        out.newLineAtOffset(x, HEIGHT - y);
        out.setCharacterSpacing(spacing);
        for (Lettering.Run run : runs) {
            out.setFont(run.font(), size);
            out.showText(run.text());
        }
        out.endText();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
