package org.linli.matching.mediation;

import java.time.Duration;
import java.util.List;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.matching.CommitteeChangedV1;
import org.linli.contracts.matching.MediationRoomChangedV1;
import org.linli.platform.identifier.Sex;

/** Decides what others hear of committees and rooms: how many mediate, where and until when; never who (MAT-09, MAT-14). */
public final class PublishedMediationEvents {

    private PublishedMediationEvents() {}

    /** How a committee is made up after a change. */
    public static List<PublishedEvent> of(Committee.Change change, Committee c) {
        return List.of(new CommitteeChangedV1(
                c.committeeId(),
                c.area(),
                change.name(),
                c.members().size(),
                (int) c.members().stream().filter(m -> m.sex() == Sex.FEMALE).count(),
                c.termFrom(),
                c.termEnds()));
    }

    public static List<PublishedEvent> of(Room r) {
        long minutes = r.hours().stream()
                .mapToLong(h -> Duration.between(h.opens(), h.closes()).toMinutes())
                .sum();
        return List.of(new MediationRoomChangedV1(
                r.roomId(), r.area(), r.serves(), r.mediators().size(), (int) minutes, r.inUse()));
    }
}
