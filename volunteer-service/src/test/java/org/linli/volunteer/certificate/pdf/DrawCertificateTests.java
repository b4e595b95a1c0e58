package org.linli.volunteer.certificate.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.volunteer.certificate.CertificateFixtures.content;
import static org.linli.volunteer.certificate.CertificateFixtures.issue;
import static org.linli.volunteer.certificate.CertificateFixtures.signature;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;
import org.linli.volunteer.certificate.Application;
import org.linli.volunteer.certificate.CertificateFixtures;
import org.linli.volunteer.certificate.CertificatePolicy;
import org.linli.volunteer.certificate.CertificateSettings;
import org.linli.volunteer.certificate.CertificateStatus;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@Rule("VOL-18")
class DrawCertificateTests {

    private static final CertificatePolicy POLICY = new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("linli.volunteer.certificates", CertificateSettings.class)
            .policy();

    private final DrawCertificate draw = new DrawCertificate(POLICY);

    @Test
    void saysServiceTimeServiceContentAndRecordingBody() throws IOException {
        byte[] document = draw.draw(CertificateFixtures.in(CertificateStatus.VALID));
        keep("certified", document);
        String text = text(document);
        assertThat(text.replace("\n", ""))
                .contains("志愿服务记录证明", "编号：330411-2026-7K3MXQ2P", "兹证明王小明")
                .contains("2026-01-05", "独居老人探访与健康陪护", "阳光社区居民委员会", "2.08")
                .contains("累计服务时间6.30小时（378分钟）", "核验码：4F7Q9ZTB", "（盖章处）", "2026年11月20日")
                .contains("不收取任何费用");
        assertThat(text).as("no full identity number").contains("330*************23");
    }

    @Test
    void isTheSameToTheByteWheneverItIsDrawn() {
        byte[] once = draw.draw(CertificateFixtures.in(CertificateStatus.VALID));
        byte[] again = new DrawCertificate(POLICY).draw(CertificateFixtures.in(CertificateStatus.VALID));
        assertThat(again).isEqualTo(once);
    }

    @Test
    void embedsOnlyTheLettersItUses() throws IOException {
        byte[] document = draw.draw(CertificateFixtures.in(CertificateStatus.VALID));
        assertThat(document.length).isLessThan(200_000);
        try (PDDocument pdf = Loader.loadPDF(document)) {
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).as("a subset").matches("[A-Z]{6}\\+.*");
                }
            }
        }
    }

    @Test
    void carriesAddressCodeAndSignatureInItsQrCode() throws IOException, ReaderException {
        byte[] document = draw.draw(CertificateFixtures.in(CertificateStatus.VALID));
        assertThat(qr(document, 0))
                .isEqualTo(
                        "http://127.0.0.1:8080/public/certificates/330411-2026-7K3MXQ2P?code=4F7Q9ZTB#" + signature());
        try (PDDocument pdf = Loader.loadPDF(document)) {
            assertThat(pdf.getDocumentInformation().getCustomMetadataValue("LinliCertificate"))
                    .isEqualTo(signature());
        }
    }

    @Test
    void goesOnOverPagesWithTheHeadOfTheTableOnEach() throws IOException, ReaderException {
        byte[] document = draw.draw(Application.Kind.SELF_PRINTED, issue(content("王小明", 60)));
        keep("long", document);
        try (PDDocument pdf = Loader.loadPDF(document)) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf)).contains("第 %d 页 共 %d 页".formatted(page, pages));
            }
            assertThat(qr(document, pages - 1)).startsWith("http");
        }
    }

    @Test
    void printsRareCharactersAndNamesThoseNoFontHas() throws IOException {
        assertThat(text(draw.draw(Application.Kind.CERTIFIED, issue(content("㛃䶮堃", 1)))))
                .contains("兹证明㛃䶮堃（")
                .doesNotContain("字库未收录");
        byte[] document = draw.draw(Application.Kind.CERTIFIED, issue(content("王𠮷𬭎", 1)));
        keep("rare", document);
        assertThat(text(document)).contains("兹证明王〓〓（", "U+20BB7、U+2CB4E");
    }

    @ParameterizedTest
    @EnumSource(CertificateStatus.class)
    void isDrawnOfValidOnesOnly(CertificateStatus status) {
        if (status != CertificateStatus.VALID) {
            assertThatThrownBy(() -> draw.draw(CertificateFixtures.in(status))).isInstanceOf(Rejected.class);
        }
    }

    private static String text(byte[] document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    /** The code as a phone would see it on paper printed at 200 dots an inch. */
    static String qr(byte[] document, int page) throws IOException, ReaderException {
        try (PDDocument pdf = Loader.loadPDF(document)) {
            BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(page, 200);
            int width = image.getWidth();
            int height = image.getHeight();
            var source = new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
            try {
                return new QRCodeReader()
                        .decode(
                                new BinaryBitmap(new HybridBinarizer(source)),
                                Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
                        .getText();
            } catch (NotFoundException e) {
                throw new AssertionError("no QR code can be read on page " + page, e);
            }
        }
    }

    /** {@code target/certificates} holds what was drawn, to be looked at. */
    private static void keep(String name, byte[] document) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "certificates"));
        Files.write(folder.resolve(name + ".pdf"), document);
    }
}
