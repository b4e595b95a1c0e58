package org.linli.volunteer.qrcode;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.EncodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * A text as a QR code that stays readable with about a seventh of it damaged; pictures have the quiet zone of four modules that scanners need.
 * Of the eight masks the standard's own is taken unless a reader misses the code under it, as it does with one text in a hundred or fewer, by their length;
 * a text that is read under none keeps the standard's.
 */
public final class QrCode {

    private static final int QUIET = 4;
    private static final int PIXELS_A_MODULE = 8;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    public static QrCode of(String text) {
        QrCode standard = encoded(text, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"));
        if (standard.isRead(text)) {
            return standard;
        }
        return IntStream.range(0, QRCode.NUM_MASK_PATTERNS)
                .mapToObj(mask -> encoded(
                        text, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.QR_MASK_PATTERN, mask)))
                .filter(code -> code.isRead(text))
                .findFirst()
                .orElse(standard);
    }

    private static QrCode encoded(String text, Map<EncodeHintType, ?> hints) {
        try {
            return new QrCode(
                    Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("a QR code does not hold this text", tooLong);
        }
    }

    private boolean isRead(String text) {
        int side = side();
        int[] pixels = new int[side * side];
        for (int at = 0; at < pixels.length; at++) {
            pixels[at] = colour(at % side, at / side);
        }
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))))
                    .getText()
                    .equals(text);
        } catch (ReaderException _) {
            return false;
        }
    }

    /** Modules on a side, without the quiet zone. */
    public int size() {
        return modules.getWidth();
    }

    public boolean dark(int column, int row) {
        return modules.get(column, row) == 1;
    }

    public String svg() {
        int side = modules.getWidth() + 2 * QUIET;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (dark(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\">"
                        .formatted(side, side)
                + "<path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/>".formatted(side, side)
                + "<path d=\"" + path + "\"/></svg>";
    }

    private BufferedImage image() {
        int side = side();
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, colour(x, y));
            }
        }
        return image;
    }

    public byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Pixels on a side of the picture. */
    private int side() {
        return (modules.getWidth() + 2 * QUIET) * PIXELS_A_MODULE;
    }

    private int colour(int x, int y) {
        return isDark(x / PIXELS_A_MODULE - QUIET, y / PIXELS_A_MODULE - QUIET) ? 0 : 0xFFFFFF;
    }

    private boolean isDark(int x, int y) {
        return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && dark(x, y);
    }
}
