package org.linli.volunteer.certificate;

import java.time.Clock;
import java.time.Instant;
import org.linli.platform.outbox.Versioned;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.springframework.stereotype.Component;

/** VOL-18: a volunteer prints his own record at once; the register is its own office, so all steps happen in one. */
@Component
public class PrintOwnRecord {

    private static final String BY = "self-service";

    private final Certificates certificates;
    private final Volunteers volunteers;
    private final MakeIssue makeIssue;
    private final Clock clock;

    PrintOwnRecord(Certificates certificates, Volunteers volunteers, MakeIssue makeIssue, Clock clock) {
        this.certificates = certificates;
        this.volunteers = volunteers;
        this.makeIssue = makeIssue;
        this.clock = clock;
    }

    public Versioned<Certificate> handle(CertificateId id, VolunteerId self, Application.Selection selection) {
        ApplyForCertificate.refuseReversed(selection);
        Volunteer volunteer = volunteers.get(self).value();
        Instant now = Today.now(clock);
        String area = volunteer.state().area();
        Application application = new Application(
                Application.Kind.SELF_PRINTED, self, area, area, selection, null, now, Today.of(now), false, null);
        Issue issue = makeIssue.of(application, Content.Signatory.nobody(), BY);
        Certificate print = Certificate.apply(id, application);
        print.accept(BY);
        print.issue(issue);
        print.takeEffect(Today.of(now));
        return certificates.add(print);
    }
}
