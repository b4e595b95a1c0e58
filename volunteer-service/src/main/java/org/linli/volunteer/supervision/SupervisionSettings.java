package org.linli.volunteer.supervision;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code linli.volunteer.supervision.*}: how often people are supervised, in months (VOL-28: monthly). */
@ConfigurationProperties("linli.volunteer.supervision")
public record SupervisionSettings(@DefaultValue("1") int everyMonths) {}
