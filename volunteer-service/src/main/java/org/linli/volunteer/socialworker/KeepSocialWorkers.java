package org.linli.volunteer.socialworker;

import java.time.Clock;
import java.time.LocalDate;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.springframework.stereotype.Component;

/** Keeps the register of social workers: entries, education, renewals, promotions, striking off (VOL-27). */
@Component
public class KeepSocialWorkers {

    private final SocialWorkers socialWorkers;
    private final Volunteers volunteers;
    private final Areas areas;
    private final RegistrationPolicy policy;
    private final Clock clock;

    public KeepSocialWorkers(
            SocialWorkers socialWorkers, Volunteers volunteers, Areas areas, RegistrationPolicy policy, Clock clock) {
        this.socialWorkers = socialWorkers;
        this.volunteers = volunteers;
        this.areas = areas;
        this.policy = policy;
        this.clock = clock;
    }

    public Versioned<SocialWorker> register(
            SocialWorkerId id, SocialWorker.Identity identity, Grade grade, LocalDate from) {
        if (!areas.exists(identity.area())) {
            throw new Rejected(new SocialWorkerRejection.UnknownArea());
        }
        VolunteerId volunteer = identity.volunteer();
        if (volunteer != null) {
            volunteers.get(volunteer);
        }
        return socialWorkers.add(SocialWorker.register(id, identity, grade, from, policy, Today.at(clock)));
    }

    public Versioned<SocialWorker> recordEducation(SocialWorkerId id, long version, SocialWorker.Education education) {
        SocialWorker found = socialWorkers.get(id).value();
        found.recordEducation(education, Today.at(clock));
        return socialWorkers.save(found, version);
    }

    public Versioned<SocialWorker> renew(SocialWorkerId id, long version) {
        SocialWorker found = socialWorkers.get(id).value();
        found.renew(policy, Today.at(clock));
        return socialWorkers.save(found, version);
    }

    public Versioned<SocialWorker> promote(SocialWorkerId id, long version, Grade grade) {
        SocialWorker found = socialWorkers.get(id).value();
        found.promote(grade);
        return socialWorkers.save(found, version);
    }

    public Versioned<SocialWorker> strikeOff(SocialWorkerId id, long version, String by, String reason) {
        SocialWorker found = socialWorkers.get(id).value();
        found.strikeOff(by, reason);
        return socialWorkers.save(found, version);
    }
}
