package org.linli.matching.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.matching.resource.ResourceFixtures.HOLD;
import static org.linli.matching.resource.ResourceFixtures.NOW;
import static org.linli.matching.resource.ResourceFixtures.at;
import static org.linli.matching.resource.ResourceFixtures.goods;
import static org.linli.matching.resource.ResourceFixtures.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.matching.demand.VenueType;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.Rejection;
import org.linli.testkit.Rule;

/** The rules of bookings, stock, prices and hours, on both sides of each boundary. */
@Rule("MAT-04")
class ResourceTests {

    private static void refuses(ThrowingCallable call, Rejection with) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                .isEqualTo(with));
    }

    @Test
    void refusesAMinuteOfOverlapAndTakesTheNextMoment() {
        Resource venue = ResourceFixtures.venue();
        venue.reserve(session("a", "2026-12-05T09:00", "2026-12-05T11:00"), HOLD, NOW);
        refuses(
                () -> venue.reserve(session("b", "2026-12-05T10:59", "2026-12-05T12:00"), HOLD, NOW),
                new ResourceRejection.DoubleBooked());
        refuses(
                () -> venue.reserve(session("b", "2026-12-05T08:00", "2026-12-05T09:01"), HOLD, NOW),
                new ResourceRejection.DoubleBooked());
        venue.reserve(session("b", "2026-12-05T11:00", "2026-12-05T12:00"), HOLD, NOW);
        venue.reserve(session("c", "2026-12-05T08:00", "2026-12-05T09:00"), HOLD, NOW);
        assertThat(venue.state().bookings()).hasSize(3);
    }

    @Test
    void holdsTheSameWishOnce() {
        Resource venue = ResourceFixtures.venue();
        venue.reserve(session("a", "2026-12-05T09:00", "2026-12-05T11:00"), HOLD, NOW);
        venue.reserve(session("a", "2026-12-05T09:00", "2026-12-05T11:00"), HOLD, NOW);
        assertThat(venue.state().bookings()).hasSize(1);
        assertThat(venue.changes()).hasSize(1);
    }

    @Test
    void isHadOnlyWhileItIsOpen() {
        Resource venue = ResourceFixtures.venue();
        refuses(
                () -> venue.reserve(session("a", "2026-12-05T07:59", "2026-12-05T09:00"), HOLD, NOW),
                new ResourceRejection.Closed());
        refuses(
                () -> venue.reserve(session("a", "2026-12-05T17:00", "2026-12-05T18:01"), HOLD, NOW),
                new ResourceRejection.Closed());
        refuses(
                () -> venue.reserve(session("a", "2026-12-25T09:00", "2026-12-25T10:00"), HOLD, NOW),
                new ResourceRejection.Closed());
        venue.reserve(session("a", "2026-12-05T08:00", "2026-12-05T18:00"), HOLD, NOW);
        refuses(
                () -> venue.reserve(session("b", "2026-11-20T10:00", "2026-11-20T11:00"), HOLD, NOW),
                new ResourceRejection.WindowPast());
        venue.reserve(session("b", "2026-11-20T10:01", "2026-11-20T11:00"), HOLD, NOW);
    }

    @Test
    void seatsNoMoreThanTheVenueHas() {
        Resource venue = ResourceFixtures.venue();
        refuses(
                () -> venue.reserve(session("a", "2026-12-05T09:00", "2026-12-05T11:00", 51, 0), HOLD, NOW),
                new ResourceRejection.TooManySeats(50));
        venue.reserve(session("a", "2026-12-05T09:00", "2026-12-05T11:00", 50, 0), HOLD, NOW);
    }

    @Test
    void servesAsManyAtATimeAsItCan() {
        Resource lessons = ResourceFixtures.available(ResourceKind.SKILL, 2, 0);
        lessons.reserve(session("a", "2026-12-05T09:00", "2026-12-05T11:00"), HOLD, NOW);
        lessons.reserve(session("b", "2026-12-05T11:00", "2026-12-05T13:00"), HOLD, NOW);
        // two bookings overlap the wish, but never both at once
        lessons.reserve(session("c", "2026-12-05T10:00", "2026-12-05T12:00"), HOLD, NOW);
        refuses(
                () -> lessons.reserve(session("d", "2026-12-05T10:30", "2026-12-05T11:30"), HOLD, NOW),
                new ResourceRejection.FullyBooked());
    }

    @Test
    void givesEachSessionItsQuotaOfFreeSeats() {
        Resource venue = ResourceFixtures.venue();
        refuses(
                () -> venue.reserve(session("a", "2026-12-05T09:00", "2026-12-05T11:00", 20, 6), HOLD, NOW),
                new ResourceRejection.FreeSeatsGone(5));
        venue.reserve(session("a", "2026-12-05T09:00", "2026-12-05T11:00", 20, 5), HOLD, NOW);
        Resource shop = ResourceFixtures.available(ResourceKind.MERCHANT, 8, 0);
        shop.reserve(session("a", "2026-12-05T09:00", "2026-12-05T11:00", 4, 3), HOLD, NOW);
        refuses(
                () -> shop.reserve(session("b", "2026-12-05T10:00", "2026-12-05T12:00", 4, 3), HOLD, NOW),
                new ResourceRejection.FreeSeatsGone(2));
        shop.reserve(session("b", "2026-12-05T10:00", "2026-12-05T12:00", 4, 2), HOLD, NOW);
        shop.reserve(session("c", "2026-12-05T12:00", "2026-12-05T13:00", 4, 4), HOLD, NOW);
    }

    @Test
    void neverPromisesMoreThanIsLeft() {
        Resource rice = ResourceFixtures.available(ResourceKind.GOODS, 0, 10);
        rice.reserve(goods("a", null, 6), HOLD, NOW);
        refuses(() -> rice.reserve(goods("b", null, 5), HOLD, NOW), new ResourceRejection.StockShort(4));
        rice.reserve(goods("b", null, 4), HOLD, NOW);
        assertThat(rice.state().free()).isZero();
        rice.cancel("b", NOW);
        assertThat(rice.state().free()).isEqualTo(4);
        rice.confirm("a", NOW);
        rice.start("a", NOW);
        rice.finish("a", Collector.NOBODY, NOW);
        assertThat(rice.state().onHand()).isEqualTo(4);
        assertThat(rice.state().free()).isEqualTo(4);
        rice.restock(3, NOW);
        assertThat(rice.state().free()).isEqualTo(7);
        refuses(() -> ResourceFixtures.venue().restock(1, NOW), new ResourceRejection.NoStock());
    }

    @Test
    void givesBackWhatNobodyConfirmedOrUsed() {
        Resource venue = ResourceFixtures.venue();
        venue.reserve(session("a", "2026-12-05T09:00", "2026-12-05T11:00"), HOLD, NOW);
        venue.lapse(NOW.plus(HOLD).minusMillis(1));
        assertThat(venue.state().status()).isEqualTo(ResourceStatus.RESERVED);
        venue.lapse(NOW.plus(HOLD));
        assertThat(venue.state().status()).isEqualTo(ResourceStatus.AVAILABLE);
        assertThat(venue.booking("a").orElseThrow().reason()).isEqualTo(Booking.Reason.NOT_CONFIRMED);
        venue.reserve(session("b", "2026-12-05T09:00", "2026-12-05T11:00"), HOLD, NOW);
        venue.confirm("b", NOW);
        venue.lapse(at("2026-12-05T10:59"));
        assertThat(venue.state().status()).isEqualTo(ResourceStatus.RESERVED);
        venue.lapse(at("2026-12-05T11:00"));
        assertThat(venue.booking("b").orElseThrow().reason()).isEqualTo(Booking.Reason.NOT_USED);
        assertThat(venue.state().nextLapse()).isEmpty();
    }

    @Test
    void holdsNoLongerThanUntilTheSessionBegins() {
        Resource venue = ResourceFixtures.venue();
        venue.reserve(session("a", "2026-11-21T09:00", "2026-11-21T11:00"), HOLD, NOW);
        assertThat(venue.state().nextLapse()).contains(at("2026-11-21T09:00"));
    }

    @Test
    void givesBackWhatADemandThatEndedWasPromised() {
        Resource rice = ResourceFixtures.available(ResourceKind.GOODS, 0, 10);
        rice.reserve(goods("a", "d1", 6), HOLD, NOW);
        rice.reserve(goods("b", "d2", 4), HOLD, NOW);
        rice.releaseFor("d1", NOW, NOW);
        assertThat(rice.state().free()).isEqualTo(6);
        assertThat(rice.booking("a").orElseThrow().reason()).isEqualTo(Booking.Reason.DEMAND_ENDED);
        assertThat(rice.booking("b").orElseThrow().stage()).isEqualTo(Booking.Stage.HELD);
    }

    @Test
    void settlesASessionByItsPriceMode() {
        Resource venue = ResourceFixtures.venue();
        venue.reserve(session("a", "2026-12-05T09:00", "2026-12-05T11:00", 20, 5), HOLD, NOW);
        refuses(() -> venue.start("a", NOW), new ResourceRejection.StageNotAllowed(Booking.Stage.HELD, "START"));
        venue.confirm("a", NOW);
        venue.start("a", NOW);
        refuses(() -> venue.cancel("a", NOW), new ResourceRejection.StageNotAllowed(Booking.Stage.IN_USE, "RELEASE"));
        venue.finish("a", Collector.OWNER, NOW);
        Booking used = venue.booking("a").orElseThrow();
        assertThat(used.takingsFen()).isEqualTo(15 * 400);
        assertThat(used.discountFen()).isEqualTo(20 * 1_000 - 15 * 400);
    }

    @Test
    @Rule("VOL-10")
    void letsNoVolunteerChargeOrCollect() {
        Resource venue = ResourceFixtures.venue();
        venue.reserve(session("paid", "2026-12-05T09:00", "2026-12-05T11:00", 6, 5), HOLD, NOW);
        venue.reserve(session("free", "2026-12-05T13:00", "2026-12-05T14:00", 5, 5), HOLD, NOW);
        for (String id : List.of("paid", "free")) {
            venue.confirm(id, NOW);
            venue.start(id, NOW);
        }
        refuses(() -> venue.finish("paid", Collector.VOLUNTEER, NOW), new ResourceRejection.VolunteerCharges());
        venue.finish("paid", Collector.STAFF, NOW);
        venue.finish("free", Collector.VOLUNTEER, NOW);
        ResourceDetails paid = ResourceFixtures.details(ResourceKind.SKILL, 1, ResourceFixtures.inclusive(0));
        ResourceDetails byVolunteer = new ResourceDetails(
                paid.name(),
                paid.kind(),
                new Owner(Owner.Kind.VOLUNTEER, "v1"),
                paid.area(),
                paid.place(),
                paid.circle(),
                paid.price(),
                paid.capacity(),
                paid.opening());
        refuses(
                () -> Resource.offer(new ResourceId("x"), byVolunteer, 0, "o", NOW),
                new ResourceRejection.VolunteerCharges());
    }

    @Test
    void keepsPromisedTimesWhenTheHoursChange() {
        Resource venue = ResourceFixtures.venue();
        venue.reserve(session("a", "2026-12-05T09:00", "2026-12-05T11:00"), HOLD, NOW);
        Opening shut = new Opening(ResourceFixtures.everyDay().week(), Set.of(LocalDate.of(2026, 12, 5)));
        refuses(() -> venue.open(shut, NOW), new ResourceRejection.BookedOutside());
        venue.cancel("a", NOW);
        venue.open(shut, NOW);
        refuses(
                () -> venue.reserve(session("b", "2026-12-05T09:00", "2026-12-05T11:00"), HOLD, NOW),
                new ResourceRejection.Closed());
    }

    @Test
    void judgesPricesByTheirMode() {
        assertThat(new Price(PriceMode.MARKET, 100, 100, 0).fault()).isNull();
        assertThat(new Price(PriceMode.MARKET, 100, 99, 0).fault()).isNotNull();
        assertThat(new Price(PriceMode.INCLUSIVE, 100, 99, 0).fault()).isNull();
        assertThat(new Price(PriceMode.INCLUSIVE, 100, 100, 0).fault()).isNotNull();
        assertThat(new Price(PriceMode.INCLUSIVE, 100, 0, 0).fault()).isNotNull();
        assertThat(new Price(PriceMode.PUBLIC_GOOD, 100, 0, 0).fault()).isNull();
        assertThat(new Price(PriceMode.PUBLIC_GOOD, 100, 1, 0).fault()).isNotNull();
        assertThat(new Price(PriceMode.PUBLIC_GOOD, 100, 0, -1).fault()).isNotNull();
    }

    @Test
    void namesEveryFaultOfAnOffer() {
        ResourceDetails d = new ResourceDetails(
                "书画课",
                ResourceKind.DEPARTMENT_SERVICE,
                new Owner(Owner.Kind.COMMUNITY, "社区"),
                ResourceFixtures.AREA,
                null,
                Circle.PUBLIC_GOOD,
                new Price(PriceMode.MARKET, 0, 0, 1),
                0,
                Opening.NONE);
        assertThat(d.faults()).containsOnlyKeys("capacity", "opening", "freeSeats", "price", "owner");
    }

    @Test
    void statesATypeForVenuesAndAKindForGoodsOnly() {
        ResourceDetails venue = ResourceFixtures.details(ResourceKind.VENUE, 5, ResourceFixtures.inclusive(0));
        ResourceDetails goods =
                ResourceFixtures.details(ResourceKind.GOODS, 0, new Price(PriceMode.PUBLIC_GOOD, 0, 0, 0));
        assertThat(stating(venue, VenueType.HALL, null).faults()).isEmpty();
        assertThat(stating(goods, null, "FOOD").faults()).isEmpty();
        assertThat(stating(goods, VenueType.HALL, null).faults()).containsOnlyKeys("venueType");
        assertThat(stating(venue, null, "FOOD").faults()).containsOnlyKeys("goodsKind");
        assertThat(stating(goods, null, "GOLD").faults()).containsOnlyKeys("goodsKind");
    }

    private static ResourceDetails stating(ResourceDetails d, @Nullable VenueType type, @Nullable String goods) {
        return new ResourceDetails(
                d.name(),
                d.kind(),
                d.owner(),
                d.area(),
                d.place(),
                d.circle(),
                d.price(),
                d.capacity(),
                d.opening(),
                type,
                goods);
    }

    @Test
    void givesOneBookingBackAndNotTwice() {
        Resource rice = ResourceFixtures.available(ResourceKind.GOODS, 0, 10);
        rice.reserve(goods("a", "d1", 6), HOLD, NOW);
        rice.reserve(goods("b", "d1", 4), HOLD, NOW);
        rice.giveBack("a", Booking.Reason.CANCELLED, NOW);
        assertThat(rice.state().free()).isEqualTo(6);
        int changes = rice.changes().size();
        rice.giveBack("a", Booking.Reason.CANCELLED, NOW);
        rice.giveBack("unknown", Booking.Reason.CANCELLED, NOW);
        assertThat(rice.changes()).hasSize(changes);
        rice.confirm("b", NOW);
        rice.start("b", NOW);
        rice.giveBack("b", Booking.Reason.CANCELLED, NOW);
        assertThat(rice.booking("b").orElseThrow().stage()).isEqualTo(Booking.Stage.IN_USE);
    }

    @Test
    void tellsOthersOfEveryStageOnce() {
        Resource rice = ResourceFixtures.available(ResourceKind.GOODS, 0, 10);
        rice.reserve(goods("a", "d1", 6), HOLD, NOW);
        rice.confirm("a", NOW);
        assertThat(PublishedResourceEvents.of(rice))
                .extracting(e -> e.getClass().getSimpleName())
                .containsExactly("ResourceBookingChangedV1", "ResourceStatusChangedV1", "ResourceBookingChangedV1");
    }

    @Test
    void usesUpGoodsOfADemandThatWasMetOnce() {
        Resource rice = ResourceFixtures.available(ResourceKind.GOODS, 0, 10);
        rice.reserve(goods("agreed", "d1", 4), HOLD, NOW);
        rice.confirm("agreed", NOW);
        rice.reserve(goods("never-agreed", "d1", 2), HOLD, NOW);
        rice.reserve(goods("another's", "d2", 3), HOLD, NOW);
        rice.settleFor("d1", NOW, NOW);
        rice.settleFor("d1", NOW, NOW);
        assertThat(rice.state().onHand()).isEqualTo(6);
        assertThat(rice.state().free()).isEqualTo(3);
        assertThat(rice.booking("agreed").orElseThrow().stage()).isEqualTo(Booking.Stage.USED);
        assertThat(rice.booking("never-agreed").orElseThrow().stage()).isEqualTo(Booking.Stage.RELEASED);
        assertThat(rice.booking("another's").orElseThrow().stage()).isEqualTo(Booking.Stage.HELD);
    }

    @Test
    void endsTheTimeThatADemandHadAndGivesBackOneStillToCome() {
        Resource hall = free();
        hall.reserve(forDemand("begun", "2026-12-05T09:00", "2026-12-05T11:00"), HOLD, NOW);
        hall.reserve(forDemand("to-come", "2026-12-06T09:00", "2026-12-06T11:00"), HOLD, NOW);
        hall.confirm("begun", NOW);
        hall.confirm("to-come", NOW);
        hall.settleFor("d1", at("2026-12-05T09:00"), at("2026-12-05T09:00"));
        assertThat(hall.booking("begun").orElseThrow().stage()).isEqualTo(Booking.Stage.USED);
        assertThat(hall.booking("to-come").orElseThrow().stage()).isEqualTo(Booking.Stage.RELEASED);
        assertThat(hall.state().status()).isEqualTo(ResourceStatus.AVAILABLE);

        Resource early = free();
        early.reserve(forDemand("b", "2026-12-05T09:00", "2026-12-05T11:00"), HOLD, NOW);
        early.confirm("b", NOW);
        early.settleFor("d1", at("2026-12-05T08:59"), at("2026-12-05T08:59"));
        assertThat(early.booking("b").orElseThrow().stage()).isEqualTo(Booking.Stage.RELEASED);
    }

    @Test
    @Rule("VOL-10")
    void leavesItToAnOfficeToSayWhoTookTheMoney() {
        Resource venue = ResourceFixtures.venue();
        venue.reserve(forDemand("paid", "2026-12-05T09:00", "2026-12-05T11:00"), HOLD, NOW);
        venue.confirm("paid", NOW);
        venue.settleFor("d1", at("2026-12-05T11:00"), at("2026-12-05T11:00"));
        venue.settleFor("d1", at("2026-12-05T11:00"), at("2026-12-05T11:00"));
        assertThat(venue.booking("paid").orElseThrow().stage()).isEqualTo(Booking.Stage.IN_USE);
        venue.lapse(at("2026-12-09T11:00"));
        venue.finish("paid", Collector.STAFF, at("2026-12-09T11:00"));
        assertThat(venue.booking("paid").orElseThrow().takingsFen()).isEqualTo(400);
    }

    @Test
    void doesNotLapseAsUnusedOnceTheWorkHasBegun() {
        Resource hall = free();
        hall.reserve(forDemand("b", "2026-12-05T09:00", "2026-12-05T11:00"), HOLD, NOW);
        hall.begin("b", NOW);
        assertThat(hall.booking("b").orElseThrow().stage())
                .as("the owner has not agreed")
                .isEqualTo(Booking.Stage.HELD);
        hall.confirm("b", NOW);
        hall.begin("b", at("2026-12-05T09:00"));
        hall.begin("b", at("2026-12-05T09:00"));
        hall.begin("nobody's", at("2026-12-05T09:00"));
        hall.lapse(at("2026-12-05T11:00"));
        assertThat(hall.booking("b").orElseThrow().stage()).isEqualTo(Booking.Stage.IN_USE);
        hall.releaseFor("d1", at("2026-12-05T12:00"), at("2026-12-05T12:00"));
        assertThat(hall.booking("b").orElseThrow().stage()).isEqualTo(Booking.Stage.USED);
        assertThat(hall.booking("b").orElseThrow().discountFen()).isEqualTo(1_000);
    }

    @Test
    void keepsWhatWasBookedAfterTheDemandHadEnded() {
        Resource rice = ResourceFixtures.available(ResourceKind.GOODS, 0, 10);
        rice.reserve(goods("next-time", "d1", 6), HOLD, NOW);
        rice.confirm("next-time", NOW);
        rice.releaseFor("d1", NOW.minusMillis(1), NOW);
        rice.settleFor("d1", NOW.minusMillis(1), NOW);
        assertThat(rice.booking("next-time").orElseThrow().stage()).isEqualTo(Booking.Stage.CONFIRMED);
        rice.releaseFor("d1", NOW, NOW);
        assertThat(rice.booking("next-time").orElseThrow().stage()).isEqualTo(Booking.Stage.RELEASED);
    }

    /** A hall that costs nothing here and ten yuan on the market. */
    private static Resource free() {
        Resource hall = Resource.offer(
                new ResourceId("r"),
                ResourceFixtures.details(ResourceKind.VENUE, 50, new Price(PriceMode.PUBLIC_GOOD, 1_000, 0, 0)),
                0,
                "o",
                NOW);
        hall.check("o", NOW);
        hall.publish(NOW);
        return hall;
    }

    private static Booking.Wish forDemand(String id, String from, String to) {
        return new Booking.Wish(id, "d1", "o", "活动", at(from), at(to), 0, 1, 0);
    }
}
