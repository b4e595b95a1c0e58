package org.linli.volunteer.socialworker;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code linli.volunteer.social-workers.*}: the clocks of registrations (VOL-27), hours as hours. */
@ConfigurationProperties("linli.volunteer.social-workers")
public record SocialWorkerSettings(
        @DefaultValue("3") int years,
        @DefaultValue("72") int assistantHours,
        @DefaultValue("90") int otherHours,
        @DefaultValue("90") int dueWithinDays) {}
