package org.linli.volunteer.certificate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.platform.area.AreaScope;

/**
 * What localities and installations decide about certificates.
 *
 * @param systemName who issues a volunteer's own print
 * @param verificationAddress where the QR code leads; the number is appended
 * @param mostServices how many services one document holds
 * @param rules those of all districts without their own
 * @param districts the rules of a district, by its six digits
 */
public record CertificatePolicy(
        String systemName, String verificationAddress, int mostServices, Rules rules, Map<String, Rules> districts) {

    private static final int SHORTEST_PUBLICITY = 7;

    public CertificatePolicy {
        districts = Map.copyOf(districts);
    }

    /** VOL-18: what a certificate may say besides the mandatory fields. */
    public enum Field {
        VOLUNTEER_NUMBER,
        ID_NUMBER_MASKED,
        ID_NUMBER,
        PLACE,
        PERSON_IN_CHARGE,
        HANDLER,
        CONTACT,
        PURPOSE
    }

    /**
     * The rules of a district.
     *
     * @param publicity whether certified ones are shown inside the unit before they count
     * @param publicityDays at least seven
     * @param processingWorkingDays by when an application is handled
     */
    public record Rules(boolean publicity, int publicityDays, int processingWorkingDays, Set<Field> fields) {

        public Rules {
            fields = Set.copyOf(fields);
            if (publicityDays < SHORTEST_PUBLICITY) {
                throw new IllegalArgumentException("VOL-18: publicity lasts at least " + SHORTEST_PUBLICITY + " days");
            }
            if (processingWorkingDays < 1) {
                throw new IllegalArgumentException("handling takes at least a working day");
            }
        }
    }

    /** The rules where a body stands. */
    public Rules of(String divisionCode) {
        return districts.getOrDefault(AreaScope.districtOf(divisionCode), rules);
    }

    /** The fields that every installation prints unless told otherwise. */
    public static List<Field> usualFields() {
        return List.of(
                Field.VOLUNTEER_NUMBER,
                Field.ID_NUMBER_MASKED,
                Field.PERSON_IN_CHARGE,
                Field.HANDLER,
                Field.CONTACT,
                Field.PURPOSE);
    }
}
