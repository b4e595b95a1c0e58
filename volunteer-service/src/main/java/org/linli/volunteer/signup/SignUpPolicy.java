package org.linli.volunteer.signup;

import java.util.Map;
import org.linli.platform.area.AreaScope;

/**
 * What localities set about sign-ups.
 *
 * @param noShowsByDistrict VOL-11 by the six digits of the district that organizes
 */
public record SignUpPolicy(NoShowRule noShows, Map<String, NoShowRule> noShowsByDistrict) {

    public SignUpPolicy {
        noShowsByDistrict = Map.copyOf(noShowsByDistrict);
    }

    NoShowRule noShowsIn(String area) {
        return noShowsByDistrict.getOrDefault(AreaScope.districtOf(area), noShows);
    }
}
