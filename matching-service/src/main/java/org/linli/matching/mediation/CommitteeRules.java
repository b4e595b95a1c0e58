package org.linli.matching.mediation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.linli.platform.identifier.Sex;
import org.linli.platform.problem.Rejected;

/** MAT-09: how a committee is made up (People's Mediation Law, articles 8, 9 and 14). */
public record CommitteeRules(int fewest, int most, int termYears) {

    public CommitteeRules {
        if (fewest < 1 || most < fewest || termYears < 1) {
            throw new IllegalArgumentException("a committee has members and a term");
        }
    }

    void check(List<Mediator> members, LocalDate day) {
        refuseIf(
                members.size() < fewest || members.size() > most,
                () -> new MediationRejection.MembersOutOfRange(fewest, most));
        refuseIf(
                members.stream().map(Mediator::subject).distinct().count() < members.size(),
                MediationRejection.MemberTwice::new);
        refuseIf(members.stream().noneMatch(m -> m.sex() == Sex.FEMALE), MediationRejection.NoWoman::new);
        grownUp(members, day);
    }

    static void grownUp(List<Mediator> mediators, LocalDate day) {
        refuseIf(mediators.stream().anyMatch(m -> !m.adultOn(day)), MediationRejection.NotAnAdult::new);
    }

    private static void refuseIf(boolean broken, Supplier<MediationRejection> rejection) {
        if (broken) {
            throw new Rejected(rejection.get());
        }
    }
}
