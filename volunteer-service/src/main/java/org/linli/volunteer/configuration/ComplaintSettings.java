package org.linli.volunteer.configuration;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code linli.volunteer.complaints.*} (VOL-30): working days until a complaint is acknowledged and answered.
 *
 * @param districts what a district sets differently, by its six digits
 */
@ConfigurationProperties("linli.volunteer.complaints")
public record ComplaintSettings(
        @DefaultValue("2") int acknowledgeWithin,
        @DefaultValue("15") int answerWithin,
        @DefaultValue Map<String, District> districts) {

    /** Both numbers of one district. */
    public record District(
            @DefaultValue("2") int acknowledgeWithin,
            @DefaultValue("15") int answerWithin) {}
}
