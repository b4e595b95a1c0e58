package org.linli.volunteer.errorreport;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code linli.volunteer.error-reports.*}.
 *
 * @param answerWithin working days in which the body answers [D]; the sources say "promptly"
 * @param districts what a district sets otherwise, by its six digits
 */
@ConfigurationProperties("linli.volunteer.error-reports")
public record ErrorReportSettings(
        @DefaultValue("10") int answerWithin, @DefaultValue Map<String, Integer> districts) {

    int answerWithin(String area) {
        return districts.getOrDefault(area.substring(0, Math.min(6, area.length())), answerWithin);
    }
}
