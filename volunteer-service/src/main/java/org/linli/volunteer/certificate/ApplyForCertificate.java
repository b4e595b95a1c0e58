package org.linli.volunteer.certificate;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.platform.calendar.Deadline;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.springframework.stereotype.Component;

/** VOL-18: asks a body to certify service, and sets the day by which it answers. */
@Component
public class ApplyForCertificate {

    /** What a volunteer asks of which body. */
    public record Command(
            CertificateId id,
            VolunteerId volunteer,
            String body,
            Application.Selection selection,
            @Nullable String purpose) {}

    private final Certificates certificates;
    private final Volunteers volunteers;
    private final BodyInCharge bodies;
    private final CertificatePolicy policy;
    private final WorkingCalendar calendar;
    private final Clock clock;

    public ApplyForCertificate(
            Certificates certificates,
            Volunteers volunteers,
            BodyInCharge bodies,
            CertificatePolicy policy,
            WorkingCalendar calendar,
            Clock clock) {
        this.certificates = certificates;
        this.volunteers = volunteers;
        this.bodies = bodies;
        this.policy = policy;
        this.calendar = calendar;
        this.clock = clock;
    }

    public Versioned<Certificate> handle(Command command) {
        if (!bodies.exists(command.body())) {
            throw new Rejected(new CertificateRejection.UnknownBody());
        }
        refuseReversed(command.selection());
        Volunteer volunteer = volunteers.get(command.volunteer()).value();
        Instant now = Today.now(clock);
        Deadline due = calendar.plusWorkingDays(
                Today.of(now), policy.of(command.body()).processingWorkingDays());
        return certificates.add(Certificate.apply(
                command.id(),
                new Application(
                        Application.Kind.CERTIFIED,
                        command.volunteer(),
                        volunteer.state().area(),
                        command.body(),
                        command.selection(),
                        command.purpose(),
                        now,
                        due.date(),
                        due.provisional(),
                        null)));
    }

    static void refuseReversed(Application.Selection selection) {
        if (selection.from() != null && selection.to() != null && selection.to().isBefore(selection.from())) {
            throw new Rejected(new CertificateRejection.PeriodReversed());
        }
    }
}
