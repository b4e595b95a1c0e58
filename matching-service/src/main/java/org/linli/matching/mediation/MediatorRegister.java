package org.linli.matching.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers who may mediate a dispute of a place on a day, and whether a room receives parties at a moment. */
@Component
public final class MediatorRegister {

    private final Committees committees;
    private final Rooms rooms;

    MediatorRegister(Committees committees, Rooms rooms) {
        this.committees = committees;
        this.rooms = rooms;
    }

    /** A member of a committee in office, or a mediator of a room in use, that serves the place. */
    public Optional<Mediator> find(String subject, String area, LocalDate day) {
        return committees.withMember(subject).stream()
                .filter(c -> area.startsWith(c.area()) && c.inOffice(day))
                .flatMap(c -> c.members().stream())
                .filter(m -> m.subject().equals(subject))
                .findFirst()
                .or(() -> rooms.withMediator(subject).stream()
                        .filter(r -> r.inUse() && area.startsWith(r.serves()))
                        .flatMap(r -> r.mediators().stream())
                        .filter(m -> m.subject().equals(subject))
                        .findFirst());
    }

    /** Whether the room takes disputes of the place; refuses with {@code resource.not-found} when there is none. */
    public boolean serves(String roomId, String area) {
        Room room = rooms.get(roomId).value();
        return room.inUse() && area.startsWith(room.serves());
    }

    public boolean openAt(String roomId, Instant moment) {
        return rooms.get(roomId).value().openAt(moment);
    }
}
