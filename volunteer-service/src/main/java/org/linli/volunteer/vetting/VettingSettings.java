package org.linli.volunteer.vetting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code linli.volunteer.vetting.*}: how long a clear query is good for, and when it is due again (SEC-13). */
@ConfigurationProperties("linli.volunteer.vetting")
public record VettingSettings(
        @DefaultValue("365") int validDays,
        @DefaultValue("30") int dueWithinDays) {}
