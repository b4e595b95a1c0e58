package org.linli.volunteer.registration;

import org.linli.platform.area.Areas;
import org.linli.platform.identifier.DivisionLevel;
import org.linli.platform.problem.Rejected;
import org.springframework.stereotype.Component;

/** Decides whether a division is a village or community, to which volunteers belong. */
@Component
public class Communities {

    private final Areas areas;

    public Communities(Areas areas) {
        this.areas = areas;
    }

    void require(String code) {
        boolean community = code.length() == 12
                && areas.find(code)
                        .filter(area -> area.level() == DivisionLevel.VILLAGE)
                        .isPresent();
        if (!community) {
            throw new Rejected(new VolunteerRejection.UnknownArea());
        }
    }
}
