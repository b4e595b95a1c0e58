package org.linli.matching.online;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.linli.matching.assignment.Assignments;
import org.linli.matching.assignment.Fit;
import org.linli.matching.demand.DemandState;
import org.linli.matching.demand.SeatRole;
import org.linli.matching.engine.index.Candidate;
import org.linli.matching.engine.index.Member;
import org.linli.matching.engine.index.Offer;
import org.linli.matching.engine.index.PeopleView;
import org.linli.matching.engine.index.Promise;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** The open demands that suit a volunteer best; what he was asked for already is left out. */
@Component
public final class FindOpenDemands {

    private static final int MOST_ASKED = 500;

    private final Assignments assignments;
    private final OpenDemands open;
    private final LiveIndex index;
    private final Clock clock;

    FindOpenDemands(Assignments assignments, OpenDemands open, LiveIndex index, Clock clock) {
        this.assignments = assignments;
        this.open = open;
        this.index = index;
        this.clock = clock;
    }

    /** A demand that the volunteer may take. */
    public record Suits(DemandState demand, SeatRole role, Fit fit, boolean needsOffice) {}

    public List<Suits> handle(int k, Caller volunteer) {
        volunteer.requireRole(Role.VOLUNTEER);
        String id = volunteer.volunteerId();
        if (id == null) {
            return List.of();
        }
        Member member =
                index.everybody().find(id).orElseThrow(() -> new Rejected(new OnlineRejection.VolunteerNotKnown()));
        String area = String.valueOf(member.place().area());
        PeopleView view = index.of(area);
        OpenDemands.Open all = open.of(area.substring(0, 6));
        Instant now = clock.instant();
        Set<String> butNot = new HashSet<>();
        assignments.ofVolunteer(id, MOST_ASKED).stream()
                .filter(a -> a.value().state().status().occupies()
                        || a.value().state().refusedByPerson())
                .forEach(a -> butNot.add(a.value().state().job().demandId().value()));
        all.demands().values().stream()
                .filter(demand -> OpenDemands.past(demand, now))
                .forEach(demand -> butNot.add(demand.id().value()));
        List<Promise> promised = view.promises(id);
        return all.board().best(member, promised, butNot, k).stream()
                .map(offer -> suits(offer, all, member, promised.size()))
                .toList();
    }

    private static Suits suits(Offer offer, OpenDemands.Open all, Member member, int engagements) {
        DemandState demand =
                Objects.requireNonNull(all.demands().get(offer.ask().need()));
        SeatRole role = offer.ask().supervising() ? SeatRole.SUPERVISOR : SeatRole.VOLUNTEER;
        Candidate himself = new Candidate(member, offer.score(), offer.parts());
        return new Suits(
                demand,
                role,
                Fits.of(demand.details(), role, offer.ask(), himself, engagements, false),
                GrabDemand.needsOffice(demand.details(), role));
    }
}
