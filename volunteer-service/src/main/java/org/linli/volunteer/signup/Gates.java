package org.linli.volunteer.signup;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.Supplier;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.Requirements;
import org.linli.volunteer.registration.AgeProfile;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerStatus;

/** Decides whether a person may take part in an activity; whether there is a seat is another question. */
final class Gates {

    private Gates() {}

    static void check(
            Applicant applicant,
            Activity.State activity,
            Declaration said,
            AgeProfile ages,
            SignUpPolicy policy,
            LocalDate today) {
        LocalDate first = Today.of(activity.notice().startsAt());
        LocalDate last = Today.of(activity.notice().endsAt());
        refuseIf(
                applicant.status() != VolunteerStatus.ACTIVE,
                () -> new SignUpRejection.VolunteerNotActive(applicant.status().name()));
        refuseByAge(applicant, activity, said, ages, first);
        refuseByFitness(applicant, activity.details().requirements(), last);
        // VOL-09: where a written agreement is demanded, it is with each volunteer
        String form = activity.details().agreementForm();
        if (form != null) {
            refuseIf(!form.equals(said.agreedTo()), () -> new SignUpRejection.AgreementNeeded(form));
        }
        // VOL-11
        NoShowRule noShows = policy.noShowsIn(activity.area());
        noShows.blockedUntil(applicant.noShows(), today).ifPresent(until -> {
            throw new Rejected(new SignUpRejection.Blocked(noShows.count(), noShows.withinDays(), until));
        });
    }

    private static void refuseByAge(
            Applicant applicant, Activity.State activity, Declaration said, AgeProfile ages, LocalDate day) {
        LocalDate birth = applicant.birth();
        boolean minor = ages.needsGuardian(birth, day);
        // VOL-04
        refuseIf(minor && activity.barsMinors(), () -> new SignUpRejection.MinorBarred());
        // VOL-05
        refuseIf(
                ages.needsGuardianPresent(birth, day) && !said.guardianPresent(),
                () -> new SignUpRejection.GuardianMustBePresent());
        // VOL-03: consent or presence
        refuseIf(
                minor && !applicant.guardianConsented() && !said.guardianPresent(),
                () -> new SignUpRejection.GuardianNeeded());
        // VOL-07: the tasks fit the age
        int age = Period.between(birth, day).getYears();
        Requirements fit = activity.details().requirements();
        Integer lowest = fit.minAge();
        if (lowest != null) {
            refuseIf(age < lowest, () -> new SignUpRejection.TooYoung(lowest));
        }
        Integer highest = fit.maxAge();
        if (highest != null) {
            refuseIf(age > highest, () -> new SignUpRejection.TooOld(highest));
        }
    }

    private static void refuseByFitness(Applicant applicant, Requirements fit, LocalDate last) {
        // VOL-07: skills, and qualifications that the law asks for
        List<String> skills = applicant.held().missingSkills(fit.skills());
        refuseIf(!skills.isEmpty(), () -> new SignUpRejection.SkillMissing(skills.getFirst()));
        List<String> licences = applicant.held().missingLicences(fit.licences());
        refuseIf(!licences.isEmpty(), () -> new SignUpRejection.LicenceMissing(licences.getFirst()));
        // SEC-13
        refuseIf(fit.childFacing() && !applicant.cleared(), () -> new SignUpRejection.VettingMissing(last));
    }

    private static void refuseIf(boolean broken, Supplier<SignUpRejection> why) {
        if (broken) {
            throw new Rejected(why.get());
        }
    }
}
