package org.linli.matching.resource;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resources in November 2026; 5 December is a Saturday. */
final class ResourceFixtures {

    static final Instant NOW = OffsetDateTime.parse("2026-11-20T10:00:00+08:00").toInstant();
    static final Duration HOLD = Duration.ofHours(48);
    static final String AREA = "330411003001";

    private ResourceFixtures() {}

    static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }

    static Opening everyDay() {
        List<Opening.Hours> week = new ArrayList<>();
        Arrays.stream(DayOfWeek.values())
                .forEach(day -> week.add(new Opening.Hours(day, LocalTime.of(8, 0), LocalTime.of(18, 0))));
        return new Opening(week, Set.of(LocalDate.of(2026, 12, 25)));
    }

    static Price inclusive(int freeSeats) {
        return new Price(PriceMode.INCLUSIVE, 1_000, 400, freeSeats);
    }

    static ResourceDetails details(ResourceKind kind, int capacity, Price price) {
        Owner.Kind owner = kind == ResourceKind.MERCHANT ? Owner.Kind.MERCHANT : Owner.Kind.DEPARTMENT;
        return new ResourceDetails(
                "运动场",
                kind,
                new Owner(owner, "education"),
                AREA,
                "玉屏路1号",
                Circle.SUPPLY,
                price,
                kind.stock() ? 0 : capacity,
                kind.stock() ? Opening.NONE : everyDay());
    }

    static Resource offered(ResourceKind kind, int capacity, long stock) {
        Price price = kind.stock() ? new Price(PriceMode.PUBLIC_GOOD, 0, 0, 0) : inclusive(Math.min(5, capacity));
        return again(Resource.offer(new ResourceId("r"), details(kind, capacity, price), stock, "o", NOW));
    }

    static Resource available(ResourceKind kind, int capacity, long stock) {
        Resource resource = offered(kind, capacity, stock);
        resource.check("o", NOW);
        resource.publish(NOW);
        return again(resource);
    }

    static Resource venue() {
        return available(ResourceKind.VENUE, 50, 0);
    }

    /** A venue in a status; the booking it is about is called {@code b}. */
    static Resource in(ResourceStatus status) {
        Resource resource = status == ResourceStatus.OFFERED || status == ResourceStatus.CHECKED
                ? offered(ResourceKind.VENUE, 50, 0)
                : venue();
        switch (status) {
            case OFFERED, AVAILABLE -> {}
            case CHECKED -> resource.check("o", NOW);
            case RESERVED -> resource.reserve(session("b", "2026-12-05T09:00", "2026-12-05T11:00"), HOLD, NOW);
            case IN_USE -> {
                resource.reserve(session("b", "2026-12-05T09:00", "2026-12-05T11:00"), HOLD, NOW);
                resource.confirm("b", NOW);
                resource.start("b", NOW);
            }
            case RETIRED -> resource.retire(null, NOW);
        }
        return again(resource);
    }

    static Booking.Wish session(String id, String from, String to) {
        return session(id, from, to, 1, 0);
    }

    static Booking.Wish session(String id, String from, String to, int seats, int free) {
        return new Booking.Wish(id, null, "o", "活动", at(from), at(to), 0, seats, free);
    }

    static Booking.Wish goods(String id, @Nullable String demand, long quantity) {
        return new Booking.Wish(id, demand, "o", "发放", null, null, quantity, 0, 0);
    }

    /** As read from the store: nothing has happened since. */
    static Resource again(Resource resource) {
        return Resource.restore(resource.state());
    }
}
