package org.linli.matching.demandcheck;

import java.util.Map;
import org.linli.platform.area.AreaScope;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When two demands count as near-identical, under {@code linli.demand-checks}.
 *
 * @param fromScore the lowest score, of 100, that is shown
 * @param days how many days apart two demands may be wanted
 * @param districts what a district decided differently, by its six digits
 */
@ConfigurationProperties("linli.demand-checks")
public record DemandCheckProperties(
        @DefaultValue("55") int fromScore,
        @DefaultValue("30") int days,
        @DefaultValue Map<String, District> districts) {

    /** One district's own figures. */
    public record District(
            @DefaultValue("55") int fromScore,
            @DefaultValue("30") int days) {}

    /** The figures of an area. */
    District of(String area) {
        return districts.getOrDefault(AreaScope.districtOf(area), new District(fromScore, days));
    }
}
