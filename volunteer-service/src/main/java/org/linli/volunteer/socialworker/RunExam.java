package org.linli.volunteer.socialworker;

import java.time.Clock;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.VolunteerStatus;
import org.linli.volunteer.registration.Volunteers;
import org.springframework.stereotype.Component;

/** Takes volunteers through an examination campaign (VOL-27). */
@Component
public class RunExam {

    private final Exams exams;
    private final Volunteers volunteers;
    private final Areas areas;
    private final Clock clock;

    public RunExam(Exams exams, Volunteers volunteers, Areas areas, Clock clock) {
        this.exams = exams;
        this.volunteers = volunteers;
        this.areas = areas;
        this.clock = clock;
    }

    public ExamCampaign plan(ExamCampaign campaign) {
        if (!areas.exists(campaign.area())) {
            throw new Rejected(new SocialWorkerRejection.UnknownArea());
        }
        return exams.add(campaign.checked());
    }

    public Versioned<ExamEntry> signUp(ExamCampaignId campaign, VolunteerId volunteerId, Candidate candidate) {
        Volunteer volunteer = volunteers.get(volunteerId).value();
        VolunteerStatus status = volunteer.state().status();
        if (status != VolunteerStatus.ACTIVE) {
            throw new Rejected(new SocialWorkerRejection.VolunteerNotActive(status.name()));
        }
        return exams.add(ExamEntry.signUp(
                exams.get(campaign), volunteerId, volunteer.state().area(), candidate, Today.at(clock)));
    }

    public Versioned<ExamEntry> sit(ExamEntryId id, long version, boolean came) {
        ExamEntry entry = exams.get(id).value();
        entry.sit(came, exams.get(entry.state().campaign()), Today.at(clock));
        return exams.save(entry, version);
    }

    public Versioned<ExamEntry> result(ExamEntryId id, long version, boolean passed) {
        ExamEntry entry = exams.get(id).value();
        entry.result(passed);
        return exams.save(entry, version);
    }
}
