package org.linli.volunteer.team;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code linli.volunteer.teams.*}: how deep groups go and how many teams one merge takes. */
@ConfigurationProperties("linli.volunteer.teams")
public record TeamSettings(
        @DefaultValue("3") int maxDepth,
        @DefaultValue("50") int maxMerged,
        @DefaultValue("1h") Duration organizerNamedBefore) {}
