package org.linli.matching.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.matching.office.Offices;
import org.springframework.stereotype.Component;

/** Answers which time people of a district have given to on-site services and courses: a planner reads it beside the assignments. */
@Component
public final class StandingCommitments {

    private final List<StandingCommitmentSource> sources;

    StandingCommitments(List<StandingCommitmentSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** All that begin on the day of {@code from} or later, by owner. */
    public Map<String, List<StandingCommitment>> byOwner(String areaPrefix, Instant from) {
        Map<String, List<StandingCommitment>> found = new HashMap<>();
        sources.forEach(source -> source.each(areaPrefix, Offices.dayOf(from), found::put));
        return found;
    }

    /** The same in one list, always in the same order. */
    public List<StandingCommitment> inDistrict(String district, Instant from) {
        List<StandingCommitment> all = new ArrayList<>();
        byOwner(district, from).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(owner -> all.addAll(owner.getValue()));
        return all;
    }
}
