package org.linli.volunteer.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.linli.volunteer.socialworker.SocialWorkerId;
import org.linli.volunteer.socialworker.SocialWorkers;
import org.linli.volunteer.socialworker.Supervised;
import org.springframework.stereotype.Component;

/** Writes the supervision log and says who waits too long (VOL-28). */
@Component
public class LogSupervision implements Supervised {

    /** What was held. */
    public record Command(
            SupervisionId id,
            SocialWorkerId supervisor,
            List<VolunteerId> supervisees,
            Supervision.Form form,
            LocalDate day,
            String topic,
            int minutes,
            List<String> actions,
            String by) {}

    private final SupervisionLog log;
    private final SocialWorkers socialWorkers;
    private final Volunteers volunteers;
    private final SupervisionSettings settings;
    private final Clock clock;

    public LogSupervision(
            SupervisionLog log,
            SocialWorkers socialWorkers,
            Volunteers volunteers,
            SupervisionSettings settings,
            Clock clock) {
        this.log = log;
        this.socialWorkers = socialWorkers;
        this.volunteers = volunteers;
        this.settings = settings;
        this.clock = clock;
    }

    public Supervision handle(Command command) {
        var supervisor = socialWorkers.get(command.supervisor()).value();
        command.supervisees().forEach(volunteers::get);
        return log.add(new Supervision(
                        command.id(),
                        command.supervisor(),
                        command.supervisees(),
                        command.form(),
                        supervisor.state().identity().area(),
                        command.day(),
                        command.topic(),
                        command.minutes(),
                        command.actions(),
                        command.by(),
                        Today.now(clock))
                .checked(supervisor, Today.at(clock)));
    }

    /** Whose last supervision is longer ago than the frequency allows. */
    public List<SupervisionLog.Last> overdue(String areaPrefix, int limit) {
        return log.notSince(areaPrefix, Today.at(clock).minusMonths(settings.everyMonths()), limit);
    }

    /** The day by which somebody last supervised on that day is supervised again. */
    public LocalDate dueAfter(LocalDate last) {
        return last.plusMonths(settings.everyMonths());
    }

    @Override
    public long volunteers(SocialWorkerId supervisor, LocalDate from, LocalDate to) {
        return log.supervisees(supervisor, from, to);
    }
}
