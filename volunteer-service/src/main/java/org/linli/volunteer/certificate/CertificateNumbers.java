package org.linli.volunteer.certificate;

import java.time.LocalDate;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.linli.platform.area.AreaScope;
import org.springframework.stereotype.Component;

/** Draws numbers and codes that nobody can guess, in letters and digits that nobody mistakes (Crockford's 32). */
@Component
class CertificateNumbers {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    private final RandomGenerator random;

    CertificateNumbers(RandomGenerator random) {
        this.random = random;
    }

    /** Such as 330411-2026-7K3MXQ2P: where, when, which. */
    String number(String divisionCode, LocalDate day) {
        return AreaScope.districtOf(divisionCode) + "-" + day.getYear() + "-" + draw();
    }

    String code() {
        return draw();
    }

    /** A number or code as somebody typed it from paper: small letters, spaces, O for 0 and I or L for 1 are forgiven. */
    static String typed(String text) {
        return text.strip()
                .toUpperCase(Locale.ROOT)
                .replace(" ", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private String draw() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
