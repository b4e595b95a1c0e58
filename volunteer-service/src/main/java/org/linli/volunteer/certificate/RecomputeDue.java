package org.linli.volunteer.certificate;

import org.linli.platform.calendar.Deadline;
import org.linli.platform.calendar.OpenDeadlines;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** Moves the last days of waiting applications when the calendar has changed. */
@Component
public class RecomputeDue implements OpenDeadlines {

    private static final int MOST = 100_000;

    private final Certificates certificates;
    private final CertificatePolicy policy;

    public RecomputeDue(Certificates certificates, CertificatePolicy policy) {
        this.certificates = certificates;
        this.policy = policy;
    }

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public int recompute(WorkingCalendar calendar) {
        int moved = 0;
        for (CertificateId id : certificates.waiting(MOST)) {
            Versioned<Certificate> found = certificates.get(id);
            Application application = found.value().state().application();
            Deadline due = calendar.plusWorkingDays(
                    Today.of(application.appliedAt()),
                    policy.of(application.body()).processingWorkingDays());
            found.value().recomputeDue(due.date(), due.provisional());
            if (!found.value().changes().isEmpty() && kept(found)) {
                moved++;
            }
        }
        return moved;
    }

    private boolean kept(Versioned<Certificate> found) {
        try {
            certificates.save(found.value(), found.version());
            return true;
        } catch (Rejected refused) {
            if (refused.rejection() instanceof RequestRejection.Stale) {
                return false; // handled this very moment: its day no longer matters
            }
            throw refused;
        }
    }
}
