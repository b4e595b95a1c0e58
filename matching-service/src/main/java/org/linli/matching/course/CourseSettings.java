package org.linli.matching.course;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.AreaScope;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator and the districts decide about courses, under {@code linli.matching.courses}.
 *
 * @param keepParticipantsDays so many days after its last lesson nobody needs to know any more who took part [D on 个保法19]
 * @param districts what a district decided differently, by its six digits
 */
@ConfigurationProperties("linli.matching.courses")
public record CourseSettings(
        @DefaultValue("180") int keepParticipantsDays,
        @DefaultValue Map<String, District> districts) {

    public CourseSettings {
        districts = Map.copyOf(districts);
        if (keepParticipantsDays < 1 || districts.values().stream().anyMatch(d -> d.days(1) < 1)) {
            throw new IllegalArgumentException("who took part is known for a day at least");
        }
    }

    /** One district's days; absent means the common ones. */
    public record District(@Nullable Integer keepParticipantsDays) {

        int days(int common) {
            return keepParticipantsDays == null ? common : keepParticipantsDays;
        }
    }

    private int days(String area) {
        District district = districts.get(AreaScope.districtOf(area));
        return district == null ? keepParticipantsDays : district.days(keepParticipantsDays);
    }

    /** The last day on which participants are kept. */
    LocalDate keptUntil(String area, LocalDate lastLesson) {
        return lastLesson.plusDays(days(area));
    }

    /** A course whose last lesson is later than this keeps its participants in every district. */
    LocalDate shortest(LocalDate today) {
        int fewest = districts.values().stream()
                .mapToInt(d -> d.days(keepParticipantsDays))
                .reduce(keepParticipantsDays, Math::min);
        return today.minusDays(fewest + 1L);
    }
}
