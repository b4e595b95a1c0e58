package org.linli.volunteer.qrcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.EncodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTests {

    /** Four of the first thousand texts of {@code new Random(1)}. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "linli:check-in:6c5f8fc0-b393-35bd-8514-91b4ab3725ea:sClbt6QVjbIzuyWA",
                "linli:check-in:8e13b932-4806-3edd-bf77-bdaedaae3ddf:62rt-sGoIJkDhzIJ",
                "linli:check-in:d396a6fd-9ddd-3227-b485-a56c7effe4ba:kfzq-wk0RlYPsrdv",
                "linli:check-in:df23af0c-11a4-3f02-9466-fed72edc3498:XV5Eft1AGhaA5Zp8"
            })
    void takesAnotherMaskWhereTheReaderMissesTheStandardsOwn(String text) throws Exception {
        assertThat(read(underTheStandardsMask(text))).isEqualTo("not read");
        assertThat(read(QrCode.of(text))).isEqualTo(text);
    }

    @Test
    void isReadWhateverItSays() throws IOException {
        Random random = new Random(1);
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
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
        return read(new RGBLuminanceSource(side, side, image.getRGB(0, 0, side, side, null, 0, side)));
    }

    private static LuminanceSource underTheStandardsMask(String text) throws WriterException {
        int side = (QrCode.of(text).size() + 8) * 8;
        BitMatrix code = new QRCodeWriter()
                .encode(
                        text,
                        BarcodeFormat.QR_CODE,
                        side,
                        side,
                        Map.of(
                                EncodeHintType.CHARACTER_SET,
                                "UTF-8",
                                EncodeHintType.ERROR_CORRECTION,
                                ErrorCorrectionLevel.M));
        int[] pixels = IntStream.range(0, side * side)
                .map(at -> code.get(at % side, at / side) ? 0 : 0xFFFFFF)
                .toArray();
        return new RGBLuminanceSource(side, side, pixels);
    }

    private static String read(LuminanceSource picture) {
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(picture)))
                    .getText();
        } catch (ReaderException e) {
            return "not read";
        }
    }
}
