package org.linli.matching.demand.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.Demand;
import org.linli.matching.demand.DemandDetails;
import org.linli.matching.demand.DemandState;
import org.linli.matching.demand.GoodsKinds;
import org.linli.matching.demand.GoodsWish;
import org.linli.matching.demand.Provision;
import org.linli.matching.demand.Seat;
import org.linli.matching.demand.Skills;
import org.linli.matching.demand.VenueWish;
import org.linli.matching.demand.Window;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;

/**
 * A demand as offices see it. Who asked is not told; {@code requestedByMe} says whether the caller may confirm the service.
 *
 * @param timeDecided whether date, start and end stand; while only a plan proposes them an alternative may still come
 * @param alternatives other times that would do, the better one first
 * @param slaProvisional whether verifyBy or answerBy may still move because a year's holidays are not published
 */
record DemandView(
        String id,
        long version,
        String number,
        String title,
        String demandClass,
        String type,
        String group,
        String area,
        String areaName,
        @Nullable String building,
        String urgency,
        List<String> skills,
        List<String> skillNames,
        int wanted,
        int minimum,
        boolean supervised,
        boolean minors,
        boolean danger,
        LocalDate date,
        LocalTime start,
        LocalTime end,
        Instant startsAt,
        Instant endsAt,
        String source,
        @Nullable String riskNote,
        @Nullable String notes,
        String status,
        Instant submittedAt,
        LocalDate verifyBy,
        LocalDate answerBy,
        boolean slaProvisional,
        @Nullable String verifiedBy,
        @Nullable Instant verifiedAt,
        @Nullable String reason,
        @Nullable Instant listedAt,
        @Nullable String planId,
        int seatsProposed,
        int seatsAccepted,
        int seatsArrived,
        int seatsServed,
        @Nullable Instant matchedAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Integer rating,
        @Nullable String comment,
        @Nullable String outcome,
        @Nullable String evaluation,
        boolean requestedByMe,
        List<OtherTime> alternatives,
        @Nullable Venue venue,
        @Nullable Goods goods,
        boolean timeDecided,
        @Nullable Provided provision) {

    /** The venue and the stores that were chosen; {@code lacking} says what others were faster to get. */
    record Provided(
            String stage,
            int choice,
            @Nullable String venueId,
            List<Provision.Goods> goods,
            @Nullable String lacking) {
        static @Nullable Provided of(@Nullable Provision p) {
            return p == null
                    ? null
                    : new Provided(
                            p.stage().name(),
                            p.choice(),
                            p.venueId(),
                            p.goods(),
                            p.lacking() == null ? null : p.lacking().name());
        }
    }

    /** Another time that would do. */
    record OtherTime(LocalDate date, LocalTime start, LocalTime end, Instant startsAt, Instant endsAt) {
        static OtherTime of(Window w) {
            return new OtherTime(w.date(), w.start(), w.end(), w.startsAt(), w.endsAt());
        }
    }

    /** The venue that is asked for. */
    record Venue(@Nullable String type, int seats, String within) {
        static @Nullable Venue of(@Nullable VenueWish wish) {
            return wish == null
                    ? null
                    : new Venue(
                            wish.type() == null ? null : wish.type().name(),
                            wish.seats(),
                            wish.within().name());
        }
    }

    /** The goods that are asked for. */
    record Goods(String kind, String name, int quantity) {
        static @Nullable Goods of(@Nullable GoodsWish wish, Locale locale) {
            return wish == null
                    ? null
                    : new Goods(wish.kind(), GoodsKinds.shipped().name(wish.kind(), locale), wish.quantity());
        }
    }

    static DemandView of(Versioned<Demand> stored, Areas areas, Skills taxonomy, Locale locale, Caller reader) {
        DemandState s = stored.value().state();
        DemandDetails d = s.details();
        Window w = d.window();
        return new DemandView(
                s.id().value(),
                stored.version(),
                s.number(),
                d.title(),
                d.demandClass().name(),
                d.type().name(),
                d.group().name(),
                d.area(),
                areas.name(d.area()),
                d.building(),
                d.urgency().name(),
                d.skills(),
                taxonomy.names(d.skills(), locale),
                d.wanted(),
                d.minimum(),
                d.supervised(),
                d.minors(),
                d.danger(),
                w.date(),
                w.start(),
                w.end(),
                w.startsAt(),
                w.endsAt(),
                d.source().name(),
                d.riskNote(),
                d.notes(),
                s.status().name(),
                s.submittedAt(),
                s.due().verifyBy().date(),
                s.due().answerBy().date(),
                s.due().provisional(),
                s.verifiedBy(),
                s.verifiedAt(),
                s.reason(),
                s.listedAt(),
                s.planId(),
                s.seats().size(),
                at(s.seats(), Seat.Stage.ACCEPTED),
                at(s.seats(), Seat.Stage.SERVING),
                at(s.seats(), Seat.Stage.SERVED),
                s.matchedAt(),
                s.startedAt(),
                s.completedAt(),
                s.rating(),
                s.comment(),
                s.outcome() == null ? null : s.outcome().name(),
                s.evaluation(),
                reader.subject().equals(s.requester()),
                d.alternatives().stream().map(OtherTime::of).toList(),
                Venue.of(d.venue()),
                Goods.of(d.goods(), locale),
                d.alternatives().isEmpty()
                        || s.secured()
                        || s.seats().stream().anyMatch(seat -> seat.stage().taken()),
                Provided.of(s.provision()));
    }

    /** How many got as far as the stage, or further. */
    private static int at(List<Seat> seats, Seat.Stage stage) {
        return (int) seats.stream().filter(seat -> seat.stage().atLeast(stage)).count();
    }
}
