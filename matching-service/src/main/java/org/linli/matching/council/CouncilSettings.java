package org.linli.matching.council;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.AreaScope;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator and the districts decide about children's councils, under {@code linli.matching.council}.
 *
 * @param replyDays so many days after the vote a department has replied [D]
 * @param districts what a district decided differently, by its six digits
 */
@ConfigurationProperties("linli.matching.council")
public record CouncilSettings(
        @DefaultValue("30") int replyDays, @DefaultValue Map<String, District> districts) {

    public CouncilSettings {
        if (replyDays < 1) {
            throw new IllegalArgumentException("a department has a day at least");
        }
        districts = Map.copyOf(districts);
    }

    /** One district's days; absent means the common ones. */
    public record District(@Nullable Integer replyDays) {}

    int days(String area) {
        District district = districts.get(AreaScope.districtOf(area));
        Integer days = district == null ? null : district.replyDays();
        return days == null ? replyDays : days;
    }
}
