package org.linli.matching.online;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.matching.assignment.Assignment;
import org.linli.matching.assignment.AssignmentState;
import org.linli.matching.assignment.AssignmentWatch;
import org.linli.matching.assignment.Assignments;
import org.linli.matching.demand.SeatRole;
import org.linli.matching.engine.index.Promise;
import org.linli.matching.plan.Needs;
import org.linli.matching.supply.SupplyIndex;
import org.linli.platform.area.AreaScope;
import org.springframework.stereotype.Component;

/**
 * Keeps what people have promised in the index. This instance's writes arrive at once; what others wrote is read again now and then,
 * which is enough, because whatever binds anybody is checked against the calendars.
 */
@Component
final class PromiseBook implements AssignmentWatch {

    private final Assignments assignments;
    private final SupplyIndex supply;
    private final OnlineSettings settings;
    private final Clock clock;
    private final Map<String, District> districts = new ConcurrentHashMap<>();

    PromiseBook(Assignments assignments, SupplyIndex supply, OnlineSettings settings, Clock clock) {
        this.assignments = assignments;
        this.supply = supply;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns when the promises of a district are in the index. */
    void ensure(String district) {
        districts.computeIfAbsent(district, District::new).freshness.ensure();
    }

    @Override
    public void written(AssignmentState state) {
        districts
                .computeIfAbsent(AreaScope.districtOf(state.job().area()), District::new)
                .written(state);
    }

    private static Promise promise(AssignmentState a) {
        return new Promise(
                a.id().value(),
                a.job().demandId().value(),
                Needs.localMinute(a.job().startsAt()),
                Needs.localMinute(a.job().endsAt()),
                a.role() == SeatRole.SUPERVISOR);
    }

    private final class District {

        private final String code;
        private final Freshness freshness;
        /** Who holds which assignment in the index. */
        private final Map<String, String> holders = new HashMap<>();
        /** What was written while a reading was under way: the reading may not know it. */
        private final Set<String> writtenMeanwhile = new HashSet<>();

        District(String code) {
            this.code = code;
            this.freshness = new Freshness(settings.refreshAfter(), this::load);
        }

        synchronized void written(AssignmentState a) {
            writtenMeanwhile.add(a.id().value());
            set(a);
        }

        private void set(AssignmentState a) {
            if (a.status().occupies()) {
                holders.put(a.id().value(), a.volunteerId());
                supply.promise(a.volunteerId(), promise(a));
            } else if (holders.remove(a.id().value()) != null) {
                supply.release(a.volunteerId(), a.id().value());
            }
        }

        private void load() {
            synchronized (this) {
                writtenMeanwhile.clear();
            }
            Map<String, AssignmentState> read = new HashMap<>();
            for (Assignment a : assignments.occupying(code, clock.instant().minus(settings.loadLooksBack()))) {
                read.put(a.state().id().value(), a.state());
            }
            synchronized (this) {
                read.keySet().removeAll(writtenMeanwhile);
                Set<String> gone = new HashSet<>(holders.keySet());
                gone.removeAll(read.keySet());
                gone.removeAll(writtenMeanwhile);
                for (String id : gone) {
                    String holder = holders.remove(id);
                    if (holder != null) {
                        supply.release(holder, id);
                    }
                }
                read.values().stream()
                        .filter(a -> !holders.containsKey(a.id().value()))
                        .forEach(this::set);
            }
        }
    }
}
