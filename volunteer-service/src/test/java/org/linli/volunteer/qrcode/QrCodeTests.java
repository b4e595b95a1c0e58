package org.linli.volunteer.qrcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTests {

    /** Under the mask that the standard prefers, the reader misses four of these. */
    @Test
    void isReadWhateverItSays() throws IOException {
        Random random = new Random(1);
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            String text = payload(random);
            if (!text.equals(read(QrCode.of(text)))) {
                missed.add(text);
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThatThrownBy(() -> QrCode.of("a".repeat(4_000))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String payload(Random random) {
        byte[] name = new byte[16];
        random.nextBytes(name);
        byte[] tag = new byte[12];
        random.nextBytes(tag);
        return "linli:check-in:" + UUID.nameUUIDFromBytes(name) + ":"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
    }

    private static String read(QrCode code) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(code.png()));
        int side = image.getWidth();
        int[] pixels = image.getRGB(0, 0, side, side, null, 0, side);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))))
                    .getText();
        } catch (ReaderException e) {
            return "not read";
        }
    }
}
