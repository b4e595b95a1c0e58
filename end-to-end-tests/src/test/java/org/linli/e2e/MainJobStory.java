package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.linli.e2e.Answers.refused;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.testkit.Http;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The whole suite from a clone to a working district, in the order in which its users meet it. */
@ExtendWith(RunningSuite.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobStory {

    private static final Logger LOG = LoggerFactory.getLogger(MainJobStory.class);

    static Suite suite;
    static Http officer;

    @BeforeAll
    static void signIn() throws IOException {
        suite = RunningSuite.suite();
        officer = suite.as("xiuzhou-district");
    }

    private static long volunteers() {
        return officer.get("/api/v1/statistics/volunteering?area=330411")
                .json()
                .path("totals")
                .path("volunteers")
                .asLong();
    }

    private static int rosters() {
        return officer.get("/api/v1/rosters").json().path("items").size();
    }

    private static Http.Reply uploadRoster(String name, byte[] content) {
        return officer.keyed().upload("/api/v1/rosters", name, content, Map.of());
    }

    @Test
    @Order(1)
    void refusesBadInputWithAProblemAndStoresNothing() {
        byte[] roster = suite.sample(MainJob.ROSTER);
        byte[] broken = roster.clone();
        java.util.Arrays.fill(broken, broken.length / 3, broken.length, (byte) 0);
        refused(400, "import.broken-workbook", uploadRoster("roster.xlsx", broken));
        refused(
                400,
                "import.missing-column",
                uploadRoster("roster.csv", "姓名,性别\n张三,男\n".getBytes(StandardCharsets.UTF_8)));
        refused(
                400,
                "import.wrong-encoding",
                uploadRoster("roster.csv", "姓名,证件类型,证件号码\n张三,居民身份证,1\n".getBytes(Charset.forName("GBK"))));
        refused(403, "security.area-out-of-scope", officer.get("/api/v1/statistics/volunteering?area=411603"));
        refused(
                403,
                "security.area-out-of-scope",
                suite.as("wangjiangjing-street").get("/api/v1/dashboard?area=330411002"));
        refused(
                401,
                "security.token-invalid",
                Http.at(suite.gateway()).withToken("Bearer not.a.token").get("/api/v1/rosters"));
        refused(401, "security.token-missing", Http.at(suite.gateway()).get("/api/v1/rosters"));
        refused(400, "request.idempotency-key-missing", officer.upload("/api/v1/rosters", "r.xlsx", roster, Map.of()));
        assertThat(rosters()).isZero();
        assertThat(volunteers()).isZero();
    }

    @Test
    @Order(2)
    void refusesTwoHundredMegabytesWithoutReadingThem() throws Exception {
        long size = 200L * 1024 * 1024;
        Counted body = new Counted(size);
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(suite.gateway() + "/api/v1/rosters"))
                    .header("Authorization", "Bearer " + suite.token("xiuzhou-district"))
                    .header("Idempotency-Key", "two-hundred-megabytes")
                    .header("Content-Type", "multipart/form-data; boundary=b")
                    .POST(HttpRequest.BodyPublishers.fromPublisher(
                            HttpRequest.BodyPublishers.ofInputStream(() -> body), size))
                    .timeout(Duration.ofSeconds(60))
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(response.body()).contains("request.too-large").contains("20");
        } catch (IOException closedWhileSending) {
            // a client that insists on sending may find the connection closed; what counts is that little was taken
            LOG.info("the door closed the connection: {}", closedWhileSending.toString());
        }
        assertThat(body.read).isLessThan(size / 4);
        assertThat(rosters()).isZero();
    }

    @Test
    @Order(3)
    void runsTheMainJob() {
        new MainJob(suite, logged()).run();
    }

    private static Report logged() {
        return new Report() {
            @Override
            public void step(String title) {
                LOG.info("== {}", title);
            }

            @Override
            public void figure(String text) {
                LOG.info("   {}", text);
            }
        };
    }

    @Test
    @Order(4)
    void leadsAVolunteerFromASignUpToACertificateThatAStrangerVerifies() throws Exception {
        VolunteerJourney.Paper paper = new VolunteerJourney(suite, logged()).run();
        Path folder = RunningSuite.ROOT.resolve("end-to-end-tests/target");
        Files.write(folder.resolve("certificate.pdf"), paper.pdf());
        String scanned;
        try (PDDocument document = Loader.loadPDF(paper.pdf())) {
            assertThat(new PDFTextStripper().getText(document)).contains("志愿服务", paper.number());
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, 200);
            ImageIO.write(page, "png", folder.resolve("certificate.png").toFile());
            scanned = scan(page);
        }
        assertThat(scanned).contains(paper.number());
        // offline: the published keys, fetched once, and a JDK
        Path keys = folder.resolve("certificate-keys.json");
        Files.write(
                keys, Http.at(suite.gateway()).get("/public/certificates/keys").bytes());
        String verifier = RunningSuite.ROOT
                .resolve("volunteer-service/src/main/java/org/linli/volunteer/certificate/offline/OfflineVerifier.java")
                .toString();
        assertThat(offline(verifier, keys, scanned)).contains("GENUINE", paper.number());
        assertThatThrownBy(() -> offline(verifier, keys, scanned.substring(0, scanned.length() - 12) + "AAAAAAAAAAAA"))
                .hasMessageContaining("NOT GENUINE");
    }

    private static String offline(String verifier, Path keys, String scanned) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return RunningSuite.run(60, List.of(java, verifier, keys.toString(), scanned), Map.of());
    }

    private static String scan(BufferedImage page) throws NotFoundException, ChecksumException, FormatException {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(
                                new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    @Test
    @Order(5)
    void answersAReplayedPostWithTheFirstAnswer() {
        Map<String, Object> demand = Map.ofEntries(
                Map.entry("title", "独居老人探访"),
                Map.entry("demandClass", "ELDERLY"),
                Map.entry("type", "SERVICE"),
                Map.entry("group", "老年人"),
                Map.entry("area", "330411003005"),
                Map.entry("urgency", "NORMAL"),
                Map.entry("skills", List.of()),
                Map.entry("wanted", 1),
                Map.entry("minimum", 1),
                Map.entry(
                        "date",
                        java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                                .plusDays(20)
                                .toString()),
                Map.entry("start", "09:00"),
                Map.entry("end", "11:00"),
                Map.entry("source", "SELF"));
        Http once = officer.key("replayed-demand");
        Http.Reply first = once.post("/api/v1/demands", demand);
        Http.Reply again = once.post("/api/v1/demands", demand);
        assertThat(first.status()).as("%s", first).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        Map<String, Object> other = new java.util.HashMap<>(demand);
        other.put("title", "别的需求");
        refused(422, "request.idempotency-key-reused", once.post("/api/v1/demands", other));
        Map<String, Object> nowhere = new java.util.HashMap<>(demand);
        nowhere.put("area", "330411003999");
        Http.Reply unknown = officer.keyed().post("/api/v1/demands", nowhere);
        assertThat(unknown.status()).as("%s", unknown).isBetween(400, 422);
        assertThat(unknown.code()).isNotEmpty();
    }

    /** The committed description is the running one; renew with {@code -Dlinli.regenerate=true}. */
    @Test
    @Order(6)
    void describesItsApiAsCommitted() throws IOException {
        JsonMapper ordered = JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        for (String service : List.of("volunteer-service", "project-service", "matching-service", "case-service")) {
            Http.Reply described = Http.at(suite.gateway()).get("/v3/api-docs/" + service);
            assertThat(described.status()).as("%s %s", service, described).isEqualTo(200);
            @SuppressWarnings("unchecked")
            Map<String, Object> document = ordered.readValue(described.bytes(), Map.class);
            document.remove("servers");
            String text = ordered.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
            Path file = RunningSuite.ROOT.resolve("docs/api/" + service + ".openapi.json");
            if (Boolean.getBoolean("linli.regenerate")) {
                Files.writeString(file, text);
            }
            assertThat(file).content().isEqualTo(text);
        }
    }

    @Test
    @Order(7)
    void letsAnIndependentConsumerReadEveryEvent() throws IOException {
        String printed = RunningSuite.run(
                60,
                List.of(
                        "kcat",
                        "-b",
                        suite.kafka(),
                        "-C",
                        "-e",
                        "-q",
                        "-o",
                        "beginning",
                        "-t",
                        "linli.matching.events.v1",
                        "-f",
                        "%k|%h|%s\\n"),
                Map.of());
        List<String> records = printed.lines().toList();
        assertThat(records).hasSizeGreaterThan(200).allSatisfy(record -> assertThat(record)
                .contains("ce_specversion=1.0")
                .contains("ce_type=linli.matching.")
                .contains("ce_subject=")
                .contains("ce_id="));
    }

    @Test
    @Order(8)
    void showsTheDistrictInABrowser() throws IOException {
        Path shots = RunningSuite.ROOT.resolve("end-to-end-tests/target/screenshots");
        Files.createDirectories(shots);
        Path demands = Files.write(
                RunningSuite.ROOT.resolve("end-to-end-tests/target/" + MainJob.DEMANDS), MainJob.demands(suite));
        inTheBrowser(
                "district-officer",
                shots,
                "--roster",
                RunningSuite.ROOT.resolve("samples").resolve(MainJob.ROSTER).toString(),
                "--expected",
                RunningSuite.ROOT
                        .resolve("samples/volunteer-roster-1000.expected.json")
                        .toString(),
                "--demands",
                demands.toString());
        inTheBrowser("neighbours", shots);
        inTheBrowser("gate-and-case", shots);
    }

    private static void inTheBrowser(String story, Path shots, String... files) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "node",
                "gateway/console/story/" + story + ".mjs",
                "--base",
                suite.gateway(),
                "--out",
                shots.resolve(story).toString()));
        command.addAll(List.of(files));
        LOG.info(
                "{}",
                RunningSuite.run(
                        240,
                        command,
                        Map.of(
                                "LINLI_SECRETS",
                                RunningSuite.STATE.resolve("secrets.properties").toString())));
        try (var pictures = Files.list(shots.resolve(story))) {
            assertThat(pictures.filter(file -> file.toString().endsWith(".png")))
                    .isNotEmpty();
        }
    }

    @Test
    @Order(9)
    void keepsItsDataWhenEverythingIsKilled() throws IOException {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(volunteers()).isGreaterThanOrEqualTo(946));
        long before = volunteers();
        JsonNode startup = new tools.jackson.databind.ObjectMapper()
                .readTree(Files.readAllBytes(RunningSuite.STATE.resolve("startup.json")));
        startup.path("parts")
                .forEach(part -> ProcessHandle.of(part.path("pid").asLong()).ifPresent(ProcessHandle::destroyForcibly));
        RunningSuite.linli(120, "down");
        RunningSuite.linli(400, "up", "-d", "--no-build");
        suite = RunningSuite.suite();
        officer = suite.as("xiuzhou-district");
        assertThat(volunteers()).isEqualTo(before);
        JsonNode done = officer.get("/api/v1/demands?area=330411&status=DONE").json();
        assertThat(done.path("items").size()).isPositive();
    }

    /** A stream of zeros that counts what was taken from it. */
    private static final class Counted extends InputStream {

        private final long size;
        private volatile long read;

        Counted(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            if (read >= size) {
                return -1;
            }
            read++;
            return 0;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (read >= size) {
                return -1;
            }
            int n = (int) Math.min(length, size - read);
            java.util.Arrays.fill(into, offset, offset + n, (byte) 0);
            read += n;
            return n;
        }

        @Override
        public void close() {
            if (read < 0) {
                throw new UncheckedIOException(new IOException());
            }
        }
    }
}
