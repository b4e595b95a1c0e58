package org.linli.matching.station;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.Window;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Shows the network: lists, the map and its figures. */
@Component
public class ReadStations {

    /** Of a district with a few hundred stations all are on the map. */
    static final int MOST_ON_THE_MAP = 5_000;

    private final Stations stations;
    private final StationProperties policy;
    private final Clock clock;

    ReadStations(Stations stations, StationProperties policy, Clock clock) {
        this.stations = stations;
        this.policy = policy;
        this.clock = clock;
    }

    /** A station with whether it stands idle. */
    public record Shown(Versioned<Station> station, boolean idle) {}

    /** The network's figures: {@code activeShare} of open stations had an activity of late, null when none is open. */
    public record Network(
            List<Stations.OfType> types,
            long stations,
            long open,
            long active,
            @Nullable Double activeShare,
            int idleDays) {}

    public Shown one(StationId id, Caller reader) {
        StationDesk.requireReader(reader.area().prefix(), reader);
        Versioned<Station> stored = stations.get(id);
        StationDesk.requireReader(stored.value().state().details().area(), reader);
        return shown(stored);
    }

    public List<Shown> page(Stations.Filter filter, boolean idleOnly, int limit, Caller reader) {
        StationDesk.requireReader(filter.areaPrefix(), reader);
        LocalDate before = idleOnly ? today().minusDays(policy.idleDays(filter.areaPrefix())) : null;
        return stations
                .page(
                        new Stations.Filter(
                                filter.areaPrefix(), filter.type(), filter.status(), before, filter.after()),
                        limit)
                .stream()
                .map(this::shown)
                .toList();
    }

    public List<Shown> map(String area, @Nullable String type, Caller reader) {
        return page(new Stations.Filter(area, type, StationStatus.OPEN, null, null), false, MOST_ON_THE_MAP, reader);
    }

    public Network network(String area, Caller reader) {
        StationDesk.requireReader(area, reader);
        int days = policy.idleDays(area);
        List<Stations.OfType> types = stations.byType(area, today().minusDays(days));
        long open = types.stream().mapToLong(Stations.OfType::open).sum();
        long active = types.stream().mapToLong(Stations.OfType::active).sum();
        return new Network(
                types,
                types.stream().mapToLong(Stations.OfType::stations).sum(),
                open,
                active,
                open == 0 ? null : (Double) (Math.round(active * 10_000.0 / open) / 10_000.0),
                days);
    }

    private Shown shown(Versioned<Station> stored) {
        Station.State state = stored.value().state();
        return new Shown(
                stored, state.idle(today(), policy.idleDays(state.details().area())));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Window.ZONE));
    }
}
