package org.linli.matching.station;

import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.matching.resource.Opening;

/**
 * What a station is, as it is registered.
 *
 * @param type the code of its type
 * @param staff how many people work there
 */
public record StationDetails(
        String name, String type, String area, String address, Position position, Opening opening, int staff) {

    static final int LONGEST_NAME = 60;
    static final int LONGEST_ADDRESS = 120;
    static final int MOST_STAFF = 1_000;

    /** Everything that is wrong, by field and stable code. */
    public Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        if (name.isBlank()) {
            faults.put("name", "missing_name");
        } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            faults.put("name", "too_long");
        }
        if (address.codePointCount(0, address.length()) > LONGEST_ADDRESS) {
            faults.put("address", "too_long");
        }
        if (!position.plausible()) {
            faults.put("position", "bad_position");
        }
        if (opening.week().isEmpty() || !opening.sound()) {
            faults.put("opening", "bad_hours");
        }
        if (staff < 0 || staff > MOST_STAFF) {
            faults.put("staff", "bad_number");
        }
        return faults;
    }
}
