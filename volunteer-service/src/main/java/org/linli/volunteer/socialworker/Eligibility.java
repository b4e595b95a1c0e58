package org.linli.volunteer.socialworker;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.socialworker.Candidate.Level;
import org.linli.volunteer.socialworker.Candidate.Standing;

/** Reads off the table of VOL-27 whether somebody may sit an examination on a day. */
public sealed interface Eligibility {

    /** He may. */
    record Eligible() implements Eligibility {}

    /** His schooling opens this examination to nobody, or is not finished. */
    record SchoolingShort() implements Eligibility {}

    /** Years of social work are missing: that many are needed, from that day on he has them. */
    record YearsShort(int needed, @Nullable LocalDate eligibleFrom) implements Eligibility {}

    /** The way through high school needs the assistant's certificate first. */
    record CertificateMissing() implements Eligibility {}

    /** The table has no row for the grade. */
    record NotInTable(Grade grade) implements Eligibility {}

    static Eligibility of(Candidate candidate, Grade examination, LocalDate examDay) {
        return switch (examination) {
            case ASSISTANT -> assistant(candidate, examDay);
            case SOCIAL_WORKER -> socialWorker(candidate, examDay);
            case SENIOR -> new NotInTable(Grade.SENIOR);
        };
    }

    private static Eligibility assistant(Candidate candidate, LocalDate examDay) {
        boolean finalYearOfSocialWork = candidate.standing() == Standing.FINAL_YEAR
                && candidate.socialWorkMajor()
                && candidate.level() == Level.BACHELOR;
        if (candidate.standing() != Standing.GRADUATED && !finalYearOfSocialWork) {
            return new SchoolingShort();
        }
        boolean major = candidate.socialWorkMajor();
        OptionalInt years =
                switch (candidate.level()) {
                    case BELOW_HIGH_SCHOOL -> OptionalInt.empty();
                    case HIGH_SCHOOL -> OptionalInt.of(4);
                    case COLLEGE -> OptionalInt.of(major ? 2 : 4);
                    case BACHELOR, MASTER, DOCTOR -> OptionalInt.of(major ? 0 : 2);
                };
        return years.isEmpty() ? new SchoolingShort() : worked(candidate.socialWorkSince(), years.getAsInt(), examDay);
    }

    private static Eligibility socialWorker(Candidate candidate, LocalDate examDay) {
        if (candidate.standing() != Standing.GRADUATED) {
            return new SchoolingShort();
        }
        // other majors need two years more
        int more = candidate.socialWorkMajor() ? 0 : 2;
        return switch (candidate.level()) {
            case BELOW_HIGH_SCHOOL -> new SchoolingShort();
            case HIGH_SCHOOL -> afterCertificate(candidate, examDay);
            case COLLEGE -> worked(candidate.socialWorkSince(), 4 + more, examDay);
            case BACHELOR -> worked(candidate.socialWorkSince(), 3 + more, examDay);
            case MASTER -> worked(candidate.socialWorkSince(), 1 + more, examDay);
            case DOCTOR -> worked(candidate.socialWorkSince(), more, examDay);
        };
    }

    /** The six years run from the certificate, or from the work when that began later. */
    private static Eligibility afterCertificate(Candidate candidate, LocalDate examDay) {
        LocalDate certified = candidate.assistantSince();
        if (certified == null || certified.isAfter(examDay)) {
            return new CertificateMissing();
        }
        LocalDate working = candidate.socialWorkSince();
        return worked(working == null || working.isAfter(certified) ? working : certified, 6, examDay);
    }

    private static Eligibility worked(@Nullable LocalDate since, int years, LocalDate examDay) {
        if (years == 0) {
            return new Eligible();
        }
        LocalDate from = since == null ? null : since.plusYears(years);
        return from == null || from.isAfter(examDay) ? new YearsShort(years, from) : new Eligible();
    }
}
