package org.linli.matching.wish;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.linli.platform.problem.Rejected;

/**
 * Takes JPEG and PNG by what the bytes are, not by their name, and draws each picture anew: nothing of a camera's notes survives, and nothing
 * that only pretends to be a picture passes.
 */
public final class ReencodedPhotos implements PhotoCleaner {

    public static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final int MAX_POINTS = 25_000_000;
    private static final Set<String> FORMATS = Set.of("jpeg", "png");

    static {
        // no temporary files: a picture of a person is only ever on disk sealed
        ImageIO.setUseCache(false);
    }

    @Override
    public Clean clean(byte[] upload) {
        if (upload.length > MAX_BYTES) {
            throw tooLarge();
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw unreadable();
            }
            ImageReader reader = readers.next();
            try {
                return drawnAnew(reader, in);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            // what decoders throw for damaged pictures
            throw unreadable();
        }
    }

    private static Clean drawnAnew(ImageReader reader, ImageInputStream in) throws IOException {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!FORMATS.contains(format)) {
            throw unreadable();
        }
        reader.setInput(in, true, true);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MAX_POINTS) {
            throw tooLarge();
        }
        BufferedImage read = reader.read(0);
        BufferedImage plain = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = plain.createGraphics();
        canvas.drawImage(read, 0, 0, null);
        canvas.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(plain, format, out)) {
            throw unreadable();
        }
        if (out.size() > 2 * MAX_BYTES) {
            throw tooLarge();
        }
        return new Clean("image/" + format, out.toByteArray());
    }

    private static Rejected unreadable() {
        return new Rejected(new WishRejection.PhotoUnreadable());
    }

    private static Rejected tooLarge() {
        return new Rejected(new WishRejection.PhotoTooLarge(MAX_BYTES / 1_048_576));
    }
}
