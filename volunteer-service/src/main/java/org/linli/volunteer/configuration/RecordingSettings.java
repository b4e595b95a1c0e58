package org.linli.volunteer.configuration;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code linli.volunteer.recording.*} (VOL-33): working days within which service and evaluation are recorded.
 *
 * @param warnBefore working days before the last one from which on the body is warned
 * @param evaluation whether an evaluation is part of the record
 * @param districts what a district sets differently, by its six digits
 */
@ConfigurationProperties("linli.volunteer.recording")
public record RecordingSettings(
        @DefaultValue("10") int within,
        @DefaultValue("3") int warnBefore,
        @DefaultValue("true") boolean evaluation,
        @DefaultValue Map<String, District> districts) {

    /** The terms of one district. */
    public record District(
            @DefaultValue("10") int within,
            @DefaultValue("3") int warnBefore,
            @DefaultValue("true") boolean evaluation) {}
}
