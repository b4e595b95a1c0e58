package org.linli.matching.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.matching.demand.DemandFixtures.NOW;
import static org.linli.matching.demand.DemandFixtures.SATURDAY_MORNING;
import static org.linli.matching.demand.DemandFixtures.equipped;
import static org.linli.matching.demand.DemandFixtures.listed;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.matching.demand.DemandState;
import org.linli.matching.demand.GoodsWish;
import org.linli.matching.demand.Provision;
import org.linli.matching.demand.Reach;
import org.linli.matching.demand.VenueType;
import org.linli.matching.demand.VenueWish;
import org.linli.matching.engine.TimeGrid;
import org.linli.matching.engine.index.Venues;
import org.linli.matching.resource.Booking;
import org.linli.matching.resource.Circle;
import org.linli.matching.resource.Opening;
import org.linli.matching.resource.Owner;
import org.linli.matching.resource.Price;
import org.linli.matching.resource.PriceMode;
import org.linli.matching.resource.Resource;
import org.linli.matching.resource.ResourceDetails;
import org.linli.matching.resource.ResourceId;
import org.linli.matching.resource.ResourceKind;
import org.linli.matching.resource.ResourceStatus;
import org.linli.testkit.Rule;

/** Which venue and which stores suit a demand of 330411003001 on Saturday, 9 to 11, and why others do not. */
@Rule("MAT-04")
class ShelfTests {

    private static final String HERE = "330411003001";
    private static final String SAME_STREET = "330411003002";
    private static final String OTHER_STREET = "330411004001";

    private static Opening saturday(int from, int to) {
        return new Opening(
                List.of(new Opening.Hours(DayOfWeek.SATURDAY, LocalTime.of(from, 0), LocalTime.of(to, 0))), Set.of());
    }

    private static Resource.State venue(
            String id, String area, VenueType type, int capacity, long fen, Opening opening, Booking... bookings) {
        Price price =
                fen == 0 ? new Price(PriceMode.PUBLIC_GOOD, 0, 0, 0) : new Price(PriceMode.INCLUSIVE, fen + 1, fen, 0);
        return state(
                id,
                new ResourceDetails(
                        id,
                        ResourceKind.VENUE,
                        new Owner(Owner.Kind.COMMUNITY, "社区"),
                        area,
                        null,
                        Circle.PUBLIC_GOOD,
                        price,
                        capacity,
                        opening,
                        type,
                        null),
                0,
                bookings);
    }

    private static Resource.State hall(String id, String area, Booking... bookings) {
        return venue(id, area, VenueType.HALL, 50, 0, saturday(8, 18), bookings);
    }

    private static Resource.State store(
            String id, String area, @Nullable String kind, long stock, Booking... bookings) {
        return state(
                id,
                new ResourceDetails(
                        id,
                        ResourceKind.GOODS,
                        new Owner(Owner.Kind.COMMUNITY, "社区"),
                        area,
                        null,
                        Circle.PUBLIC_GOOD,
                        new Price(PriceMode.PUBLIC_GOOD, 0, 0, 0),
                        0,
                        Opening.NONE,
                        null,
                        kind),
                stock,
                bookings);
    }

    private static Resource.State state(String id, ResourceDetails details, long stock, Booking... bookings) {
        assertThat(details.faults()).isEmpty();
        return new Resource.State(
                new ResourceId(id),
                details,
                "o",
                NOW,
                ResourceStatus.AVAILABLE,
                stock,
                List.of(bookings),
                null,
                null,
                null);
    }

    private static Booking booking(@Nullable String demand, int from, int to, long quantity, Booking.Stage stage) {
        Instant start = SATURDAY_MORNING
                .date()
                .atTime(from, 0)
                .atZone(org.linli.matching.demand.Window.ZONE)
                .toInstant();
        boolean stock = quantity > 0;
        return new Booking(
                "b-" + demand + from,
                demand,
                "o",
                "活动",
                stock ? null : start,
                stock ? null : start.plusSeconds((to - from) * 3_600L),
                quantity,
                1,
                0,
                NOW,
                stage,
                null,
                null,
                0,
                0);
    }

    private static Booking booking(@Nullable String demand, int from, int to) {
        return booking(demand, from, to, 0, Booking.Stage.HELD);
    }

    private static Booking goods(@Nullable String demand, long quantity) {
        return booking(demand, 0, 0, quantity, Booking.Stage.HELD);
    }

    private static DemandState demand() {
        return listed(equipped(
                        List.of(), new VenueWish(VenueType.HALL, 40, Reach.STREET), new GoodsWish("SPORTS_GEAR", 10)))
                .state();
    }

    private static Finding find(Resource.State... resources) {
        return new Shelf(List.of(resources)).find(demand(), 0);
    }

    private static @Nullable String chosen(Resource.State... venues) {
        Resource.State best = Objects.requireNonNull(find(venues).venue()).best();
        return best == null ? null : best.id().value();
    }

    private static Venues.VenueCounts counts(Resource.State... venues) {
        return Objects.requireNonNull(find(venues).venue()).counts();
    }

    @Test
    void prefersWhatIsFreeThenNearThenSmall() {
        Resource.State dear = venue("a-dear", HERE, VenueType.HALL, 50, 100, saturday(8, 18));
        Resource.State far = hall("b-street", SAME_STREET);
        Resource.State near = hall("c-near", HERE);
        Resource.State large = venue("a-large", HERE, VenueType.HALL, 500, 0, saturday(8, 18));
        Resource.State better = venue("a-better", HERE, VenueType.SPECIALIST, 50, 0, saturday(8, 18));
        assertThat(chosen(dear, far)).isEqualTo("b-street");
        assertThat(chosen(dear, far, near)).isEqualTo("c-near");
        assertThat(chosen(near, large, better)).isEqualTo("c-near");
        assertThat(chosen(large, better)).isEqualTo("a-large");
        assertThat(chosen(dear)).isEqualTo("a-dear");
    }

