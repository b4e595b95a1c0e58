package org.linli.volunteer.certificate.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.platform.crypto.DocumentSigner;
import org.linli.platform.crypto.Keyring;
import org.linli.platform.crypto.KeyringDocumentSigner;
import org.linli.testkit.Rule;
import tools.jackson.databind.json.JsonMapper;

@Rule("VOL-19")
class OfflineVerifierTests {

    /** The digest of number, code 4F7Q9ZTB and the name 王小明. */
    private static final String STATEMENT =
            "{\"v\":1,\"n\":\"330411-2026-7K3MXQ2P\",\"h\":\"王*\",\"c\":\"%s\",\"m\":378,\"s\":3,"
                    + "\"f\":\"2026-01-05\",\"t\":\"2026-02-12\",\"b\":\"阳光\\\"社区\\\"\",\"d\":\"2026-11-20\"}";

    @TempDir
    Path folder;

    private DocumentSigner signer;
    private String qr;

    @BeforeEach
    void sign() throws IOException {
        signer = signer("keys");
        qr = "http://127.0.0.1:8080/public/certificates/330411-2026-7K3MXQ2P?code=4F7Q9ZTB#"
                + signer.sign(STATEMENT.formatted("IyTVGBZ0erp6ilOrGsqyvw"));
    }

    @Test
    void readsWhatAPublishedKeySigned() {
        Map<String, String> said = new OfflineVerifier(jwks(signer)).verify(qr).orElseThrow();
        assertThat(said)
                .containsEntry("n", "330411-2026-7K3MXQ2P")
                .containsEntry("m", "378")
                .containsEntry("b", "阳光\"社区\"");
        assertThat(new OfflineVerifier(jwks(signer)).verify(qr.substring(qr.indexOf('#') + 1)))
                .as("the bare signature")
                .isPresent();
    }

    @Test
    void refusesEveryChange() {
        OfflineVerifier verifier = new OfflineVerifier(jwks(signer));
        int start = qr.indexOf('#') + 1;
        for (int i = start; i < qr.length(); i++) {
            char other = qr.charAt(i) == 'A' ? 'Q' : 'A';
            String changed = qr.substring(0, i) + other + qr.substring(i + 1);
            assertThat(verifier.verify(changed)).as("letter " + (i - start)).isEmpty();
        }
        assertThat(verifier.verify("")).isEmpty();
        assertThat(verifier.verify("https://example.org")).isEmpty();
        assertThat(verifier.verify(qr.substring(0, qr.lastIndexOf('.') + 1))).isEmpty();
    }

    @Test
    void trustsPublishedKeysOnlyAndNoOtherAlgorithm() throws IOException {
        assertThat(new OfflineVerifier(jwks(signer("others"))).verify(qr)).isEmpty();
        assertThat(new OfflineVerifier("{\"keys\":[]}").verify(qr)).isEmpty();
        String none = "eyJhbGciOiJub25lIn0." + qr.substring(qr.indexOf('.') + 1, qr.lastIndexOf('.')) + ".";
        assertThat(new OfflineVerifier(jwks(signer)).verify(none)).isEmpty();
    }

    @Test
    void saysTheSameOnTheCommandLine() throws IOException {
        Path keys = Files.writeString(folder.resolve("keys.json"), jwks(signer));
        assertThat(run(keys.toString(), qr)).startsWith("0 GENUINE").contains("330411-2026-7K3MXQ2P", "378");
        assertThat(run(keys.toString(), qr.replace("#ey", "#eY"))).startsWith("1 NOT GENUINE");
        assertThat(run(keys.toString(), qr, "王小明")).startsWith("0 GENUINE").contains("姓名相符");
        assertThat(run(keys.toString(), qr, "李四")).startsWith("1 GENUINE").contains("ANOTHER NAME");
        assertThat(run(keys.toString())).startsWith("2 usage");
    }

    private static String run(String... arguments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = OfflineVerifier.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + " " + out.toString(StandardCharsets.UTF_8);
    }

    private static String jwks(DocumentSigner signer) {
        return new JsonMapper()
                .writeValueAsString(Map.of(
                        "keys", signer.keys().stream().map(key -> key.members()).collect(Collectors.toList())));
    }

    private DocumentSigner signer(String name) throws IOException {
        Path file = folder.resolve(name + ".properties");
        Keyring.create(file, new SecureRandom());
        return KeyringDocumentSigner.ed25519(Keyring.load(file));
    }
}
