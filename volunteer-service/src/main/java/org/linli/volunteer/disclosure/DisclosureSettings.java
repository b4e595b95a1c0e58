package org.linli.volunteer.disclosure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code linli.volunteer.disclosure.*}.
 *
 * @param approvalHolds how long a manager's approval may be used
 */
@ConfigurationProperties("linli.volunteer.disclosure")
public record DisclosureSettings(@DefaultValue("7d") Duration approvalHolds) {}
