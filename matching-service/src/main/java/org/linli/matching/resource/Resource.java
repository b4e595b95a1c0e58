package org.linli.matching.resource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;

/**
 * A resource with its bookings, and the only place where both change (MAT-04): who may have it, when, and how much of it. Everything
 * that one decision needs is in this one document, so two offices that ask at the same moment cannot both get it.
 */
public final class Resource {

    /** Finished bookings are kept for figures and questions; older ones are forgotten. */
    static final Duration KEPT = Duration.ofDays(180);

    /** Everything a resource remembers; {@code onHand} counts stock that was not used up yet. */
    public record State(
            ResourceId id,
            ResourceDetails details,
            String offeredBy,
            Instant offeredAt,
            ResourceStatus status,
            long onHand,
            List<Booking> bookings,
            @Nullable String checkedBy,
            @Nullable Instant checkedAt,
            @Nullable String retiredFor) {

        public State {
            bookings = List.copyOf(bookings);
        }

        /** What is neither used up nor promised. */
        public long free() {
            return onHand
                    - bookings.stream()
                            .filter(b -> b.stage().live())
                            .mapToLong(Booking::quantity)
                            .sum();
        }

        /** When the next booking lapses. */
        public Optional<Instant> nextLapse() {
            return bookings.stream()
                    .filter(b -> b.stage().promised())
                    .map(Booking::lapsesAt)
                    .filter(java.util.Objects::nonNull)
                    .min(Instant::compareTo);
        }
    }

    /** A fact with the status before and after it. */
    public record Change(ResourceEvent event, ResourceStatus from, ResourceStatus to) {}

    private State state;
    private final List<Change> changes = new ArrayList<>();

    private Resource(State state) {
        this.state = state;
    }

    /** Takes an offer; its details must be free of faults. */
    public static Resource offer(ResourceId id, ResourceDetails details, long stock, String by, Instant now) {
        if (!details.faults().isEmpty() || stock < 0) {
            throw new IllegalArgumentException("faulty resource: " + details.faults());
        }
        refuseIf(
                details.owner().kind() == Owner.Kind.VOLUNTEER
                        && details.price().mode() != PriceMode.PUBLIC_GOOD,
                ResourceRejection.VolunteerCharges::new);
        Resource resource = new Resource(
                new State(id, details, by, now, ResourceStatus.OFFERED, stock, List.of(), null, null, null));
        resource.changes.add(
                new Change(new ResourceEvent.Offered(now), ResourceStatus.OFFERED, ResourceStatus.OFFERED));
        return resource;
    }

    public static Resource restore(State state) {
        return new Resource(state);
    }

    public State state() {
        return state;
    }

    public List<Change> changes() {
        return List.copyOf(changes);
    }

    void check(String by, Instant now) {
        permit(ResourceMove.CHECK);
        record(new ResourceEvent.Checked(by, now));
    }

    void publish(Instant now) {
        permit(ResourceMove.PUBLISH);
        record(new ResourceEvent.Published(now));
    }

    void retire(@Nullable String reason, Instant now) {
        permit(ResourceMove.RETIRE);
        record(new ResourceEvent.Retired(reason, now));
    }

    void restock(long quantity, Instant now) {
        refuseIf(
                !state.details().kind().stock() || state.status() == ResourceStatus.RETIRED,
                ResourceRejection.NoStock::new);
        record(new ResourceEvent.Restocked(quantity, now));
    }

    /** Changes the opening hours unless somebody was promised a time that would fall out of them. */
    void open(Opening opening, Instant now) {
        refuseIf(
                state.details().kind().stock() || state.status() == ResourceStatus.RETIRED,
                ResourceRejection.NoHours::new);
        refuseIf(
                state.bookings().stream()
                        .filter(b -> b.stage().promised())
                        .anyMatch(b -> b.startsAt() != null
                                && b.endsAt() != null
                                && !opening.covers(b.startsAt(), b.endsAt())),
                ResourceRejection.BookedOutside::new);
        record(new ResourceEvent.OpeningChanged(opening, now));
    }

