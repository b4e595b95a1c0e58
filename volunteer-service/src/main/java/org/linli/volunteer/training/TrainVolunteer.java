package org.linli.volunteer.training;

import java.time.Clock;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.VolunteerStatus;
import org.linli.volunteer.registration.Volunteers;
import org.springframework.stereotype.Component;

/** Takes a volunteer through a training, move by move. */
@Component
public class TrainVolunteer {

    private final Trainings trainings;
    private final Courses courses;
    private final Volunteers volunteers;
    private final Clock clock;

    public TrainVolunteer(Trainings trainings, Courses courses, Volunteers volunteers, Clock clock) {
        this.trainings = trainings;
        this.courses = courses;
        this.volunteers = volunteers;
        this.clock = clock;
    }

    /** Plans the training; who is planned already stays so. */
    public Versioned<Training> plan(SessionId session, VolunteerId volunteerId) {
        Volunteer volunteer = volunteers.get(volunteerId).value();
        VolunteerStatus status = volunteer.state().status();
        if (status != VolunteerStatus.ACTIVE) {
            throw new Rejected(new TrainingRejection.VolunteerNotActive(status.name()));
        }
        CourseSession found = courses.get(session).value();
        found.requireOpen(Today.now(clock));
        Course course = courses.get(found.state().course());
        return trainings.add(Training.plan(new Training.Plan(
                TrainingId.of(session, volunteerId),
                volunteerId,
                volunteer.state().area(),
                course.id(),
                session,
                course.syllabus(),
                found.state().startsAt())));
    }

    /** Takes the seat first: a crash after it leaves a seat for exactly this training, which enrolling again finds. */
    public Versioned<Training> enrol(TrainingId id, long version) {
        Training training = trainings.get(id).value();
        training.enrol();
        seat(training);
        return trainings.save(training, version);
    }

    public Versioned<Training> attend(TrainingId id, long version, String by) {
        Training training = trainings.get(id).value();
        training.attend(by, Today.now(clock));
        return trainings.save(training, version);
    }

    public Versioned<Training> assess(TrainingId id, long version, int score, String by) {
        Training training = trainings.get(id).value();
        training.assess(score, by);
        return trainings.save(training, version);
    }

    public Versioned<Training> decide(TrainingId id, long version) {
        Training training = trainings.get(id).value();
        training.decide(Today.at(clock));
        return trainings.save(training, version);
    }

    private void seat(Training training) {
        Retry.whileStale(() -> {
            Versioned<CourseSession> session =
                    courses.get(training.state().plan().session());
            if (session.value().seat(training.id(), Today.now(clock))) {
                courses.save(session.value(), session.version());
            }
        });
    }
}
