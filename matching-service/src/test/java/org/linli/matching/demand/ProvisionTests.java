package org.linli.matching.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.matching.demand.DemandFixtures.NOW;
import static org.linli.matching.demand.DemandFixtures.SATURDAY_MORNING;
import static org.linli.matching.demand.DemandFixtures.equipped;
import static org.linli.matching.demand.DemandFixtures.listed;
import static org.linli.matching.demand.DemandFixtures.on;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.matching.DemandEquipmentChangedV1;
import org.linli.contracts.matching.DemandListedV1;
import org.linli.contracts.matching.DemandWindowDecidedV1;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

/** The choice of a time, a venue and goods, from the proposal to the booking and back. */
@Rule("MAT-01")
class ProvisionTests {

    private static final List<Seat> ONE = List.of(Seat.proposed("a1", SeatRole.VOLUNTEER, "v1"));

    private static Provision choosing(String id, int choice) {
        return Provision.proposed(id, choice, "hall", List.of(new Provision.Goods("store", 10)));
    }

    private static Demand proposed(int choice) {
        Demand demand = Demand.of(listed(equipped(2)).state());
        demand.propose("p1", ONE, choosing("c1", choice), NOW);
        return demand;
    }

    private static void assertRefused(ThrowingCallable call, DemandRejection rejection) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                .isEqualTo(rejection));
    }

    private static List<PublishedEvent> published(Demand demand) {
        return PublishedDemandEvents.of(demand, null);
    }

    @ParameterizedTest
    @EnumSource(Provision.Stage.class)
    void takesPlaceAtTheTimeThatWasChosenUntilTheLastNo(Provision.Stage stage) {
        Demand demand = proposed(2);
        assertThat(demand.state().details().window()).isEqualTo(on(2));
        assertThat(demand.state().asked()).isEqualTo(SATURDAY_MORNING);
        if (stage == Provision.Stage.SECURED) {
            assertThat(demand.secure("c1", NOW)).isTrue();
        } else if (stage == Provision.Stage.LOST) {
            demand.loseEquipment("c1", Provision.Lacking.VENUE, NOW);
        }
        assertThat(demand.state().details().windows()).containsExactly(on(2), SATURDAY_MORNING, on(1));
        demand.seatFreed("a1", NOW);
        assertThat(demand.state().status()).isEqualTo(DemandStatus.LISTED);
        assertThat(demand.state().details().windows()).containsExactly(SATURDAY_MORNING, on(1), on(2));
        assertThat(demand.state().provision()).isNull();
    }

    @Test
    void askNobodyForAnotherTimeThanTheOthers() {
        Demand demand = proposed(1);
        List<Seat> second = List.of(Seat.proposed("a2", SeatRole.VOLUNTEER, "v2"));
        assertRefused(() -> demand.propose("p2", second, choosing("c2", 1), NOW), new DemandRejection.TimeChosen());
        demand.propose("p2", second, choosing("c2", 0), NOW);
        assertThat(demand.state().provision()).isEqualTo(choosing("c1", 1));
        assertThat(demand.state().details().window()).isEqualTo(on(1));
    }

    @Test
    void aNewChoiceAfterALossKeepsTheTimeThatPeopleWereAskedFor() {
        Demand demand = proposed(2);
        demand.loseEquipment("c1", Provision.Lacking.GOODS, NOW);
        demand.provide(choosing("c2", 0), NOW);
        assertThat(demand.state().provision()).isEqualTo(choosing("c2", 2));
        assertThat(demand.state().details().window()).isEqualTo(on(2));
        demand.seatFreed("a1", NOW);
        assertThat(demand.state().details().windows()).containsExactly(SATURDAY_MORNING, on(1), on(2));
    }

    @Test
    void aNewChoiceWithoutPeopleMayTakeAnyTimeStill() {
        Demand demand = Demand.of(listed(equipped(2)).state());
        demand.provide(choosing("c1", 2), NOW);
        demand.loseEquipment("c1", Provision.Lacking.VENUE, NOW);
        // as shown now: the third time asked for, the first, the second
        demand.provide(choosing("c2", 2), NOW);
        assertThat(demand.state().provision()).isEqualTo(choosing("c2", 1));
        assertThat(demand.state().details().windows()).containsExactly(on(1), SATURDAY_MORNING, on(2));
    }

    @Test
    void isSecuredOnceAndOnlyByTheChoiceThatStands() {
        Demand demand = proposed(1);
        assertThat(demand.secure("another", NOW)).isFalse();
        assertThat(demand.secure("c1", NOW)).isTrue();
        int changes = demand.changes().size();
        assertThat(demand.secure("c1", NOW)).isTrue();
        demand.loseEquipment("another", Provision.Lacking.VENUE, NOW);
        assertThat(demand.changes()).hasSize(changes);
        demand.provide(choosing("c2", 0), NOW);
        assertThat(demand.state().provision()).extracting(Provision::id).isEqualTo("c1");
        demand.loseEquipment("c1", Provision.Lacking.VENUE, NOW);
        assertThat(demand.secure("c1", NOW)).isFalse();
        assertThat(demand.state().secured()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(DemandStatus.class)
    void isBookedWhileTheDemandIsOnTheListOrHasPeople(DemandStatus status) {
        Demand demand = DemandFixtures.in(status);
        boolean open =
                status == DemandStatus.LISTED || status == DemandStatus.MATCHING || status == DemandStatus.MATCHED;
        assertThat(demand.state().equippable()).isEqualTo(open);
        if (open) {
            demand.provide(choosing("c1", 0), NOW);
            assertThat(demand.secure("c1", NOW)).isTrue();
        } else {
            assertRefused(() -> demand.provide(choosing("c1", 0), NOW), new DemandRejection.NotEquippable(status));
        }
    }

    @Test
    void waitsForTheNextTimeBeforeItIsOver() {
        Demand demand = listed(equipped(2));
        demand.expire(SATURDAY_MORNING.startsAt());
        assertThat(demand.state().status()).isEqualTo(DemandStatus.LISTED);
        assertThat(demand.state().details().windows()).containsExactly(on(1), on(2));
        assertRefused(() -> demand.expire(on(1).startsAt().minusSeconds(1)), new DemandRejection.WindowAhead());
        demand.expire(on(2).startsAt());
        assertThat(demand.state().status()).isEqualTo(DemandStatus.EXPIRED);
    }

    @Test
    void tellsOthersWhichTimeWasDecidedAndWhatWasBookedOrLost() {
        Demand demand = proposed(1);
        demand.secure("c1", NOW);
        assertThat(published(demand))
                .contains(
                        new DemandWindowDecidedV1("d1", "330411003001", "DISPUTE", 1, on(1).startsAt(), on(1).endsAt()),
                        new DemandEquipmentChangedV1(
                                "d1", "330411003001", "DISPUTE", "BOOKED", "hall", "SPORTS_GEAR", 10, null));
        Demand loser = proposed(0);
        loser.loseEquipment("c1", Provision.Lacking.GOODS, NOW);
        assertThat(published(loser))
                .contains(new DemandEquipmentChangedV1(
                        "d1", "330411003001", "DISPUTE", "LOST", "hall", "SPORTS_GEAR", 10, "GOODS"));
    }

    @Test
    void tellsOthersWhatItAsksForWhenItComesOnTheList() {
        assertThat(published(listed(equipped(2))))
                .filteredOn(DemandListedV1.class::isInstance)
                .first()
                .isInstanceOfSatisfying(DemandListedV1.class, e -> {
                    assertThat(e.alternatives()).isEqualTo(2);
                    assertThat(e.venueType()).isEqualTo("HALL");
                    assertThat(e.venueSeats()).isEqualTo(40);
                    assertThat(e.goodsKind()).isEqualTo("SPORTS_GEAR");
                    assertThat(e.goodsQuantity()).isEqualTo(10);
                });
    }
}