    /** Promises the resource; the same booking asked for again changes nothing. */
    void reserve(Booking.Wish wish, Duration hold, Instant now) {
        if (booking(wish.id()).isPresent()) {
            return;
        }
        permit(ResourceMove.RESERVE);
        Instant lapse = now.plus(hold);
        if (state.details().kind().stock()) {
            refuseIf(wish.quantity() > state.free(), () -> new ResourceRejection.StockShort(state.free()));
        } else {
            Instant startsAt = java.util.Objects.requireNonNull(wish.startsAt());
            Instant endsAt = java.util.Objects.requireNonNull(wish.endsAt());
            checkTime(wish, startsAt, endsAt, now);
            lapse = lapse.isBefore(startsAt) ? lapse : startsAt;
        }
        record(new ResourceEvent.BookingChanged(Booking.held(wish, now, lapse), now));
    }

    private void checkTime(Booking.Wish wish, Instant startsAt, Instant endsAt, Instant now) {
        ResourceDetails d = state.details();
        refuseIf(!now.isBefore(startsAt), ResourceRejection.WindowPast::new);
        refuseIf(!d.opening().covers(startsAt, endsAt), ResourceRejection.Closed::new);
        List<Booking> sameTime = state.bookings().stream()
                .filter(b -> b.stage().live() && b.overlaps(startsAt, endsAt))
                .toList();
        if (d.kind().exclusive()) {
            refuseIf(wish.seats() > d.capacity(), () -> new ResourceRejection.TooManySeats(d.capacity()));
            refuseIf(!sameTime.isEmpty(), ResourceRejection.DoubleBooked::new);
        } else {
            refuseIf(most(sameTime, startsAt) >= d.capacity(), ResourceRejection.FullyBooked::new);
        }
        int taken = sameTime.stream().mapToInt(Booking::freeSeats).sum();
        int left = d.price().freeSeats() - taken;
        refuseIf(wish.freeSeats() > left, () -> new ResourceRejection.FreeSeatsGone(Math.max(0, left)));
    }

    /** How many of the bookings hold at the same moment at most, from the wished start on. */
    private static long most(List<Booking> bookings, Instant from) {
        long most = 0;
        for (Booking b : bookings) {
            Instant start = java.util.Objects.requireNonNull(b.startsAt());
            Instant moment = start.isBefore(from) ? from : start;
            most = Math.max(
                    most,
                    bookings.stream()
                            .filter(o -> o.overlaps(moment, moment.plusMillis(1)))
                            .count());
        }
        return most;
    }

    /** The owner's office says yes; from now on only the end of its time lets the booking lapse. */
    void confirm(String bookingId, Instant now) {
        Booking booking = require(bookingId);
        require(booking, booking.stage() == Booking.Stage.HELD, "CONFIRM");
        record(new ResourceEvent.BookingChanged(booking.at(Booking.Stage.CONFIRMED, booking.endsAt()), now));
    }

    void start(String bookingId, Instant now) {
        permit(ResourceMove.START);
        Booking booking = require(bookingId);
        require(booking, booking.stage() == Booking.Stage.CONFIRMED, "START");
        record(new ResourceEvent.BookingChanged(booking.at(Booking.Stage.IN_USE, null), now));
    }

    /**
     * Ends a use and settles it; stock is used up now.
     *
     * @param collector who took the money; VOL-10: a volunteer never does
     */
    void finish(String bookingId, Collector collector, Instant now) {
        permit(ResourceMove.FINISH);
        Booking booking = require(bookingId);
        require(booking, booking.stage() == Booking.Stage.IN_USE, "FINISH");
        Price price = state.details().price();
        boolean stock = state.details().kind().stock();
        long takings = stock ? 0 : price.due(booking.seats(), booking.freeSeats());
        refuseIf(takings > 0 && collector == Collector.VOLUNTEER, ResourceRejection.VolunteerCharges::new);
        long discount = stock ? 0 : price.saved(booking.seats(), booking.freeSeats());
        record(new ResourceEvent.BookingChanged(booking.used(takings, discount), now));
    }

