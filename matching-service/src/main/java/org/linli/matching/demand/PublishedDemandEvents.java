package org.linli.matching.demand;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.matching.DemandCompletedV1;
import org.linli.contracts.matching.DemandEquipmentChangedV1;
import org.linli.contracts.matching.DemandListedV1;
import org.linli.contracts.matching.DemandStatusChangedV1;
import org.linli.contracts.matching.DemandSubmittedV1;
import org.linli.contracts.matching.DemandWindowDecidedV1;

/** Decides which facts about a demand others hear of, and in what words. */
public final class PublishedDemandEvents {

    private PublishedDemandEvents() {}

    /** The events of every change since the demand was loaded, in order. */
    public static List<PublishedEvent> of(Demand demand, @Nullable String importId) {
        DemandState state = demand.state();
        List<PublishedEvent> events = new ArrayList<>();
        for (Demand.Change change : demand.changes()) {
            switch (change.event()) {
                case DemandEvent.Submitted _ -> events.add(submitted(state, importId));
                case DemandEvent.Listed _ -> events.add(listed(state));
                case DemandEvent.Completed e -> events.add(completed(state, e));
                case DemandEvent.Secured _ -> secured(state, events);
                case DemandEvent.EquipmentLost e -> events.add(equipment(state, "LOST", e.lacking()));
                case DemandEvent.TimePassed e -> {
                    if (e.released()) {
                        events.add(equipment(state, "RELEASED", null));
                    }
                }
                case DemandEvent.Provided _,
                        DemandEvent.Rescheduled _,
                        DemandEvent.Verified _,
                        DemandEvent.Rejected _,
                        DemandEvent.Proposed _,
                        DemandEvent.SeatAccepted _,
                        DemandEvent.SeatFreed _,
                        DemandEvent.Released _,
                        DemandEvent.Matched _,
                        DemandEvent.Lost _,
                        DemandEvent.SeatProgressed _,
                        DemandEvent.ServiceStarted _,
                        DemandEvent.Evaluated _,
                        DemandEvent.Reopened _,
                        DemandEvent.Expired _ -> {
                    // the change of status below says all that others need
                }
            }
            if (change.from() != change.to()) {
                events.add(new DemandStatusChangedV1(
                        state.id().value(),
                        state.details().area(),
                        state.details().demandClass().name(),
                        change.from().name(),
                        change.to().name()));
            }
        }
        return events;
    }

    private static void secured(DemandState state, List<PublishedEvent> events) {
        DemandDetails d = state.details();
        Provision provision = state.provision();
        if (provision != null && !d.alternatives().isEmpty()) {
            events.add(new DemandWindowDecidedV1(
                    state.id().value(),
                    d.area(),
                    d.demandClass().name(),
                    provision.choice(),
                    d.window().startsAt(),
                    d.window().endsAt()));
        }
        if (d.asksForEquipment()) {
            events.add(equipment(state, "BOOKED", null));
        }
    }

    private static DemandEquipmentChangedV1 equipment(
            DemandState state, String stage, Provision.@Nullable Lacking lacking) {
        DemandDetails d = state.details();
        Provision provision = state.provision();
        return new DemandEquipmentChangedV1(
                state.id().value(),
                d.area(),
                d.demandClass().name(),
                stage,
                provision == null ? null : provision.venueId(),
                goodsKind(d),
                goodsQuantity(d),
                lacking == null ? null : lacking.name());
    }

    private static DemandSubmittedV1 submitted(DemandState state, @Nullable String importId) {
        DemandDetails d = state.details();
        return new DemandSubmittedV1(
                state.id().value(),
                d.area(),
                d.demandClass().name(),
                d.type().name(),
                d.urgency().name(),
                d.source().name(),
                importId,
                d.alternatives().size(),
                venueType(d),
                venueSeats(d),
                goodsKind(d),
                goodsQuantity(d));
    }

    private static @Nullable String venueType(DemandDetails d) {
        VenueWish venue = d.venue();
        return venue == null || venue.type() == null ? null : venue.type().name();
    }

    private static @Nullable Integer venueSeats(DemandDetails d) {
        VenueWish venue = d.venue();
        return venue == null ? null : (Integer) venue.seats();
    }

    private static @Nullable String goodsKind(DemandDetails d) {
        GoodsWish goods = d.goods();
        return goods == null ? null : goods.kind();
    }

    private static @Nullable Integer goodsQuantity(DemandDetails d) {
        GoodsWish goods = d.goods();
        return goods == null ? null : (Integer) goods.quantity();
    }

    private static DemandListedV1 listed(DemandState state) {
        DemandDetails d = state.details();
        return new DemandListedV1(
                state.id().value(),
                d.area(),
                d.title(),
                d.demandClass().name(),
                d.type().name(),
                d.urgency().name(),
                d.group().name(),
                d.window().startsAt(),
                d.window().endsAt(),
                d.wanted(),
                d.minimum(),
                d.alternatives().size(),
                venueType(d),
                venueSeats(d),
                goodsKind(d),
                goodsQuantity(d));
    }

    private static DemandCompletedV1 completed(DemandState state, DemandEvent.Completed e) {
        int minutes = state.seats().stream().mapToInt(Seat::minutes).sum();
        int volunteers = (int) state.seats().stream()
                .filter(s -> s.stage() == Seat.Stage.SERVED)
                .count();
        return new DemandCompletedV1(
                state.id().value(),
                state.details().area(),
                state.details().demandClass().name(),
                e.rating(),
                minutes,
                volunteers);
    }
}
