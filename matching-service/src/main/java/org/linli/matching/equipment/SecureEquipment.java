package org.linli.matching.equipment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.Demand;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.DemandRejection;
import org.linli.matching.demand.DemandState;
import org.linli.matching.demand.DemandStatus;
import org.linli.matching.demand.Demands;
import org.linli.matching.demand.Provision;
import org.linli.matching.demand.VenueWish;
import org.linli.matching.resource.BookForDemand;
import org.linli.matching.resource.Booking;
import org.linli.matching.resource.Resource;
import org.linli.matching.resource.ResourceId;
import org.linli.matching.resource.Resources;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.time.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * An office stands behind the time, the venue and the goods of a demand.
 *
 * <p>The demand's document names the choice first, then each resource's own document is written on condition that nobody has it, and then
 * the demand counts as equipped. Every booking is named after the choice, so a step that is repeated makes the same booking. Whoever loses a
 * resource to somebody else gives back what he had taken before it; what a crash leaves is given back when the demand moves on, or lapses.
 */
@Component
public class SecureEquipment {

    private static final Logger LOG = LoggerFactory.getLogger(SecureEquipment.class);
    private static final Role[] OFFICERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};
    /** How the bookings of a choice begin; others that name a demand were made by hand and are nobody's business here. */
    private static final String PREFIX = "equipment-";

    private final Demands demands;
    private final Resources resources;
    private final BookForDemand books;
    private final FindEquipment find;
    private final Ids ids;
    private final Clock clock;

    SecureEquipment(
            Demands demands, Resources resources, BookForDemand books, FindEquipment find, Ids ids, Clock clock) {
        this.demands = demands;
        this.resources = resources;
        this.books = books;
        this.find = find;
        this.ids = ids;
        this.clock = clock;
    }

    /** One booking of a choice; {@code quantity} is zero for the venue. */
    private record Taken(ResourceId id, String bookingId, long quantity) {}

    /** Books at an office's own word, also for a demand that wants nobody. */
    public Versioned<Demand> handle(DemandId id, long version, Caller by) {
        by.requireRole(OFFICERS);
        Versioned<Demand> stored = demands.get(id);
        DemandState demand = stored.value().state();
        by.requireArea(demand.details().area());
        if (stored.version() != version) {
            throw new Rejected(new RequestRejection.Stale(stored.version()));
        }
        if (!demand.equippable()) {
            throw new Rejected(new DemandRejection.NotEquippable(demand.status()));
        }
        if (!demand.details().asksForEquipment()) {
            throw new Rejected(new EquipmentRejection.NotAskedFor());
        }
        secure(id, by);
        return demands.get(id);
    }

    /** Books before the first person is confirmed; a demand that asks for neither venue nor goods and has one time passes. */
    public void secure(DemandId id, Caller by) {
        Optional<Versioned<Demand>> stored = demands.find(id);
        if (stored.isEmpty() || passes(stored.get().value().state())) {
            return;
        }
        Demand chosen = Retry.whileStale(() -> choose(demands.get(id)));
        DemandState state = chosen.state();
        Provision provision = state.provision();
        if (provision == null || state.secured()) {
            return;
        }
        book(state, provision, by);
        if (!Retry.whileStale(() -> secured(id, provision))) {
            giveBack(bookings(state, provision), Booking.Reason.DEMAND_ENDED);
            throw new Rejected(new DemandRejection.NotEquippable(
                    demands.get(id).value().state().status()));
        }
    }

    private static boolean passes(DemandState demand) {
        boolean nothingToChoose = !demand.details().asksForEquipment()
                && demand.details().alternatives().isEmpty();
        return nothingToChoose || demand.secured() || !demand.equippable();
    }

    /** The choice that a plan made, or the best there is now when none was made or others were faster. */
    private Demand choose(Versioned<Demand> stored) {
        DemandState state = stored.value().state();
        Provision made = state.provision();
        if (made != null && made.inForce() && names(state, made)) {
            return stored.value();
        }
        Finding best = find.best(state);
        if (!best.complete()) {
            throw new Rejected(new EquipmentRejection.Missing(
                    best.lacking().stream().map(Enum::name).toList()));
        }
        stored.value().provide(best.provision(ids.next()), clock.instant());
        demands.save(stored.value(), stored.version());
        return stored.value();
    }

    /** A choice of the time alone leaves venue and goods to be found. */
    private static boolean names(DemandState demand, Provision made) {
        boolean venue = demand.details().venue() == null || made.venueId() != null;
        boolean goods = demand.details().goods() == null || !made.goods().isEmpty();
        return venue && goods;
    }

    private void book(DemandState demand, Provision provision, Caller by) {
        List<Taken> taken = new ArrayList<>();
        for (Taken wanted : bookings(demand, provision)) {
            try {
                Resource.State resource = resources.get(wanted.id()).value().state();
                Booking.Wish wish = wish(demand, wanted, resource, by);
                if (wish != null) {
                    books.book(wanted.id(), wish, by.covers(resource.details().area()));
                    taken.add(wanted);
                }
            } catch (Rejected faster) {
                if (faster.rejection().category() == Category.STALE) {
                    throw faster;
                }
                Provision.Lacking lacking = wanted.quantity() == 0 ? Provision.Lacking.VENUE : Provision.Lacking.GOODS;
                LOG.info(
                        "demand {}: {} of {} lost, {}",
                        demand.id(),
                        lacking,
                        wanted.id(),
                        faster.rejection().code());
                giveBack(taken, Booking.Reason.CANCELLED);
                Retry.whileStale(() -> lost(demand.id(), provision, lacking));
                throw new Rejected(
                        new EquipmentRejection.Lost(lacking, wanted.id().value()));
            }
        }
    }

    /** The venue first: it is what most often decides whether the day is possible. */
    private static List<Taken> bookings(DemandState demand, Provision provision) {
        List<Taken> all = new ArrayList<>();
        if (provision.venueId() != null) {
            all.add(new Taken(new ResourceId(provision.venueId()), PREFIX + provision.id() + "-venue", 0));
        }
        if (demand.details().goods() != null) {
            provision
                    .goods()
                    .forEach(g -> all.add(new Taken(
                            new ResourceId(g.resourceId()),
                            PREFIX + provision.id() + "-" + g.resourceId(),
                            g.quantity())));
        }
        return all;
    }

    /** Null when the demand has it already by a booking of its own. */
    private static Booking.@Nullable Wish wish(DemandState demand, Taken wanted, Resource.State resource, Caller by) {
        var window = demand.details().window();
        String why = demand.details().title();
        if (wanted.quantity() > 0) {
            long more = wanted.quantity() - Shelf.otherwise(resource, demand, wanted.bookingId());
            return more <= 0
                    ? null
                    : new Booking.Wish(
                            wanted.bookingId(), demand.id().value(), by.subject(), why, null, null, more, 0, 0);
        }
        VenueWish venue = demand.details().venue();
        int seats = venue == null ? 1 : venue.seats();
        return Shelf.otherwise(resource, demand, window, wanted.bookingId())
                ? null
                : new Booking.Wish(
                        wanted.bookingId(),
                        demand.id().value(),
                        by.subject(),
                        why,
                        window.startsAt(),
                        window.endsAt(),
                        0,
                        seats,
                        Math.min(seats, resource.details().price().freeSeats()));
    }

    private void giveBack(List<Taken> taken, Booking.Reason why) {
        taken.forEach(t -> books.giveBack(t.id(), t.bookingId(), why));
    }

    private boolean secured(DemandId id, Provision provision) {
        Versioned<Demand> stored = demands.get(id);
        boolean wanted = stored.value().secure(provision.id(), clock.instant());
        if (!stored.value().changes().isEmpty()) {
            demands.save(stored.value(), stored.version());
        }
        return wanted;
    }

    private boolean lost(DemandId id, Provision provision, Provision.Lacking lacking) {
        Versioned<Demand> stored = demands.get(id);
        stored.value().loseEquipment(provision.id(), lacking, clock.instant());
        if (!stored.value().changes().isEmpty()) {
            demands.save(stored.value(), stored.version());
        }
        return true;
    }

    /** Gives back every booking of choices that the demand has no use for any more; repeating it changes nothing. */
    public void tidy(DemandId id) {
        String keep = demands.find(id)
                .map(stored -> stored.value().state())
                .filter(SecureEquipment::uses)
                .map(DemandState::provision)
                .filter(Provision::inForce)
                .map(provision -> PREFIX + provision.id() + "-")
                .orElse(null);
        for (ResourceId resource : resources.bookedFor(id.value())) {
            resources.get(resource).value().state().bookings().stream()
                    .filter(b -> b.stage().promised() && id.value().equals(b.demandId()))
                    .map(Booking::id)
                    .filter(booking -> booking.startsWith(PREFIX) && (keep == null || !booking.startsWith(keep)))
                    .forEach(booking -> books.giveBack(resource, booking, Booking.Reason.DEMAND_ENDED));
        }
    }

    /** Somebody has begun to serve: the venue is in use, also one that was booked by hand for that time. */
    public void begun(DemandId id) {
        demands.find(id)
                .map(stored -> stored.value().state())
                .filter(demand -> demand.status() == DemandStatus.IN_SERVICE)
                .ifPresent(this::begin);
    }

    private void begin(DemandState demand) {
        var window = demand.details().window();
        for (ResourceId resource : resources.bookedFor(demand.id().value())) {
            resources.get(resource).value().state().bookings().stream()
                    .filter(b -> demand.id().value().equals(b.demandId()))
                    .filter(b -> b.overlaps(window.startsAt(), window.endsAt()))
                    .forEach(b -> books.begin(resource, b.id()));
        }
    }

    private static boolean uses(DemandState demand) {
        return switch (demand.status()) {
            case LISTED, MATCHING, MATCHED, IN_SERVICE, DONE, EVALUATED -> true;
            case SUBMITTED, VERIFIED, REJECTED, EXPIRED, REOPENED -> false;
        };
    }

    /** The owner took a booking back, or it lapsed: the demand has to look for another. */
    public void bookingGone(DemandId id, String bookingId, boolean venue) {
        demands.find(id)
                .map(stored -> stored.value().state().provision())
                .filter(provision -> bookingId.startsWith(PREFIX + provision.id() + "-"))
                .ifPresent(provision -> {
                    Retry.whileStale(
                            () -> lost(id, provision, venue ? Provision.Lacking.VENUE : Provision.Lacking.GOODS));
                    tidy(id);
                });
    }
}