    void cancel(String bookingId, Instant now) {
        permit(ResourceMove.RELEASE);
        Booking booking = require(bookingId);
        require(booking, booking.stage().promised(), "RELEASE");
        record(new ResourceEvent.BookingChanged(booking.released(Booking.Reason.CANCELLED), now));
    }

    /** Gives one booking back if nobody has it yet; repeating it changes nothing. */
    void giveBack(String bookingId, Booking.Reason why, Instant now) {
        booking(bookingId)
                .filter(b -> b.stage().promised())
                .ifPresent(b -> record(new ResourceEvent.BookingChanged(b.released(why), now)));
    }

    /** Gives back what lapsed. */
    void lapse(Instant now) {
        for (Booking booking : state.bookings()) {
            Instant lapsesAt = booking.lapsesAt();
            if (booking.stage().promised() && lapsesAt != null && !now.isBefore(lapsesAt)) {
                Booking.Reason why =
                        booking.stage() == Booking.Stage.HELD ? Booking.Reason.NOT_CONFIRMED : Booking.Reason.NOT_USED;
                record(new ResourceEvent.BookingChanged(booking.released(why), now));
            }
        }
    }

    /** The work that a promised time is for has begun: the booking does not lapse as unused any more; told twice it changes nothing. */
    void begin(String bookingId, Instant now) {
        booking(bookingId)
                .filter(b -> b.stage() == Booking.Stage.CONFIRMED
                        && !state.details().kind().stock())
                .ifPresent(b -> record(new ResourceEvent.BookingChanged(b.at(Booking.Stage.IN_USE, null), now)));
    }

    /**
     * Gives back what was promised to a demand that needs it no more, and ends the time it was having. What was booked after the demand
     * ended belongs to its next beginning and stays.
     */
    void releaseFor(String demandId, Instant ended, Instant now) {
        for (Booking booking : of(demandId, ended)) {
            if (booking.stage().promised()) {
                record(new ResourceEvent.BookingChanged(booking.released(Booking.Reason.DEMAND_ENDED), now));
            } else if (!state.details().kind().stock()) {
                settle(booking, now);
            }
        }
    }

    /**
     * Settles what a demand that was met had: goods and money that the owner agreed to are used up, a time that had begun is over. What the
     * owner never agreed to, and a time that was still to come, goes back. Where money is due, an office has to say who took it (VOL-10).
     */
    void settleFor(String demandId, Instant done, Instant now) {
        for (Booking booking : of(demandId, done)) {
            Instant startsAt = booking.startsAt();
            boolean agreed = booking.stage() != Booking.Stage.HELD;
            boolean begun = booking.stage() == Booking.Stage.IN_USE || startsAt == null || !startsAt.isAfter(done);
            if (agreed && begun) {
                settle(booking, now);
            } else {
                record(new ResourceEvent.BookingChanged(booking.released(Booking.Reason.DEMAND_ENDED), now));
            }
        }
    }

    private void settle(Booking booking, Instant now) {
        Price price = state.details().price();
        boolean stock = state.details().kind().stock();
        if (stock || price.due(booking.seats(), booking.freeSeats()) == 0) {
            long saved = stock ? 0 : price.saved(booking.seats(), booking.freeSeats());
            record(new ResourceEvent.BookingChanged(booking.used(0, saved), now));
        } else {
            begin(booking.id(), now);
        }
    }

    /** The bookings of a demand that count and were made until a moment. */
    private List<Booking> of(String demandId, Instant until) {
        return state.bookings().stream()
                .filter(b -> b.stage().live() && demandId.equals(b.demandId()))
                .filter(b -> !b.madeAt().isAfter(until))
                .toList();
    }

    public Optional<Booking> booking(String id) {
        return state.bookings().stream().filter(b -> b.id().equals(id)).findFirst();
    }

