package org.linli.volunteer.yearreport;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.linli.platform.crypto.CryptoProvider;
import org.springframework.stereotype.Component;

/** Computes the digest by which a report's contents are known, and compares it. */
@Component
public class ReportDigest {

    private final CryptoProvider crypto;

    public ReportDigest(CryptoProvider crypto) {
        this.crypto = crypto;
    }

    String of(String contents) {
        return HexFormat.of().formatHex(crypto.digest(contents.getBytes(StandardCharsets.UTF_8)));
    }

    String profile() {
        return crypto.profile();
    }

    /** Whether the contents are those that were frozen. */
    public boolean isIntact(YearlyReport report) {
        return of(report.contents()).equals(report.digest());
    }
}
