package org.linli.matching.mediation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.time.Zones;
import org.linli.platform.web.Page;
import org.springframework.stereotype.Component;

/** Sets brand rooms up, changes and closes them (MAT-14). */
@Component
public final class KeepRooms {

    private final Rooms rooms;
    private final Areas areas;
    private final Clock clock;

    KeepRooms(Rooms rooms, Areas areas, Clock clock) {
        this.rooms = rooms;
        this.areas = areas;
        this.clock = clock;
    }

    public Versioned<Room> open(Room room, Caller by) {
        by.requireRole(MediationRoles.keepers());
        require(room, by);
        return rooms.add(room.checked(today()));
    }

    /** The room as described anew; it stays the same room at the same place. */
    public Versioned<Room> change(String id, long version, Room described, Caller by) {
        return change(id, version, by, room -> {
            Room anew = new Room(
                    id,
                    described.name(),
                    room.area(),
                    described.serves(),
                    described.address(),
                    described.mediators(),
                    described.hours(),
                    room.inUse());
            require(anew, by);
            return anew.checked(today());
        });
    }

    public Versioned<Room> close(String id, long version, Caller by) {
        return change(id, version, by, Room::closed);
    }

    public Versioned<Room> one(String id, Caller by) {
        by.requireRole(MediationRoles.readers());
        Versioned<Room> found = rooms.get(id);
        by.requireArea(found.value().area());
        return found;
    }

    public Page<Versioned<Room>> list(String area, @Nullable String cursor, int limit, Caller by) {
        by.requireRole(MediationRoles.readers());
        by.requireArea(area);
        return rooms.list(area, cursor, limit);
    }

    private void require(Room room, Caller by) {
        by.requireArea(room.area());
        KeepCommittees.requireKnown(areas, room.area());
        KeepCommittees.requireKnown(areas, room.serves());
        if (!room.area().startsWith(room.serves())) {
            throw new Rejected(new MediationRejection.ServesElsewhere());
        }
    }

    private Versioned<Room> change(String id, long version, Caller by, UnaryOperator<Room> step) {
        by.requireRole(MediationRoles.keepers());
        Versioned<Room> found = rooms.get(id);
        by.requireArea(found.value().area());
        if (found.version() != version) {
            throw new Rejected(new RequestRejection.Stale(found.version()));
        }
        return rooms.save(step.apply(found.value()), version);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Zones.CHINA));
    }
}