    private Booking require(String bookingId) {
        return booking(bookingId).orElseThrow(() -> new Rejected(new ResourceRejection.UnknownBooking()));
    }

    private static void require(Booking booking, boolean allowed, String move) {
        refuseIf(!allowed, () -> new ResourceRejection.StageNotAllowed(booking.stage(), move));
    }

    private void permit(ResourceMove move) {
        refuseIf(!move.allowedFrom(state.status()), () -> new ResourceRejection.NotAllowed(state.status(), move));
    }

    private static void refuseIf(boolean broken, Supplier<ResourceRejection> rejection) {
        if (broken) {
            throw new Rejected(rejection.get());
        }
    }

    private void record(ResourceEvent event) {
        ResourceStatus before = state.status();
        state = apply(event);
        changes.add(new Change(event, before, state.status()));
    }

    private State apply(ResourceEvent event) {
        return switch (event) {
            case ResourceEvent.Offered _ -> state;
            case ResourceEvent.Checked(String by, Instant at) ->
                next(state.details(), ResourceStatus.CHECKED, state.onHand(), state.bookings(), by, at, null);
            case ResourceEvent.Published _ -> moved(ResourceStatus.AVAILABLE);
            case ResourceEvent.BookingChanged(Booking booking, Instant at) -> booked(booking, at);
            case ResourceEvent.Restocked(long quantity, Instant _) -> stocked(state.onHand() + quantity);
            case ResourceEvent.OpeningChanged(Opening opening, Instant _) ->
                next(
                        state.details().with(opening),
                        state.status(),
                        state.onHand(),
                        state.bookings(),
                        state.checkedBy(),
                        state.checkedAt(),
                        state.retiredFor());
            case ResourceEvent.Retired(String reason, Instant _) ->
                next(
                        state.details(),
                        ResourceStatus.RETIRED,
                        state.onHand(),
                        state.bookings(),
                        state.checkedBy(),
                        state.checkedAt(),
                        reason);
        };
    }

    private State moved(ResourceStatus to) {
        return next(
                state.details(),
                to,
                state.onHand(),
                state.bookings(),
                state.checkedBy(),
                state.checkedAt(),
                state.retiredFor());
    }

    private State stocked(long onHand) {
        return next(
                state.details(),
                state.status(),
                onHand,
                state.bookings(),
                state.checkedBy(),
                state.checkedAt(),
                state.retiredFor());
    }

    private State booked(Booking changed, Instant at) {
        Instant oldest = at.minus(KEPT);
        List<Booking> bookings = new ArrayList<>();
        boolean known = false;
        for (Booking b : state.bookings()) {
            if (b.id().equals(changed.id())) {
                bookings.add(changed);
                known = true;
            } else if (b.stage().live() || b.madeAt().isAfter(oldest)) {
                bookings.add(b);
            }
        }
        if (!known) {
            bookings.add(changed);
        }
        long used = changed.stage() == Booking.Stage.USED ? changed.quantity() : 0;
        return next(
                state.details(),
                status(bookings),
                state.onHand() - used,
                bookings,
                state.checkedBy(),
                state.checkedAt(),
                state.retiredFor());
    }

    private static ResourceStatus status(List<Booking> bookings) {
        if (bookings.stream().anyMatch(b -> b.stage() == Booking.Stage.IN_USE)) {
            return ResourceStatus.IN_USE;
        }
        return bookings.stream().anyMatch(b -> b.stage().promised())
                ? ResourceStatus.RESERVED
                : ResourceStatus.AVAILABLE;
    }

    private State next(
            ResourceDetails details,
            ResourceStatus status,
            long onHand,
            List<Booking> bookings,
            @Nullable String checkedBy,
            @Nullable Instant checkedAt,
            @Nullable String retiredFor) {
        return new State(
                state.id(),
                details,
                state.offeredBy(),
                state.offeredAt(),
                status,
                onHand,
                bookings,
                checkedBy,
                checkedAt,
                retiredFor);
    }
}
