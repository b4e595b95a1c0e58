package org.linli.volunteer.activity;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.linli.volunteer.registration.Today;

/**
 * Decides which cases of an activity demand a written agreement in one province (VOL-09).
 *
 * @param demanded the cases that the province names
 * @param largeEventFrom wanted volunteers from which an event counts as large although nobody says so [U]
 */
public record AgreementProfile(Set<AgreementCase> demanded, int largeEventFrom) {

    public AgreementProfile {
        demanded = Set.copyOf(demanded);
    }

    /** The demanded cases that the activity meets; empty when no agreement is needed. */
    Set<AgreementCase> casesOf(Notice notice, Details details) {
        Set<AgreementCase> met = EnumSet.noneOf(AgreementCase.class);
        Circumstances said = details.circumstances();
        if (notice.dangerous() || details.emergency()) {
            met.add(AgreementCase.DANGER);
        }
        if (said.foreignRelated()) {
            met.add(AgreementCase.FOREIGN_RELATED);
        }
        if (!Today.of(notice.endsAt()).isBefore(Today.of(notice.startsAt()).plusMonths(1))) {
            met.add(AgreementCase.LONG_TERM);
        }
        if (said.largeEvent() || notice.capacity() >= largeEventFrom) {
            met.add(AgreementCase.LARGE_EVENT);
        }
        if (said.outsideProvince()) {
            met.add(AgreementCase.OUTSIDE_PROVINCE);
        }
        if (said.agreementAsked()) {
            met.add(AgreementCase.ASKED_FOR);
        }
        if (said.highStrain()) {
            met.add(AgreementCase.HIGH_STRAIN);
        }
        met.retainAll(demanded);
        return new TreeSet<>(met);
    }
}
