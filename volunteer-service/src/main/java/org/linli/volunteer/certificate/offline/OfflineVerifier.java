package org.linli.volunteer.certificate.offline;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides whether the text of a certificate's QR code was signed by a published key. This file needs only a JDK and no network:
 *
 * <pre>
 * curl -s https://…/public/certificates/keys > keys.json                                    (once, while there is a network)
 * java OfflineVerifier.java keys.json 'the whole text of the QR code' ['name as printed']
 * </pre>
 *
 * <p>It proves what was certified, by whom, when, and that the printed name belongs to it. Whether the certificate was revoked since only the
 * online verification knows.
 */
public final class OfflineVerifier {

    private static final Pattern MEMBER = Pattern.compile("\"([a-z]+)\"\\s*:\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(\\d+))");
    private static final Pattern KEY = Pattern.compile("\\{[^{}]*\\}");
    private static final Pattern CODE = Pattern.compile("[?&]code=([0-9A-Z]+)");
    private static final int COMMITMENT_BYTES = 16;

    private final Map<String, Map<String, String>> keys = new LinkedHashMap<>();

    /** @param jwks the published key set */
    public OfflineVerifier(String jwks) {
        Matcher each = KEY.matcher(jwks);
        while (each.find()) {
            Map<String, String> key = members(each.group());
            keys.put(key.getOrDefault("kid", ""), key);
        }
    }

    /** The statement of a QR code's text (or of the bare signature after its #), when a published Ed25519 key signed it. */
    public Optional<Map<String, String>> verify(String qrText) {
        String[] parts = qrText.substring(qrText.indexOf('#') + 1).split("\\.");
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            Map<String, String> header = members(decode(parts[0]));
            Map<String, String> key = keys.getOrDefault(header.getOrDefault("kid", ""), Map.of());
            boolean known = "EdDSA".equals(header.get("alg")) && "Ed25519".equals(key.get("crv"));
            if (!known || !signed(parts, key.getOrDefault("x", ""))) {
                return Optional.empty();
            }
            return Optional.of(members(decode(parts[1])));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Optional.empty(); // a damaged text is not a signed one
        }
    }

    /** Whether a name, as it stands on the paper, is the one that was certified; the code stands in the QR code's address. */
    public boolean names(Map<String, String> statement, String qrText, String name) {
        Matcher code = CODE.matcher(qrText.substring(0, Math.max(0, qrText.indexOf('#'))));
        return code.find()
                && commitment(statement.getOrDefault("n", ""), code.group(1), name)
                        .equals(statement.get("c"));
    }

    private static boolean signed(String[] parts, String x) throws GeneralSecurityException {
        byte[] point = Base64.getUrlDecoder().decode(x);
        if (point.length != 32) {
            return false;
        }
        byte[] big = new byte[point.length];
        for (int i = 0; i < point.length; i++) {
            big[i] = point[point.length - 1 - i];
        }
        boolean odd = (big[0] & 0x80) != 0;
        big[0] &= 0x7f;
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(
                        new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, big)))));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static String commitment(String number, String code, String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((number + "\n" + code + "\n" + name.strip()).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, COMMITMENT_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The members of a flat JSON object. */
    private static Map<String, String> members(String json) {
        Map<String, String> members = new LinkedHashMap<>();
        Matcher member = MEMBER.matcher(json);
        while (member.find()) {
            String text = member.group(2);
            members.put(
                    member.group(1),
                    text == null ? member.group(3) : text.replace("\\\"", "\"").replace("\\\\", "\\"));
        }
        return members;
    }

    private static String decode(String base64url) {
        return new String(Base64.getUrlDecoder().decode(base64url), StandardCharsets.UTF_8);
    }

    /** Prints what was signed and ends with 0, or says that it is not genuine and ends with 1. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out));
    }

    static int run(String[] arguments, PrintStream out) throws IOException {
        if (arguments.length < 2) {
            out.println("usage: java OfflineVerifier.java keys.json 'text of the QR code' ['name as printed']");
            return 2;
        }
        OfflineVerifier verifier = new OfflineVerifier(Files.readString(Path.of(arguments[0])));
        Optional<Map<String, String>> statement = verifier.verify(arguments[1]);
        if (statement.isEmpty()) {
            out.println("NOT GENUINE 不是真实的证明: no published key signed this");
            return 1;
        }
        Map<String, String> said = statement.get();
        out.println("GENUINE 签名真实");
        out.println("  number 编号    " + said.get("n"));
        out.println("  name 姓名      " + said.get("h"));
        out.println("  minutes 分钟   " + said.get("m") + ", services 项数 " + said.get("s"));
        out.println("  period 期间    " + said.get("f") + " – " + said.get("t"));
        out.println("  issuer 出具    " + said.get("b") + ", " + said.get("d"));
        if (arguments.length > 2) {
            boolean same = verifier.names(said, arguments[1], arguments[2]);
            out.println(same ? "  the printed name belongs to it 姓名相符" : "  ANOTHER NAME 姓名不符");
            return same ? 0 : 1;
        }
        return 0;
    }
}
