package org.linli.matching.station.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.matching.resource.Opening;
import org.linli.matching.station.Position;
import org.linli.matching.station.Station;
import org.linli.matching.station.StationActivity;
import org.linli.matching.station.StationDetails;
import org.linli.matching.station.StationFunction;
import org.linli.matching.station.StationId;
import org.linli.matching.station.StationStatus;
import org.linli.matching.station.StationThing;
import org.springframework.data.annotation.Id;

/**
 * A station as it is stored.
 *
 * @param place community and name, unique
 * @param told whether the idle spell since {@code activeSince} was told of
 */
record StationDocument(
        @Id String id,
        String place,
        String name,
        String type,
        String area,
        String address,
        Position position,
        Opening opening,
        int staff,
        StationStatus status,
        LocalDate registeredOn,
        Set<StationThing> things,
        Set<StationFunction> functions,
        boolean complete,
        @Nullable LocalDate checkedOn,
        List<StationActivity> activities,
        long activityCount,
        LocalDate activeSince,
        @Nullable LocalDate alertedFor,
        boolean told) {

    static StationDocument of(Station.State s) {
        StationDetails d = s.details();
        return new StationDocument(
                s.id().value(),
                d.area() + "|" + d.name(),
                d.name(),
                d.type(),
                d.area(),
                d.address(),
                d.position(),
                d.opening(),
                d.staff(),
                s.status(),
                s.registeredOn(),
                s.things(),
                s.functions(),
                s.completion() == 100,
                s.checkedOn(),
                s.activities(),
                s.activityCount(),
                s.activeSince(),
                s.alertedFor(),
                s.activeSince().equals(s.alertedFor()));
    }

    Station.State state() {
        return new Station.State(
                new StationId(id),
                new StationDetails(name, type, area, address, position, opening, staff),
                status,
                registeredOn,
                things,
                functions,
                checkedOn,
                activities,
                activityCount,
                activeSince,
                alertedFor);
    }
}
