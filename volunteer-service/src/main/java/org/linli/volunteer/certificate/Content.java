package org.linli.volunteer.certificate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.PersonalData;

/**
 * What a certificate says, frozen when it is issued.
 *
 * @param body division code of the body that recorded the services
 * @param issuerName who issues it: that body, the unit that took its duties over, or for a print the system
 * @param lines at least one; VOL-18 makes time, content and recording body of each mandatory
 */
public record Content(
        Holder holder,
        String body,
        String issuerName,
        List<ServiceLine> lines,
        Signatory signatory,
        @Nullable String purpose) {

    public Content {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a certificate certifies at least one service");
        }
    }

    /**
     * Whose service it is.
     *
     * @param idNumber as it is printed: masked, in full or empty, by configuration
     */
    public record Holder(
            PersonalData<String> name, String idType, PersonalData<String> idNumber, String volunteerNumber) {}

    /** VOL-18: the optional people of the older practice. */
    public record Signatory(
            @Nullable String personInCharge,
            @Nullable String handler,
            @Nullable String contact) {

        public static Signatory nobody() {
            return new Signatory(null, null, null);
        }
    }

    public int minutes() {
        return lines.stream().mapToInt(ServiceLine::minutes).sum();
    }

    public LocalDate from() {
        return lines.stream().map(ServiceLine::from).min(LocalDate::compareTo).orElseThrow();
    }

    public LocalDate to() {
        return lines.stream().map(ServiceLine::to).max(LocalDate::compareTo).orElseThrow();
    }
}
