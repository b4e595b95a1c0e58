package org.linli.volunteer.lateentry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.volunteer.LateEntryStatusChangedV1;

/** Decides what others learn of a late entry: where it went, never who it was or why. */
public final class PublishedLateEntryEvents {

    private PublishedLateEntryEvents() {}

    public static List<PublishedEvent> of(LateEntry entry) {
        LateEntryStatus from = entry.loaded();
        List<PublishedEvent> events = new java.util.ArrayList<>();
        for (LateEntryEvent change : entry.changes()) {
            LateEntryStatus to = target(change);
            events.add(event(entry.state(), change instanceof LateEntryEvent.Requested ? null : from.name(), to));
            from = to;
        }
        return events;
    }

    private static LateEntryStatus target(LateEntryEvent change) {
        return switch (change) {
            case LateEntryEvent.Requested _ -> LateEntryStatus.REQUESTED;
            case LateEntryEvent.ApprovedFirst _ -> LateEntryMove.APPROVE_FIRST.target();
            case LateEntryEvent.ApprovedSecond _ -> LateEntryMove.APPROVE_SECOND.target();
            case LateEntryEvent.Refused _ -> LateEntryMove.REFUSE.target();
            case LateEntryEvent.Withdrawn _ -> LateEntryMove.WITHDRAW.target();
            case LateEntryEvent.Recorded _ -> LateEntryMove.RECORD.target();
            case LateEntryEvent.CouldNotBeRecorded _ -> LateEntryMove.FAIL_TO_RECORD.target();
            case LateEntryEvent.FoundFalse _ -> LateEntryMove.FIND_FALSE.target();
        };
    }

    private static PublishedEvent event(LateEntry.State state, @Nullable String from, LateEntryStatus to) {
        LateEntry.Request request = state.request();
        return new LateEntryStatusChangedV1(
                state.id().value(),
                request.volunteer().value(),
                request.activity().value(),
                request.area(),
                request.day(),
                request.minutes(),
                from,
                to.name());
    }
}
