package org.linli.matching.assignment.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.linli.matching.assignment.Calendars;
import org.linli.matching.assignment.VolunteerCalendar;
import org.linli.matching.engine.Policy;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejected;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Keeps calendars in MongoDB: read, decide, write on condition that nobody wrote since, and again when somebody did. */
@Component
final class MongoCalendars implements Calendars {

    private static final int ATTEMPTS = 50;

    private final AggregateStore<CalendarDocument> store;

    MongoCalendars(AggregateStores stores) {
        this.store = stores.of(CalendarDocument.class, "calendars");
    }

    @Override
    public void book(String volunteerId, VolunteerCalendar.Booking booking, Instant now) {
        Duration apart = Duration.ofMinutes(Policy.DEFAULT.bufferMinutes());
        change(volunteerId, calendar -> calendar.book(booking, apart, now));
    }

    @Override
    public void release(String volunteerId, String assignmentId) {
        change(volunteerId, calendar -> calendar.release(assignmentId));
    }

    @Override
    public VolunteerCalendar of(String volunteerId) {
        return store.find(volunteerId)
                .map(stored -> stored.value().calendar())
                .orElseGet(() -> VolunteerCalendar.empty(volunteerId));
    }

    private void change(String volunteerId, UnaryOperator<VolunteerCalendar> decide) {
        for (int attempt = 1; ; attempt++) {
            Optional<Versioned<CalendarDocument>> stored = store.find(volunteerId);
            VolunteerCalendar before =
                    stored.map(s -> s.value().calendar()).orElseGet(() -> VolunteerCalendar.empty(volunteerId));
            VolunteerCalendar after = decide.apply(before);
            if (after.equals(before)) {
                return;
            }
            try {
                if (stored.isEmpty()) {
                    store.insert(CalendarDocument.of(after), List.of());
                } else {
                    store.update(CalendarDocument.of(after), stored.get().version(), List.of());
                }
                return;
            } catch (DuplicateKeyException firstByAnother) {
                if (attempt == ATTEMPTS) {
                    throw firstByAnother;
                }
            } catch (Rejected stale) {
                if (stale.rejection().category() != Category.STALE || attempt == ATTEMPTS) {
                    throw stale;
                }
            }
        }
    }
}
