package org.linli.matching.dualcheckin;

import java.util.List;
import org.linli.platform.crypto.PersonalData;

/** A grid and the people it can count on: 一长三员五团, one leader, three members and five groups by default [P]. */
public record GridTeam(
        GridTeamId id, String area, String grid, Person leader, List<Member> members, List<String> groups) {

    /** Somebody with a duty in the grid. */
    public record Person(PersonalData<String> name, PersonalData<String> phone) {}

    /** A member and what he is there for. */
    public record Member(String duty, Person person) {}

    public GridTeam {
        members = List.copyOf(members);
        groups = groups.stream().distinct().toList();
    }

    /** Whether as many members and groups are named as the district wants; more are welcome. */
    public boolean complete(DualCheckInSettings settings) {
        return members.size() >= settings.gridMembers() && groups.size() >= settings.gridGroups();
    }
}
