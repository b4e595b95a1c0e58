package org.linli.matching.resource;

import java.time.Duration;
import java.util.Map;
import org.linli.platform.area.AreaScope;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a district decides about resources, under {@code linli.resources}.
 *
 * @param holdHours how long a booking waits for the owner's yes before it is given back
 * @param districts what a district decided differently, by its six digits
 */
@ConfigurationProperties("linli.resources")
public record ResourceProperties(
        @DefaultValue("48") int holdHours, @DefaultValue Map<String, District> districts) {

    /** One district's own figures. */
    public record District(@DefaultValue("48") int holdHours) {}

    /** How long a booking in an area is held. */
    public Duration hold(String area) {
        District own = districts.get(AreaScope.districtOf(area));
        return Duration.ofHours(own == null ? holdHours : own.holdHours());
    }
}
