package org.linli.matching.station;

import java.util.List;
import java.util.Optional;

/** The types of stations, as data. */
public record StationTypes(List<StationType> all) {

    public StationTypes {
        all = List.copyOf(all);
        if (all.isEmpty() || all.stream().map(StationType::code).distinct().count() != all.size()) {
            throw new IllegalArgumentException("types of stations are named once each, and there is one at least");
        }
    }

    /** By code or name. */
    public Optional<StationType> find(String text) {
        return all.stream()
                .filter(t -> t.code().equals(text) || t.name().equals(text))
                .findFirst();
    }
}
