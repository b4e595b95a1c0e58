package org.linli.matching.dualcheckin;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.matching.GridTeamChangedV1;
import org.linli.contracts.matching.PartyMemberContributedV1;
import org.linli.contracts.matching.PartyMemberReminderDueV1;
import org.linli.contracts.matching.PartyMemberStatusChangedV1;
import org.linli.contracts.matching.PartyUnitChangedV1;

/** Decides what others hear of members, units and grid teams: ids, divisions and counts; never who anybody is. */
public final class PublishedDualCheckInEvents {

    private PublishedDualCheckInEvents() {}

    public static List<PublishedEvent> of(MemberCard card) {
        return card.changes().stream()
                .flatMap(change -> of(change, card.state()).stream())
                .toList();
    }

    private static Optional<PublishedEvent> of(MemberCard.Event change, MemberCard.State s) {
        return switch (change) {
            case MemberCard.Event.Assigned() -> Optional.of(moved(s, null, MemberStatus.ASSIGNED, false));
            case MemberCard.Event.CheckedIn(var on) ->
                Optional.of(moved(s, MemberStatus.ASSIGNED, MemberStatus.CHECKED_IN, on.isAfter(s.dueOn())));
            case MemberCard.Event.Left(MemberStatus from) -> Optional.of(moved(s, from, MemberStatus.LEFT, false));
            case MemberCard.Event.Reminded _ ->
                Optional.of(new PartyMemberReminderDueV1(
                        s.id().value(), s.area(), s.unit().value(), s.dueOn(), s.reminders()));
            case MemberCard.Event.Contributed(Contribution c) ->
                Optional.of(new PartyMemberContributedV1(
                        s.id().value(), s.area(), s.unit().value(), c.kind().name(), c.day(), c.minutes()));
            case MemberCard.Event.Opened _ -> Optional.empty();
        };
    }

    private static PartyMemberStatusChangedV1 moved(
            MemberCard.State s, @Nullable MemberStatus from, MemberStatus to, boolean late) {
        return new PartyMemberStatusChangedV1(
                s.id().value(), s.area(), s.unit().value(), from == null ? null : from.name(), to.name(), late);
    }

    public static List<PublishedEvent> of(PartyUnit unit) {
        PartyUnit.State s = unit.state();
        return List.of(new PartyUnitChangedV1(
                s.id().value(), s.area(), s.status().name(), s.posts().size(), (int)
                        s.posts().stream().filter(p -> p.holder() != null).count()));
    }

    public static List<PublishedEvent> of(GridTeam team, DualCheckInSettings settings) {
        return List.of(new GridTeamChangedV1(
                team.id().value(),
                team.area(),
                team.members().size(),
                team.groups().size(),
                team.complete(settings)));
    }
}
