package org.linli.volunteer.star;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.volunteer.StarGrantedV1;
import org.linli.contracts.volunteer.StarReviewOpenedV1;

/** Decides what others learn of a star: that it was granted, and that it is in doubt. */
public final class PublishedStarEvents {

    private PublishedStarEvents() {}

    public static List<PublishedEvent> of(Star star, LocalDate today) {
        return star.changes().stream()
                .flatMap(change -> of(change, star.state(), today).stream())
                .toList();
    }

    private static Optional<PublishedEvent> of(StarEvent change, Star.State state, LocalDate today) {
        return switch (change) {
            case StarEvent.Granted(String _, LocalDate on) ->
                Optional.of(new StarGrantedV1(state.volunteer().value(), state.area(), state.star(), on));
            case StarEvent.ReviewOpened(long minutes) ->
                Optional.of(
                        new StarReviewOpenedV1(state.volunteer().value(), state.area(), state.star(), minutes, today));
            case StarEvent.BecameEligible _,
                    StarEvent.Applied _,
                    StarEvent.Reviewed _,
                    StarEvent.Publicized _,
                    StarEvent.SentBack _,
                    StarEvent.Confirmed _,
                    StarEvent.TakenBack _,
                    StarEvent.CarriedOver _,
                    StarEvent.HandedOn _,
                    StarEvent.PublicityMoved _ -> Optional.empty();
        };
    }
}
