package org.linli.volunteer.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.linli.volunteer.signup.HourStatus;
import org.linli.volunteer.signup.Revision;
import org.linli.volunteer.signup.ServiceDay;
import org.linli.volunteer.signup.Session;

/** An entry as the day of service decided it; {@code since} is when. */
record SourceEntry(String entryId, String volunteerId, String area, LocalDate day, int minutes, Instant since) {

    static List<SourceEntry> of(ServiceDay day) {
        return day.sessions().stream()
                .flatMap(session -> of(day, session).stream())
                .toList();
    }

    private static List<SourceEntry> of(ServiceDay day, Session session) {
        List<SourceEntry> entries = new ArrayList<>();
        boolean counted = session.status().counts() || session.status() == HourStatus.REVOKED;
        if (counted && session.firstMinutes() != 0) {
            entries.add(entry(day, session, session.id().value(), session.firstMinutes(), became(session)));
        }
        for (Revision revision : session.revisions()) {
            if (revision.difference() != 0) {
                entries.add(entry(
                        day, session, session.id() + "." + revision.number(), revision.difference(), revision.at()));
            }
        }
        return entries;
    }

    private static SourceEntry entry(ServiceDay day, Session session, String id, int minutes, Instant since) {
        return new SourceEntry(
                id, day.id().volunteer().value(), session.area(), day.id().day(), minutes, since);
    }

    private static Instant became(Session session) {
        if (session.decidedAt() != null) {
            return session.decidedAt();
        }
        return session.checkedOutAt() == null ? session.checkedInAt() : session.checkedOutAt();
    }
}
