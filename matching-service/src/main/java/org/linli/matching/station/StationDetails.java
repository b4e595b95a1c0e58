package org.linli.matching.station;

import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.matching.resource.Opening;
import org.linli.platform.problem.FieldFault;

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
    public Map<String, FieldFault> faults() {
        Map<String, FieldFault> faults = new LinkedHashMap<>();
        if (name.isBlank()) {
            faults.put("name", FieldFault.of("missing_name"));
        } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            faults.put("name", FieldFault.tooLong(LONGEST_NAME));
        }
        if (address.codePointCount(0, address.length()) > LONGEST_ADDRESS) {
            faults.put("address", FieldFault.tooLong(LONGEST_ADDRESS));
        }
        if (!position.plausible()) {
            faults.put("position", FieldFault.BAD_POSITION);
        }
        if (opening.week().isEmpty() || !opening.sound()) {
            faults.put("opening", FieldFault.BAD_HOURS);
        }
        if (staff < 0 || staff > MOST_STAFF) {
            faults.put("staff", FieldFault.of("bad_number").with("min", 0).with("max", MOST_STAFF));
        }
        return faults;
    }
}
