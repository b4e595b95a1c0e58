package org.linli.volunteer.certificate.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.linli.platform.crypto.VerificationKey;
import org.linli.platform.time.Hours;
import org.linli.volunteer.certificate.CertificateStatus;
import org.linli.volunteer.certificate.PublishedKeys;
import org.linli.volunteer.certificate.VerifyCertificate;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** VOL-18, VOL-19: what anybody may ask without signing in. */
@RestController
@RequestMapping("/public/certificates")
@SecurityRequirements
final class PublicCertificateController {

    private static final Duration KEYS_KEPT = Duration.ofHours(1);

    /** What a certificate is worth: no full name, no identity number. */
    record VerificationView(
            String number,
            CertificateStatus status,
            String name,
            int minutes,
            String hours,
            int services,
            LocalDate from,
            LocalDate to,
            String body,
            LocalDate issuedOn,
            boolean recordUnchanged) {}

    /** A JSON Web Key Set (RFC 7517). */
    record KeysView(List<Map<String, String>> keys) {}

    private final VerifyCertificate verify;
    private final PublishedKeys keys;

    PublicCertificateController(VerifyCertificate verify, PublishedKeys keys) {
        this.verify = verify;
        this.keys = keys;
    }

    @Operation(operationId = "verifyCertificate", summary = "Tells anybody what a certificate is worth")
    @GetMapping("/{number}")
    ResponseEntity<VerificationView> verifyCertificate(
            @PathVariable String number, @RequestParam(defaultValue = "") String code) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view(verify.handle(number, code)));
    }

    @Operation(operationId = "readCertificateKeys", summary = "The public keys that certificates are signed with")
    @GetMapping("/keys")
    ResponseEntity<KeysView> readCertificateKeys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEYS_KEPT).cachePublic())
                .body(new KeysView(
                        keys.all().stream().map(VerificationKey::members).toList()));
    }

    private static VerificationView view(VerifyCertificate.Verification found) {
        return new VerificationView(
                found.number(),
                found.status(),
                found.maskedName(),
                found.minutes(),
                Hours.display(found.minutes()),
                found.services(),
                found.from(),
                found.to(),
                found.body(),
                found.issuedOn(),
                found.recordUnchanged());
    }
}
