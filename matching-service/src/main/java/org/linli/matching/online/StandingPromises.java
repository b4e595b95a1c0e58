package org.linli.matching.online;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.linli.matching.engine.index.Promise;
import org.linli.matching.office.Offices;
import org.linli.matching.plan.Needs;
import org.linli.matching.standing.StandingCommitment;
import org.linli.matching.standing.StandingCommitmentWatch;
import org.linli.matching.standing.StandingCommitments;
import org.linli.matching.supply.SupplyIndex;
import org.linli.platform.area.AreaScope;
import org.springframework.stereotype.Component;

/**
 * Keeps the time that people give to on-site services and courses in the index, beside what {@link PromiseBook} knows of demands: whoever is paired for
 * ten weeks of Tuesdays is proposed for none of them. An owner of time is replaced as a whole by what was written last.
 */
@Component
final class StandingPromises implements StandingCommitmentWatch {

    private final StandingCommitments commitments;
    private final SupplyIndex supply;
    private final OnlineSettings settings;
    private final Clock clock;
    private final Map<String, District> districts = new ConcurrentHashMap<>();

    StandingPromises(StandingCommitments commitments, SupplyIndex supply, OnlineSettings settings, Clock clock) {
        this.commitments = commitments;
        this.supply = supply;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns when the commitments of a district are in the index. */
    void ensure(String district) {
        districts.computeIfAbsent(district, District::new).freshness.ensure();
    }

    @Override
    public void written(String owner, String area, Function<LocalDate, List<StandingCommitment>> now) {
        districts
                .computeIfAbsent(AreaScope.districtOf(area), District::new)
                .written(owner, now.apply(Offices.dayOf(clock.instant().minus(settings.loadLooksBack()))));
    }

    private static Promise promise(StandingCommitment c) {
        return new Promise(
                c.booking(), c.owner(), Needs.localMinute(c.startsAt()), Needs.localMinute(c.endsAt()), false);
    }

    private final class District {

        private final String code;
        private final Freshness freshness;
        /** By owner and booking: who is promised in the index. */
        private final Map<String, Map<String, String>> held = new HashMap<>();
        /** What was written while a reading was under way: the reading may not know it. */
        private final Set<String> writtenMeanwhile = new HashSet<>();

        District(String code) {
            this.code = code;
            this.freshness = new Freshness(settings.refreshAfter(), this::load);
        }

        synchronized void written(String owner, List<StandingCommitment> now) {
            writtenMeanwhile.add(owner);
            replace(owner, now);
        }

        private void replace(String owner, List<StandingCommitment> now) {
            Map<String, String> before = held.getOrDefault(owner, Map.of());
            Map<String, String> after = new HashMap<>();
            for (StandingCommitment c : now) {
                after.put(c.booking(), c.volunteerId());
                if (!before.containsKey(c.booking())) {
                    supply.promise(c.volunteerId(), promise(c));
                }
            }
            before.forEach((booking, volunteer) -> {
                if (!after.containsKey(booking)) {
                    supply.release(volunteer, booking);
                }
            });
            if (after.isEmpty()) {
                held.remove(owner);
            } else {
                held.put(owner, after);
            }
        }

        private void load() {
            synchronized (this) {
                writtenMeanwhile.clear();
            }
            Map<String, List<StandingCommitment>> read =
                    commitments.byOwner(code, clock.instant().minus(settings.loadLooksBack()));
            synchronized (this) {
                Set<String> gone = new HashSet<>(held.keySet());
                gone.removeAll(read.keySet());
                gone.removeAll(writtenMeanwhile);
                gone.forEach(owner -> replace(owner, List.of()));
                read.forEach((owner, now) -> {
                    if (!writtenMeanwhile.contains(owner)) {
                        replace(owner, now);
                    }
                });
            }
        }
    }
}
