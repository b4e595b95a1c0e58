package org.linli.volunteer.complaints;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.volunteer.ComplaintReceivedV1;
import org.linli.contracts.volunteer.ComplaintStatusChangedV1;

/** Decides what others learn of complaints: that there is one, about what kind of thing, and how it ended; never who said what. */
public final class PublishedComplaintEvents {

    private PublishedComplaintEvents() {}

    public static List<PublishedEvent> of(Complaint complaint) {
        return complaint.changes().stream()
                .flatMap(change -> of(change, complaint.state()).stream())
                .toList();
    }

    private static Optional<PublishedEvent> of(ComplaintEvent change, Complaint.State state) {
        return switch (change) {
            case ComplaintEvent.Received() ->
                Optional.of(new ComplaintReceivedV1(
                        state.id().value(),
                        state.area(),
                        state.against().kind().name(),
                        target(state.against()),
                        state.clocks().acknowledgeBy().date(),
                        state.clocks().answerBy().date()));
            case ComplaintEvent.Acknowledged _ -> Optional.of(moved(state, ComplaintMove.ACKNOWLEDGE, null));
            case ComplaintEvent.Answered answered ->
                Optional.of(
                        moved(state, ComplaintMove.ANSWER, answered.finding().name()));
            case ComplaintEvent.Redirected _ -> Optional.of(moved(state, ComplaintMove.REDIRECT, null));
            case ComplaintEvent.Opened _, ComplaintEvent.Rescheduled _ -> Optional.empty();
        };
    }

    private static ComplaintStatusChangedV1 moved(Complaint.State state, ComplaintMove move, @Nullable String finding) {
        return new ComplaintStatusChangedV1(
                state.id().value(),
                state.area(),
                state.against().kind().name(),
                target(state.against()),
                move.target().name(),
                finding);
    }

    /** A body's name or a certificate's number was typed by the complainant, so it stays here; ids of ours may travel. */
    private static @Nullable String target(Against against) {
        return switch (against.kind()) {
            case VOLUNTEER, ACTIVITY -> against.reference();
            case BODY, CERTIFICATE -> null;
        };
    }
}