    @Test
    void countsWhatOneObstacleAloneKeepsOut() {
        Resource.State small = venue("small", HERE, VenueType.HALL, 39, 0, saturday(8, 18));
        Resource.State enough = venue("enough", HERE, VenueType.HALL, 40, 0, saturday(9, 11));
        Resource.State plain = venue("plain", HERE, VenueType.ROOM, 50, 0, saturday(8, 18));
        Resource.State far = hall("far", OTHER_STREET);
        Resource.State closed = venue("closed", HERE, VenueType.HALL, 50, 0, saturday(10, 18));
        Resource.State booked = hall("booked", HERE, booking("rival", 10, 12));
        Resource.State before = hall("before", HERE, booking("rival", 7, 9), booking("rival", 11, 13));
        Resource.State smallAndFar = venue("both", OTHER_STREET, VenueType.HALL, 10, 0, saturday(8, 18));
        Venues.VenueCounts counts = counts(small, enough, plain, far, closed, booked, before, smallAndFar);
        assertThat(counts.feasible()).isEqualTo(2);
        for (Venues.Obstacle obstacle : Venues.Obstacle.values()) {
            assertThat(counts.only(obstacle)).as(obstacle.name()).isEqualTo(1);
        }
        assertThat(counts.holders()).containsExactly("rival");
        assertThat(chosen(small, plain, far, closed, booked, smallAndFar)).isNull();
        assertThat(find(small).lacking()).contains(Provision.Lacking.VENUE);
    }

    @Test
    void aBookingThatWasGivenBackIsInNobodysWay() {
        Booking given = booking("rival", 9, 11, 0, Booking.Stage.RELEASED);
        assertThat(chosen(hall("hall", HERE, given))).isEqualTo("hall");
        assertThat(chosen(hall("hall", HERE, booking(null, 9, 11)))).isNull();
    }

    @Test
    void whatTheDemandHasAlreadyIsItsOwn() {
        assertThat(chosen(hall("a-free", HERE), hall("mine", SAME_STREET, booking("d1", 9, 11))))
                .isEqualTo("mine");
        Finding.GoodsFound goods = Objects.requireNonNull(
                find(store("s", HERE, "SPORTS_GEAR", 10, goods("d1", 10))).goods());
        assertThat(goods.enough()).isTrue();
        assertThat(goods.heldBy()).isEmpty();
        assertThat(goods.free()).isZero();
    }

    @Test
    void goodsComeFromTheNearestStoresAndSeveralTogether() {
        Finding.GoodsFound goods = Objects.requireNonNull(find(
                        store("far", OTHER_STREET, "SPORTS_GEAR", 100),
                        store("near", HERE, "SPORTS_GEAR", 6, goods("rival", 2)),
                        store("street", SAME_STREET, "SPORTS_GEAR", 5),
                        store("other", HERE, "FOOD", 50),
                        store("unstated", HERE, null, 50))
                .goods());
        assertThat(goods.from())
                .containsExactly(
                        new Provision.Goods("near", 4),
                        new Provision.Goods("street", 5),
                        new Provision.Goods("far", 1));
        assertThat(goods.free()).isEqualTo(109);
        assertThat(goods.enough()).isTrue();
        assertThat(goods.heldBy()).containsExactly("rival");
    }

    @Test
    void nineOfTenAreNotEnough() {
        assertThat(find(store("s", HERE, "SPORTS_GEAR", 9)).lacking())
                .containsExactly(Provision.Lacking.VENUE, Provision.Lacking.GOODS);
        assertThat(find(store("s", HERE, "SPORTS_GEAR", 10), hall("h", HERE)).complete())
                .isTrue();
        assertThat(find(store("s", HERE, "SPORTS_GEAR", 10), hall("h", HERE)).provision("c1"))
                .isEqualTo(Provision.proposed("c1", 0, "h", List.of(new Provision.Goods("s", 10))));
    }

    @Test
    void aPlannerGetsTheHalfHoursThatAreOpenAndNotBooked() {
        Resource.State hall = hall("h", HERE, booking("rival", 10, 12));
        int open = TimeGrid.mask(8 * 60, 18 * 60);
        int booked = TimeGrid.mask(10 * 60, 12 * 60);
        assertThat(PlanSupply.free(hall, SATURDAY_MORNING.date())).isEqualTo(open & ~booked);
        assertThat(PlanSupply.free(hall, SATURDAY_MORNING.date().plusDays(1))).isZero();
        Opening odd = new Opening(
                List.of(new Opening.Hours(DayOfWeek.SATURDAY, LocalTime.of(8, 10), LocalTime.of(9, 50))), Set.of());
        assertThat(PlanSupply.free(venue("v", HERE, VenueType.ROOM, 5, 0, odd), SATURDAY_MORNING.date()))
                .as("a half hour that is not open from its first to its last minute is closed")
                .isEqualTo(TimeGrid.mask(8 * 60 + 30, 9 * 60 + 30));
    }

    @Test
    void aPoolIsSharedOutFromTheLargestStore() {
        PlanSupply.Pool pool = new PlanSupply.Pool(
                "FOOD", 1, 15, List.of(new PlanSupply.Store("b", HERE, 10), new PlanSupply.Store("a", HERE, 5)));
        assertThat(pool.from(12)).containsExactly(new Provision.Goods("b", 10), new Provision.Goods("a", 2));
        assertThat(pool.from(10)).containsExactly(new Provision.Goods("b", 10));
        assertThat(pool.from(20)).extracting(Provision.Goods::quantity).containsExactly(10, 5);
    }
}
