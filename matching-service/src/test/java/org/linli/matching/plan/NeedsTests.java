package org.linli.matching.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.matching.demand.DemandFixtures.NOW;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.matching.assignment.Assignment;
import org.linli.matching.assignment.AssignmentFixtures;
import org.linli.matching.assignment.AssignmentStatus;
import org.linli.matching.demand.Demand;
import org.linli.matching.demand.DemandFixtures;
import org.linli.matching.demand.DemandType;
import org.linli.matching.demand.SeatRole;
import org.linli.matching.demand.Skills;
import org.linli.matching.engine.Block;
import org.linli.matching.engine.Need;
import org.linli.matching.engine.Plan;
import org.linli.matching.engine.ScoreParts;
import org.linli.testkit.Rule;

class NeedsTests {

    private final Needs needs = new Needs(Skills.fromClasspath());

    @Test
    void asksForAllSeatsOfAListedDemand() {
        Need need = needs.of(DemandFixtures.listed(DemandFixtures.supervised()).state(), Set.of());
        assertThat(need.roles()).containsExactly(new Need.Role(false, 1, 1, 1), new Need.Role(true, 0, 1, 1));
        assertThat(need.weight()).isEqualTo(2);
        assertThat(need.focus()).isTrue();
        assertThat(need.adultOnly()).as("mediators are adults").isTrue();
        assertThat(need.startMinute()).isEqualTo(540);
        assertThat(need.weekday()).isEqualTo(5);
    }

    @Test
    void asksOnlyForTheSeatsThatAreLeft() {
        Demand demand = DemandFixtures.matching(DemandFixtures.asking(3, 2));
        demand.seatFreed("a2", NOW);
        Need need = needs.of(demand.state(), Set.of());
        assertThat(need.roles()).containsExactly(new Need.Role(false, 1, 0, 1));
        assertThat(need.refused()).containsExactlyInAnyOrder("v1", "v3");
        demand.seatFreed("a1", NOW);
        assertThat(needs.of(demand.state(), Set.of()).roles()).containsExactly(new Need.Role(false, 1, 1, 2));
    }

    @Test
    @Rule("VOL-10")
    void doesNotAskAgainWhoDeclinedOrStayedSilent() {
        assertThat(AssignmentFixtures.in(AssignmentStatus.DECLINED).state().refusedByPerson())
                .isTrue();
        assertThat(AssignmentFixtures.in(AssignmentStatus.EXPIRED).state().refusedByPerson())
                .isTrue();
        Assignment neverAsked = AssignmentFixtures.proposed();
        neverAsked.expire(neverAsked.state().dueAt());
        assertThat(neverAsked.state().refusedByPerson()).isFalse();
        assertThat(needs.of(DemandFixtures.listed().state(), Set.of("v1")).refused())
                .containsExactly("v1");
    }

    @Test
    void readsPromisesInLocalMinutes() {
        var commitment = Needs.commitment(AssignmentFixtures.proposed().state());
        assertThat(commitment.startsAt() % 1_440).isEqualTo(540);
        assertThat(commitment.endsAt() - commitment.startsAt()).isEqualTo(120);
        assertThat(commitment.supervising()).isFalse();
    }

    @Test
    void saysWhatIsMissingAndWhatBlocks() {
        Integer[] only = new Integer[Block.values().length];
        Arrays.fill(only, 0);
        only[Block.TIME.index()] = 12;
        Plan.Shortage shortage = new Plan.Shortage(
                List.of(new Plan.RoleShortage(0, 1, 0, 2, List.of("other"), List.of(only))),
                null,
                null,
                new Plan.Relaxation.MoveWindow(
                        DemandFixtures.SATURDAY_MORNING.date().plusDays(1).toEpochDay(), 540, 660));
        Explanation e = Explanations.unmet(DemandFixtures.listed().state(), shortage, "p1", NOW);
        Explanation.Missing missing = e.missing().getFirst();
        assertThat(missing.fact().code()).isEqualTo("missing.volunteer-with-skill");
        assertThat(missing.fact().facts())
                .containsEntry("count", "1")
                .containsEntry("weekday", "weekday.6")
                .containsEntry("part", "part.morning");
        assertThat(missing.blockers().stream().map(b -> b.fact().code()))
                .containsExactly("blocked.competing", "blocked.time");
        assertThat(e.relaxation())
                .isEqualTo(new Explanation.Fact(
                        "relax.move-window",
                        Map.of(
                                "date",
                                "2026-12-06",
                                "weekday",
                                "weekday.7",
                                "part",
                                "part.morning",
                                "start",
                                "09:00",
                                "end",
                                "11:00")));
    }

    @Test
    void saysThatAVenueIsNotOnTheResourceList() {
        var venue = DemandFixtures.listed(DemandFixtures.ofType(DemandType.VENUE, 0, 0, List.of()));
        Explanation e = Explanations.noResource(venue.state(), "p1", NOW);
        assertThat(e.met()).isFalse();
        assertThat(e.missing().getFirst().role()).isEqualTo("VENUE");
    }

    @Test
    void givesReasonsThatFitThePerson() {
        Plan.Seat seat = new Plan.Seat(
                "v", 0, new ScoreParts(40, 12, 5, 10, 7), 330411003002L, true, false, false, false, 1, 70);
        assertThat(Reasons.of(DemandFixtures.details(), SeatRole.VOLUNTEER, seat, 330411003001L).stream()
                        .map(r -> r.code()))
                .containsExactly(
                        "reason.skill-held",
                        "reason.likes-class",
                        "reason.same-street",
                        "reason.time-to-be-asked",
                        "reason.other-engagements",
                        "reason.runner-up");
        assertThat(Reasons.of(DemandFixtures.details(), SeatRole.SUPERVISOR, seat, 330411003001L)
                        .getFirst()
                        .code())
                .isEqualTo("reason.supervisor-declared");
    }
}
