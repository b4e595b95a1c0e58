package org.linli.matching.station.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.station.ReadStations;
import org.linli.matching.station.Station;
import org.linli.matching.station.StationActivity;
import org.linli.matching.station.StationDetails;
import org.linli.matching.station.StationFunction;
import org.linli.matching.station.StationThing;
import org.linli.matching.station.StationType;
import org.linli.matching.station.StationTypes;
import org.linli.platform.area.Areas;

/** A station as it is shown; {@code completion} is the percentage of the standard of MAT-17. */
record StationView(
        String id,
        long version,
        String name,
        String type,
        String typeName,
        String area,
        String areaName,
        String address,
        double longitude,
        double latitude,
        int staff,
        List<Hours> opening,
        String status,
        LocalDate registeredOn,
        List<Item> things,
        List<Item> functions,
        int completion,
        @Nullable LocalDate checkedOn,
        long activityCount,
        LocalDate activeSince,
        boolean idle,
        List<ActivityView> activities) {

    record Hours(int day, String from, String to) {}

    /** One line of the checklist. */
    record Item(String code, String name, boolean there) {}

    record ActivityView(String id, String title, String function, LocalDate heldOn, int people) {
        static ActivityView of(StationActivity a) {
            return new ActivityView(a.id(), a.title(), a.function().name(), a.heldOn(), a.people());
        }
    }

    static StationView of(ReadStations.Shown shown, StationTypes types, Areas areas) {
        Station.State s = shown.station().value().state();
        StationDetails d = s.details();
        return new StationView(
                s.id().value(),
                shown.station().version(),
                d.name(),
                d.type(),
                types.find(d.type()).map(StationType::name).orElse(d.type()),
                d.area(),
                areas.name(d.area()),
                d.address(),
                d.position().longitude(),
                d.position().latitude(),
                d.staff(),
                d.opening().week().stream()
                        .map(h -> new Hours(h.day().getValue(), h.from().toString(), h.to().toString()))
                        .toList(),
                s.status().name(),
                s.registeredOn(),
                Arrays.stream(StationThing.values())
                        .map(t -> new Item(t.name(), t.label(), s.things().contains(t)))
                        .toList(),
                Arrays.stream(StationFunction.values())
                        .map(f -> new Item(f.name(), f.label(), s.functions().contains(f)))
                        .toList(),
                s.completion(),
                s.checkedOn(),
                s.activityCount(),
                s.activeSince(),
                shown.idle(),
                s.activities().stream().map(ActivityView::of).toList());
    }
}
