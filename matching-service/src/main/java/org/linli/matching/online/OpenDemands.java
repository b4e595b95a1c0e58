package org.linli.matching.online;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandState;
import org.linli.matching.demand.DemandWatch;
import org.linli.matching.demand.Demands;
import org.linli.matching.engine.index.Ask;
import org.linli.matching.engine.index.AskBoard;
import org.linli.matching.engine.index.ServiceScore;
import org.linli.matching.plan.Policies;
import org.linli.platform.area.AreaScope;
import org.springframework.stereotype.Component;

/** The open seats of each district in memory, for volunteers who look for something to do. */
@Component
final class OpenDemands implements DemandWatch {

    private final Demands demands;
    private final Asks asks;
    private final Policies policies;
    private final OnlineSettings settings;
    private final Clock clock;
    private final Map<String, District> districts = new ConcurrentHashMap<>();

    OpenDemands(Demands demands, Asks asks, Policies policies, OnlineSettings settings, Clock clock) {
        this.demands = demands;
        this.asks = asks;
        this.policies = policies;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is open, with a board of its seats. */
    record Open(AskBoard board, Map<String, DemandState> demands) {}

    Open of(String district) {
        District known = districts.computeIfAbsent(district, District::new);
        known.freshness.ensure();
        return known.open();
    }

    @Override
    public void written(DemandState state) {
        District known = districts.get(AreaScope.districtOf(state.details().area()));
        if (known != null) {
            known.written(state);
        }
    }

    private final class District {

        private final String code;
        private final Freshness freshness;
        private final Map<String, DemandState> states = new HashMap<>();
        private final Set<String> writtenMeanwhile = new HashSet<>();
        private @Nullable Open shared;

        District(String code) {
            this.code = code;
            this.freshness = new Freshness(settings.refreshAfter(), this::load);
        }

        synchronized void written(DemandState state) {
            writtenMeanwhile.add(state.id().value());
            if (state.status().open()) {
                states.put(state.id().value(), state);
            } else {
                states.remove(state.id().value());
            }
            shared = null;
        }

        private void load() {
            synchronized (this) {
                writtenMeanwhile.clear();
            }
            Map<String, DemandState> read = new HashMap<>();
            demands.askingForPeople(code, clock.instant())
                    .forEach(d ->
                            read.put(d.value().state().id().value(), d.value().state()));
            synchronized (this) {
                read.keySet().removeAll(writtenMeanwhile);
                states.keySet().retainAll(writtenMeanwhile);
                states.putAll(read);
                shared = null;
            }
        }

        synchronized Open open() {
            Open current = shared;
            if (current == null) {
                List<Ask> open = new ArrayList<>();
                states.values().stream()
                        .filter(state -> state.details().needsPeople())
                        .flatMap(state -> asks.of(state, Set.of()).stream())
                        .filter(seats -> seats.open() > 0)
                        .forEach(seats -> open.add(seats.ask()));
                current = new Open(new AskBoard(new ServiceScore(policies.of(code)), open), Map.copyOf(states));
                shared = current;
            }
            return current;
        }
    }

    /** True when nobody can be proposed for the demand any more. */
    static boolean past(DemandState state, Instant now) {
        return !now.isBefore(state.details().window().startsAt());
    }
}
