package org.linli.matching.station;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.linli.matching.demand.Window;
import org.springframework.stereotype.Component;

/** Tells of stations where nothing has taken place for longer than their district allows, once per idle spell. */
@Component
public class AlertIdleStations {

    private static final int AT_ONCE = 500;

    private final Stations stations;
    private final StationProperties policy;
    private final Clock clock;

    AlertIdleStations(Stations stations, StationProperties policy, Clock clock) {
        this.stations = stations;
        this.policy = policy;
        this.clock = clock;
    }

    /** Returns how many stations were told of. */
    public int handle() {
        LocalDate today = LocalDate.now(clock.withZone(Window.ZONE));
        List<StationId> silent = stations.silentSince(today.minusDays(policy.shortestIdleDays()), AT_ONCE);
        int told = 0;
        for (StationId id : silent) {
            var after = stations.change(
                    id,
                    station -> station.alertIdle(
                            today, policy.idleDays(station.state().details().area())));
            told += after.value().changes().isEmpty() ? 0 : 1;
        }
        return told;
    }
}
