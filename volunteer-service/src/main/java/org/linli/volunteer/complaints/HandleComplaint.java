package org.linli.volunteer.complaints;

import java.time.Clock;
import java.util.function.BiConsumer;
import org.linli.platform.outbox.Versioned;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** Takes the steps of handling: acknowledging, answering, passing on, reading what is sealed. */
@Component
public class HandleComplaint {

    /** Who handles, and for which division. */
    public record Handler(String subject, String areaPrefix) {}

    private final Complaints complaints;
    private final Clock clock;

    public HandleComplaint(Complaints complaints, Clock clock) {
        this.complaints = complaints;
        this.clock = clock;
    }

    public Versioned<Complaint> acknowledge(ComplaintId id, long version, Handler by) {
        return change(id, version, (complaint, now) -> complaint.acknowledge(by.subject(), now));
    }

    public Versioned<Complaint> answer(ComplaintId id, long version, Handler by, Finding finding, String answer) {
        return change(
                id, version, (complaint, now) -> complaint.answer(finding, answer, by.subject(), by.areaPrefix(), now));
    }

    public Versioned<Complaint> redirect(ComplaintId id, long version, Handler by, String to) {
        return change(id, version, (complaint, now) -> complaint.redirect(to, by.subject(), now));
    }

    public Versioned<Complaint> open(ComplaintId id, long version, Handler by, String purpose) {
        return change(id, version, (complaint, now) -> complaint.open(by.subject(), purpose, now));
    }

    private Versioned<Complaint> change(ComplaintId id, long version, BiConsumer<Complaint, java.time.Instant> step) {
        Complaint complaint = complaints.get(id).value();
        step.accept(complaint, Today.now(clock));
        return complaints.save(complaint, version);
    }
}
