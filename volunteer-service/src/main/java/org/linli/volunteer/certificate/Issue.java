package org.linli.volunteer.certificate;

import java.time.Instant;
import org.linli.platform.crypto.PersonalData;

/**
 * What makes a certificate checkable.
 *
 * @param number public, unique, says district and year
 * @param code the short secret printed beside the number
 * @param signature the compact JWS that the QR code carries
 */
public record Issue(
        String number, PersonalData<String> code, Content content, Instant issuedAt, String by, String signature) {}
