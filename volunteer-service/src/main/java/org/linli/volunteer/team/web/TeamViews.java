package org.linli.volunteer.team.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.Areas;
import org.linli.platform.identifier.Uscc;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.time.Hours;
import org.linli.volunteer.team.Guide;
import org.linli.volunteer.team.Membership;
import org.linli.volunteer.team.MembershipStatus;
import org.linli.volunteer.team.Memberships;
import org.linli.volunteer.team.Team;
import org.linli.volunteer.team.TeamHours;
import org.linli.volunteer.team.TeamId;
import org.linli.volunteer.team.TeamKind;
import org.linli.volunteer.team.TeamStatus;
import org.springframework.stereotype.Component;

/** Shows teams with what is counted of them: members now, and minutes with those of absorbed teams. */
@Component
final class TeamViews {

    /** A team as everybody sees it; with a {@code vacancy} the leader is who led last. */
    record TeamView(
            String id,
            String name,
            String area,
            String areaName,
            TeamKind kind,
            @Nullable String organization,
            @Nullable GuideView guidedBy,
            List<String> fields,
            @Nullable String parentId,
            String leaderId,
            Team.@Nullable Vacancy vacancy,
            TeamStatus status,
            List<String> absorbed,
            @Nullable String mergedInto,
            long members,
            long minutes,
            String hours,
            Instant formedAt,
            long version) {}

    /** Who guides a team's records (VOL-36). */
    record GuideView(String code, String name) {}

    /** A member with his spells; who he is is told by the register to those who may know. */
    record MemberView(
            String teamId,
            String volunteerId,
            MembershipStatus status,
            LocalDate since,
            List<SpellView> spells,
            long version) {}

    /** A time of belonging. */
    record SpellView(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String movedTo) {}

    private final Memberships memberships;
    private final TeamHours hours;
    private final Areas areas;

    TeamViews(Memberships memberships, TeamHours hours, Areas areas) {
        this.memberships = memberships;
        this.hours = hours;
        this.areas = areas;
    }

    List<TeamView> of(Collection<Versioned<Team>> teams) {
        Set<TeamId> counted = new LinkedHashSet<>();
        teams.forEach(team -> counted.addAll(team.value().state().countsFor()));
        Map<TeamId, Long> members = memberships.count(counted);
        Map<TeamId, Long> minutes = hours.minutes(counted);
        return teams.stream().map(team -> of(team, members, minutes)).toList();
    }

    TeamView of(Versioned<Team> team) {
        return of(List.of(team)).getFirst();
    }

    static MemberView of(Membership membership, long version) {
        Membership.State state = membership.state();
        return new MemberView(
                state.team().value(),
                state.volunteer().value(),
                state.status(),
                membership.since(),
                state.spells().stream().map(TeamViews::of).toList(),
                version);
    }

    private static SpellView of(Membership.Spell spell) {
        TeamId movedTo = spell.movedTo();
        return new SpellView(spell.from(), spell.to(), movedTo == null ? null : movedTo.value());
    }

    private TeamView of(Versioned<Team> team, Map<TeamId, Long> members, Map<TeamId, Long> minutes) {
        Team.State state = team.value().state();
        Team.Profile profile = state.profile();
        Uscc organization = profile.organization();
        Guide guide = profile.guide();
        TeamId parent = state.parent();
        TeamId heir = state.mergedInto();
        long served = state.countsFor().stream()
                .mapToLong(counted -> minutes.getOrDefault(counted, 0L))
                .sum();
        return new TeamView(
                state.id().value(),
                profile.name(),
                profile.area(),
                areas.name(profile.area()),
                profile.kind(),
                organization == null ? null : organization.value(),
                guide == null ? null : new GuideView(guide.code(), guide.name()),
                profile.fields(),
                parent == null ? null : parent.value(),
                state.leader().volunteer().value(),
                state.vacancy(),
                state.status(),
                state.absorbed().stream().map(TeamId::value).toList(),
                heir == null ? null : heir.value(),
                members.getOrDefault(state.id(), 0L),
                served,
                Hours.display(served),
                state.formedAt(),
                team.version());
    }
}
