package org.linli.volunteer.socialworker;

import java.time.LocalDate;
import org.linli.platform.problem.Rejected;

/** An examination of a year that a division helps its volunteers to take; written once. */
public record ExamCampaign(
        ExamCampaignId id,
        String area,
        String name,
        Grade grade,
        LocalDate signUpFrom,
        LocalDate signUpUntil,
        LocalDate examDay) {

    /** Refuses dates that cannot be. */
    ExamCampaign checked() {
        if (signUpUntil.isBefore(signUpFrom) || !examDay.isAfter(signUpUntil)) {
            throw new Rejected(new SocialWorkerRejection.CampaignDates());
        }
        if (grade == Grade.SENIOR) {
            throw new Rejected(new SocialWorkerRejection.NotEligible("NotInTable"));
        }
        return this;
    }

    boolean takesSignUpsOn(LocalDate day) {
        return !day.isBefore(signUpFrom) && !day.isAfter(signUpUntil);
    }
}
