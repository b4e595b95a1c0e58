package org.linli.casework.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.platform.problem.Rejected;

/**
 * The 1+1 group of a case (CAS-21): exactly one active prosecutor and at least one active social worker, family educators besides; one
 * person has one duty.
 */
public record Team(List<TeamMember> members) {

    public Team {
        members = List.copyOf(members);
        long prosecutors = active(members, Duty.PROSECUTOR);
        long socialWorkers = active(members, Duty.SOCIAL_WORKER);
        if (prosecutors != 1 || socialWorkers < 1) {
            throw new Rejected(new CaseRejection.TeamIncomplete(prosecutors, socialWorkers));
        }
        Set<PersonId> persons = new HashSet<>();
        for (TeamMember member : members) {
            if (!persons.add(member.person())) {
                throw new Rejected(new CaseRejection.PersonTwiceOnTeam());
            }
        }
    }

    /** The duty of an active member. */
    public Optional<Duty> dutyOf(PersonId person) {
        return members.stream()
                .filter(member -> member.active() && member.person().equals(person))
                .map(TeamMember::duty)
                .findFirst();
    }

    public boolean has(PersonId person) {
        return dutyOf(person).isPresent();
    }

    private static long active(List<TeamMember> members, Duty duty) {
        return members.stream()
                .filter(member -> member.active() && member.duty() == duty)
                .count();
    }
}
