package org.linli.matching.station;

import java.util.List;
import java.util.Map;
import org.linli.platform.area.AreaScope;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a district decides about stations, under {@code linli.stations}.
 *
 * @param types the types of stations
 * @param idleDays without an activity for longer, a station is idle
 * @param districts what a district decided differently, by its six digits
 */
@ConfigurationProperties("linli.stations")
public record StationProperties(
        @DefaultValue List<StationType> types,
        @DefaultValue("30") int idleDays,
        @DefaultValue Map<String, District> districts) {

    /** One district's own figures. */
    public record District(@DefaultValue("30") int idleDays) {}

    public int idleDays(String area) {
        District own = area.length() < 6 ? null : districts.get(AreaScope.districtOf(area));
        return own == null ? idleDays : own.idleDays();
    }

    /** The shortest patience of all districts: who is not idle by it is idle nowhere. */
    public int shortestIdleDays() {
        return districts.values().stream().mapToInt(District::idleDays).reduce(idleDays, Math::min);
    }
}
