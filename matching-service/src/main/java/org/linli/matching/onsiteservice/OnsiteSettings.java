package org.linli.matching.onsiteservice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator decides about on-site services, under {@code linli.matching.onsite}.
 *
 * @param horizonDays so many days ahead sessions are planned
 * @param graceHours so many hours after its end a session that nobody told of is missing
 * @param sweepSeconds how often sessions are planned and missing ones looked for
 */
@ConfigurationProperties("linli.matching.onsite")
public record OnsiteSettings(
        @DefaultValue("14") int horizonDays,
        @DefaultValue("24") int graceHours,
        @DefaultValue("3600") int sweepSeconds) {}
