package org.linli.volunteer.vetting;

import java.util.List;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.volunteer.VettingChangedV1;

/** Decides what others learn of a vetting: until when it clears, never what a query found. */
public final class PublishedVettingEvents {

    private PublishedVettingEvents() {}

    public static List<PublishedEvent> of(VettingFile file) {
        VettingFile.State state = file.state();
        return file.changes().isEmpty()
                ? List.of()
                : List.of(new VettingChangedV1(state.volunteer().value(), state.area(), state.clearedUntil()));
    }
}
