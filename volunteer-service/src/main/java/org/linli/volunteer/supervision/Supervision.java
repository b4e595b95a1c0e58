package org.linli.volunteer.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.socialworker.SocialWorker;
import org.linli.volunteer.socialworker.SocialWorkerId;

/** One entry of the log (VOL-28); decides whether it can be one. */
public record Supervision(
        SupervisionId id,
        SocialWorkerId supervisor,
        List<VolunteerId> supervisees,
        Form form,
        String area,
        LocalDate day,
        String topic,
        int minutes,
        List<String> actions,
        String recordedBy,
        Instant recordedAt) {

    /** How it was held. */
    public enum Form {
        INDIVIDUAL,
        GROUP
    }

    public Supervision {
        supervisees = List.copyOf(supervisees);
        actions = List.copyOf(actions);
    }

    /** Refuses what cannot have been. */
    Supervision checked(SocialWorker by, LocalDate today) {
        if (day.isAfter(today)) {
            throw new Rejected(new SupervisionRejection.InFuture());
        }
        if (!by.registeredOn(day)) {
            throw new Rejected(new SupervisionRejection.NotRegistered());
        }
        int people = new HashSet<>(supervisees).size();
        boolean fits = people == supervisees.size() && (form == Form.INDIVIDUAL ? people == 1 : people >= 2);
        if (!fits) {
            throw new Rejected(new SupervisionRejection.WrongNumber(form));
        }
        if (supervisees.stream()
                .anyMatch(one -> one.equals(by.state().identity().volunteer()))) {
            throw new Rejected(new SupervisionRejection.Oneself());
        }
        return this;
    }
}
