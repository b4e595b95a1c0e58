package org.linli.matching.station;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.linli.matching.demand.Window;
import org.linli.platform.area.AreaScope;
import org.linli.platform.area.Areas;
import org.linli.platform.identifier.DivisionLevel;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** Keeps the register of stations for the offices of the place. */
@Component
public class StationDesk {

    private static final Role[] OFFICERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};
    private static final Role[] RECORDERS = {
        Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.SOCIAL_WORKER, Role.TEAM_LEADER
    };

    private final Stations stations;
    private final Areas areas;
    private final Clock clock;

    StationDesk(Stations stations, Areas areas, Clock clock) {
        this.stations = stations;
        this.areas = areas;
        this.clock = clock;
    }

    /** Who keeps the register; also asked before a body is read. */
    public static Role[] officers() {
        return OFFICERS.clone();
    }

    public Versioned<Station> register(
            StationId id, StationDetails details, Set<StationThing> things, Set<StationFunction> functions, Caller by) {
        by.requireRole(OFFICERS);
        by.requireArea(details.area());
        if (!isCommunity(details.area())) {
            throw new Rejected(new StationRejection.UnknownArea());
        }
        sound(details);
        return stations.add(Station.register(id, details, things, functions, today()));
    }

    public Versioned<Station> describe(StationId id, long version, StationDetails details, Caller by) {
        return move(id, version, by, OFFICERS, (station, today) -> {
            if (!station.state().details().area().equals(details.area())) {
                throw new Rejected(new StationRejection.AreaFixed());
            }
            sound(details);
            station.describe(details);
        });
    }

    public Versioned<Station> check(
            StationId id, long version, Set<StationThing> things, Set<StationFunction> functions, Caller by) {
        return move(id, version, by, OFFICERS, (station, today) -> station.check(things, functions, today));
    }

    public Versioned<Station> close(StationId id, long version, Caller by) {
        return move(id, version, by, OFFICERS, (station, today) -> station.close());
    }

    public Versioned<Station> reopen(StationId id, long version, Caller by) {
        return move(id, version, by, OFFICERS, Station::reopen);
    }

    /** Records an activity; two offices may do so at the same moment. */
    public Versioned<Station> recordActivity(StationId id, StationActivity activity, Caller by) {
        by.requireRole(RECORDERS);
        by.requireArea(stations.get(id).value().state().details().area());
        LocalDate today = today();
        return stations.change(id, station -> station.recordActivity(activity, today));
    }

    /** Whether the register knows the code as a community or village. */
    boolean isCommunity(String area) {
        return areas.find(area)
                .filter(a -> a.level() == DivisionLevel.VILLAGE && a.code().equals(area))
                .isPresent();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Window.ZONE));
    }

    private Versioned<Station> move(
            StationId id, long version, Caller by, Role[] roles, BiConsumer<Station, LocalDate> step) {
        by.requireRole(roles);
        Versioned<Station> stored = stations.get(id);
        by.requireArea(stored.value().state().details().area());
        if (stored.version() != version) {
            throw new Rejected(new RequestRejection.Stale(stored.version()));
        }
        step.accept(stored.value(), today());
        return stations.save(stored.value(), version);
    }

    private static void sound(StationDetails details) {
        Map<String, FieldFault> faults = details.faults();
        if (!faults.isEmpty()) {
            throw new Rejected(new RequestRejection.Invalid(faults));
        }
    }

    /** Whoever works in the district sees its network. */
    static void requireReader(String area, Caller reader) {
        reader.requireRole(
                Role.DISTRICT_OFFICER,
                Role.STREET_OFFICER,
                Role.COMMUNITY_WORKER,
                Role.SOCIAL_WORKER,
                Role.TEAM_LEADER,
                Role.VOLUNTEER,
                Role.AUDITOR,
                Role.ANALYST);
        if (!AreaScope.isPrefix(area)) {
            throw new Rejected(new RequestRejection.Invalid("area", FieldFault.BAD_DIVISION));
        }
        String own = reader.area().prefix();
        boolean sameDistrict = own.length() > 6 && area.startsWith(AreaScope.districtOf(own));
        if (!sameDistrict) {
            reader.requireArea(area);
        }
    }
}
