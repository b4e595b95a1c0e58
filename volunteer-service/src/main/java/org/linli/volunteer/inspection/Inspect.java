package org.linli.volunteer.inspection;

import java.time.Clock;
import java.util.stream.Stream;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.signup.ServiceDay;
import org.linli.volunteer.signup.ServiceDays;
import org.linli.volunteer.signup.Session;
import org.springframework.stereotype.Component;

/** Draws a sample, takes the findings and publishes the result. */
@Component
public class Inspect {

    private final Inspections inspections;
    private final ServiceDays days;
    private final Clock clock;

    public Inspect(Inspections inspections, ServiceDays days, Clock clock) {
        this.inspections = inspections;
        this.days = days;
        this.clock = clock;
    }

    public Versioned<Inspection> draw(String id, Inspection.Order order) {
        if (order.firstDay().isAfter(order.lastDay()) || !order.lastDay().isBefore(Today.at(clock))) {
            throw new Rejected(new InspectionRejection.PeriodNotOver());
        }
        Sample sample = new Sample(order.seed(), order.size());
        try (Stream<ServiceDay> served = days.between(order.area(), order.firstDay(), order.lastDay())) {
            served.forEach(day -> day.sessions().stream()
                    .filter(session -> session.status().counts() && session.minutes() > 0)
                    .filter(session -> session.area().startsWith(order.area()))
                    .forEach(session -> sample.offer(record(day, session))));
        }
        return inspections.add(Inspection.draw(id, order, sample, Today.now(clock)));
    }

    public Versioned<Inspection> find(
            String id, long version, String recordId, Verdict verdict, String note, String by) {
        Inspection inspection = inspections.get(id).value();
        inspection.find(recordId, verdict, note, by, Today.now(clock));
        return inspections.save(inspection, version);
    }

    public Versioned<Inspection> publish(String id, long version) {
        Inspection inspection = inspections.get(id).value();
        inspection.publish(Today.now(clock));
        return inspections.save(inspection, version);
    }

    private static InspectedRecord record(ServiceDay day, Session session) {
        return InspectedRecord.drawn(
                session.id().value(),
                day.id().volunteer().value(),
                session.area(),
                day.id().day(),
                session.minutes());
    }
}
