package org.linli.matching.resource.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.GoodsKinds;
import org.linli.matching.demand.VenueType;
import org.linli.matching.resource.Booking;
import org.linli.matching.resource.Circle;
import org.linli.matching.resource.Collector;
import org.linli.matching.resource.Opening;
import org.linli.matching.resource.Owner;
import org.linli.matching.resource.Price;
import org.linli.matching.resource.PriceMode;
import org.linli.matching.resource.ResourceDetails;
import org.linli.matching.resource.ResourceKind;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.web.Fields;

/** The bodies of resource requests; everything wrong in one is told at once. */
final class ResourceRequests {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 300;
    private static final long LARGEST_STOCK = 1_000_000_000_000L;

    private ResourceRequests() {}

    /** Hours of one day; {@code day} is 1 for Monday to 7. */
    record HoursBody(
            @Nullable Integer day,
            @Nullable String from,
            @Nullable String to) {}

    /** Opening hours of a week and days off. */
    record OpeningBody(
            @Nullable List<HoursBody> week, @Nullable List<String> closedOn) {

        Opening opening(Fields fields) {
            List<Opening.Hours> hours = new ArrayList<>();
            for (HoursBody h : week == null ? List.<HoursBody>of() : week) {
                LocalTime start = time(h.from());
                LocalTime end = time(h.to());
                if (h.day() == null || h.day() < 1 || h.day() > 7 || start == null || end == null) {
                    fields.check(false, "opening", FieldFault.BAD_HOURS);
                } else {
                    hours.add(new Opening.Hours(DayOfWeek.of(h.day()), start, end));
                }
            }
            Set<LocalDate> closed = new HashSet<>();
            for (String day : closedOn == null ? List.<String>of() : closedOn) {
                LocalDate date = date(day);
                fields.check(date != null, "closedOn", FieldFault.BAD_DATE);
                if (date != null) {
                    closed.add(date);
                }
            }
            return new Opening(hours, closed);
        }
    }

    /** A resource as it is offered; codes or Chinese labels are both read. */
    record Offer(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String ownerKind,
            @Nullable String owner,
            @Nullable String area,
            @Nullable String place,
            @Nullable String circle,
            @Nullable String priceMode,
            @Nullable Long listFen,
            @Nullable Long chargedFen,
            @Nullable Integer freeSeats,
            @Nullable Integer capacity,
            @Nullable Long stock,
            @Nullable OpeningBody opening,
            @Nullable String venueType,
            @Nullable String goodsKind) {

        ResourceDetails details(Fields fields) {
            String givenName = fields.text("name", name, LONGEST_NAME);
            ResourceKind givenKind = known(fields, "kind", kind, ResourceKind::ofLabel, ResourceKind.VENUE);
            Owner.Kind givenOwner = Objects.requireNonNullElse(
                    fields.oneOf("ownerKind", ownerKind, Owner.Kind.values()), Owner.Kind.COMMUNITY);
            String reference = fields.text("owner", owner, LONGEST_NAME);
            String givenArea = fields.text("area", area, 12);
            fields.check(givenArea.matches("\\d{6}|\\d{9}|\\d{12}"), "area", FieldFault.BAD_DIVISION);
            String givenPlace = fields.optionalText("place", place, LONGEST_NAME);
            Circle givenCircle = known(fields, "circle", circle, Circle::ofLabel, Circle.SUPPLY);
            PriceMode mode = known(fields, "priceMode", priceMode, PriceMode::ofLabel, PriceMode.PUBLIC_GOOD);
            Price price = new Price(mode, orZero(listFen), orZero(chargedFen), freeSeats == null ? 0 : freeSeats);
            Opening hours = opening == null ? Opening.NONE : opening.opening(fields);
            VenueType givenType = venueType == null || venueType.isBlank()
                    ? null
                    : known(fields, "venueType", venueType, VenueType::ofLabel, VenueType.ROOM);
            String givenGoods = goodsKind == null || goodsKind.isBlank() ? null : goods(fields, goodsKind.strip());
            stock(fields);
            return new ResourceDetails(
                    givenName,
                    givenKind,
                    new Owner(givenOwner, reference),
                    givenArea,
                    givenPlace,
                    givenCircle,
                    price,
                    capacity == null ? 0 : capacity,
                    hours,
                    givenType,
                    givenGoods);
        }

        long stock(Fields fields) {
            long given = orZero(stock);
            fields.check(given >= 0 && given <= LARGEST_STOCK, "stock", FieldFault.outOfRange(0, LARGEST_STOCK));
            return given;
        }
    }

    /** A wish for a resource. */
    record Reservation(
            @Nullable String demandId,
            @Nullable String purpose,
            @Nullable String startsAt,
            @Nullable String endsAt,
            @Nullable Long quantity,
            @Nullable Integer seats,
            @Nullable Integer freeSeats) {

        Booking.Wish wish(String id, String by, ResourceKind kind) {
            Fields fields = new Fields();
            String why = fields.text("purpose", purpose, LONGEST_REASON);
            String demand = fields.optionalText("demandId", demandId, 64);
            if (kind.stock()) {
                fields.check(
                        quantity != null && quantity >= 1 && quantity <= LARGEST_STOCK,
                        "quantity",
                        FieldFault.atLeast(1));
                fields.orRefuse();
                return new Booking.Wish(id, demand, by, why, null, null, Objects.requireNonNull(quantity), 0, 0);
            }
            Instant start = instant(startsAt);
            Instant end = instant(endsAt);
            fields.check(start != null, "startsAt", FieldFault.BAD_MOMENT);
            fields.check(
                    end != null && (start == null || start.isBefore(end)), "endsAt", FieldFault.of("bad_end_moment"));
            int people = fields.between("seats", seats == null ? Integer.valueOf(1) : seats, 1, 100_000);
            int free = fields.between("freeSeats", freeSeats == null ? Integer.valueOf(0) : freeSeats, 0, people);
            fields.orRefuse();
            return new Booking.Wish(id, demand, by, why, start, end, 0, people, free);
        }
    }

    record Settlement(@Nullable String collector) {
        Collector who() {
            Fields fields = new Fields();
            Collector known = fields.oneOf("collector", collector, Collector.values());
            fields.orRefuse();
            return Objects.requireNonNull(known);
        }
    }

    record Delivery(@Nullable Long quantity) {
        long amount() {
            Fields fields = new Fields();
            fields.check(
                    quantity != null && quantity >= 1 && quantity <= LARGEST_STOCK, "quantity", FieldFault.atLeast(1));
            fields.orRefuse();
            return Objects.requireNonNull(quantity);
        }
    }

    record Retirement(@Nullable String reason) {}

    private static @Nullable String goods(Fields fields, String text) {
        Optional<GoodsKinds.Kind> known = GoodsKinds.shipped().find(text);
        fields.check(known.isPresent(), "goodsKind", FieldFault.of("unknown_goods"));
        return known.map(GoodsKinds.Kind::code).orElse(null);
    }

    static <T extends Enum<T>> T known(
            Fields fields, String field, @Nullable String text, Function<String, Optional<T>> reader, T otherwise) {
        Optional<T> found = text == null || text.isBlank() ? Optional.empty() : reader.apply(text.strip());
        fields.check(
                found.isPresent(),
                field,
                text == null || text.isBlank()
                        ? FieldFault.REQUIRED
                        : FieldFault.unknown(otherwise.getDeclaringClass().getEnumConstants()));
        return found.orElse(otherwise);
    }

    private static long orZero(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        try {
            return text == null ? null : LocalTime.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
