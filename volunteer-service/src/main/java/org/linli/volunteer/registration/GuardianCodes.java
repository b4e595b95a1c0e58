package org.linli.volunteer.registration;

import java.util.random.RandomGenerator;
import org.linli.platform.crypto.CryptoProvider;
import org.springframework.stereotype.Component;

/** Draws the codes by which guardians prove themselves, and the hashes that are kept of them. */
@Component
public class GuardianCodes {

    private static final String PURPOSE = "volunteer.guardian-code";
    private static final int CODES = 100_000_000;

    private final RandomGenerator random;
    private final CryptoProvider crypto;

    public GuardianCodes(RandomGenerator random, CryptoProvider crypto) {
        this.random = random;
        this.crypto = crypto;
    }

    /** Eight digits: an office reads them out over the telephone. */
    String draw() {
        return "%08d".formatted(random.nextInt(CODES));
    }

    String hash(VolunteerId volunteer, String code) {
        return crypto.keyedHash(volunteer.value() + "/" + code.strip(), PURPOSE);
    }
}
