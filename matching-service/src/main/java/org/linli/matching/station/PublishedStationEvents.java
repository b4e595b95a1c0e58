package org.linli.matching.station;

import java.util.List;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.matching.StationActivityRecordedV1;
import org.linli.contracts.matching.StationChangedV1;
import org.linli.contracts.matching.StationIdleV1;

/** Decides what others hear of stations. */
public final class PublishedStationEvents {

    private PublishedStationEvents() {}

    public static List<PublishedEvent> of(Station station) {
        return station.changes().stream()
                .map(change -> of(change, station.state()))
                .toList();
    }

    private static PublishedEvent of(StationEvent change, Station.State s) {
        StationDetails d = s.details();
        return switch (change) {
            case StationEvent.Registered _,
                    StationEvent.Described _,
                    StationEvent.Checked _,
                    StationEvent.Closed _,
                    StationEvent.Reopened _ ->
                new StationChangedV1(
                        s.id().value(),
                        d.area(),
                        d.type(),
                        s.status().name(),
                        s.things().size(),
                        s.functions().size(),
                        d.staff());
            case StationEvent.ActivityRecorded(StationActivity a) ->
                new StationActivityRecordedV1(
                        s.id().value(), d.area(), d.type(), a.function().name(), a.heldOn());
            case StationEvent.FoundIdle(var since, int days) ->
                new StationIdleV1(s.id().value(), d.area(), d.type(), since, days);
        };
    }
}
