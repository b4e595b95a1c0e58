package org.linli.matching.wish;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.matching.DeadlineNearV1;
import org.linli.contracts.matching.WishFulfilledV1;
import org.linli.contracts.matching.WishPublishedV1;
import org.linli.contracts.matching.WishStatusChangedV1;

/** Decides what others hear of wishes: stages, values and days; never who wishes, who gives or where. */
public final class PublishedWishEvents {

    private static final String SUBJECT = "WISH";

    private PublishedWishEvents() {}

    /** The events of every change since the wish was loaded, in order. */
    public static List<PublishedEvent> of(Wish wish) {
        WishState state = wish.state();
        WishDetails d = state.details();
        String id = state.id().value();
        List<PublishedEvent> events = new ArrayList<>();
        for (Wish.Change change : wish.changes()) {
            switch (change.event()) {
                case WishEvent.Published _ ->
                    events.add(new WishPublishedV1(
                            id, d.area(), d.category().name(), d.group().name(), d.valueYuan(), d.joint()));
                case WishEvent.Confirmed(LocalDate on, var _) ->
                    events.add(new WishFulfilledV1(
                            id,
                            d.area(),
                            d.category().name(),
                            state.claim().shares().size() > 1,
                            state.claim().shares().size(),
                            days(state.publishedOn(), on)));
                case WishEvent.DeadlinesTold(var notices, var _) ->
                    notices.forEach(n -> events.add(new DeadlineNearV1(
                            id, SUBJECT, d.area(), n.clock(), n.due(), n.provisional(), n.missed())));
                case WishEvent.Collected _,
                        WishEvent.Verified _,
                        WishEvent.ShareTaken _,
                        WishEvent.Claimed _,
                        WishEvent.Contacted _,
                        WishEvent.ShareReturned _,
                        WishEvent.GatheringLapsed _,
                        WishEvent.Released _,
                        WishEvent.Delivered _,
                        WishEvent.Denied _,
                        WishEvent.Evaluated _,
                        WishEvent.Closed _,
                        WishEvent.Withdrawn _,
                        WishEvent.ConsentGiven _,
                        WishEvent.ConsentWithdrawn _,
                        WishEvent.PhotoAttached _,
                        WishEvent.PhotoErased _,
                        WishEvent.Opened _,
                        WishEvent.Rescheduled _ -> {
                    // the change of status below says all that others need
                }
            }
            if (change.from() != change.to()) {
                events.add(new WishStatusChangedV1(
                        id,
                        d.area(),
                        d.category().name(),
                        change.from().name(),
                        change.to().name()));
            }
        }
        return events;
    }

    /** Days from the pool to the beneficiary. */
    public static int days(@Nullable LocalDate from, LocalDate to) {
        return from == null ? 0 : (int) ChronoUnit.DAYS.between(from, to);
    }
}
