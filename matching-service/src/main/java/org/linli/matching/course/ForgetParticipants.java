package org.linli.matching.course;

import java.util.concurrent.atomic.AtomicInteger;
import org.linli.matching.office.Offices;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Forgets who took part in courses that are long over (个保法19, 47); what they came to in numbers stays. */
@Component
public class ForgetParticipants {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetParticipants.class);

    private final Courses courses;
    private final CourseSettings settings;
    private final Offices offices;

    ForgetParticipants(Courses courses, CourseSettings settings, Offices offices) {
        this.courses = courses;
        this.settings = settings;
        this.offices = offices;
    }

    /** Returns how many courses forgot somebody; done twice it does nothing more. */
    public int handle() {
        AtomicInteger forgot = new AtomicInteger();
        courses.eachWithParticipants(settings.shortest(offices.today()), found -> {
            if (overdue(found)) {
                forget(found.value().state().id());
                forgot.incrementAndGet();
            }
        });
        if (forgot.get() > 0) {
            LOG.info("participants of {} courses forgotten", forgot.get());
        }
        return forgot.get();
    }

    private boolean overdue(Versioned<Course> course) {
        Course.State state = course.value().state();
        return offices.today().isAfter(settings.keptUntil(state.details().area(), state.lastDay()));
    }

    private void forget(CourseId id) {
        Retry.whileStale(() -> {
            Versioned<Course> stored = courses.get(id);
            stored.value().forgetParticipants();
            return courses.save(stored.value(), stored.version());
        });
    }
}
