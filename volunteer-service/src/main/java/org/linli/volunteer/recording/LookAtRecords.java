package org.linli.volunteer.recording;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.signup.HourStatus;
import org.linli.volunteer.signup.ServiceDays;
import org.linli.volunteer.signup.Session;
import org.linli.volunteer.signup.SignUp;
import org.linli.volunteer.signup.SignUpId;
import org.linli.volunteer.signup.SignUpStatus;
import org.linli.volunteer.signup.SignUps;
import org.springframework.stereotype.Component;

/** Reads what of an activity's service is on record, at the source: sign-ups and days of service. */
@Component
public class LookAtRecords {

    private final SignUps signUps;
    private final ServiceDays days;

    public LookAtRecords(SignUps signUps, ServiceDays days) {
        this.signUps = signUps;
        this.days = days;
    }

    public Recorded of(ActivityId activity) {
        int unaccounted = 0;
        int open = 0;
        int waiting = 0;
        int sessions = 0;
        @Nullable Instant last = null;
        @Nullable String cursor = null;
        do {
            Page<Versioned<SignUp>> page = signUps.ofActivity(activity, cursor, Page.MAX_LIMIT);
            Set<SignUpId> served = new HashSet<>();
            for (Session session : sessions(activity, page)) {
                served.add(session.signUp());
                sessions++;
                open += session.status() == HourStatus.OPEN ? 1 : 0;
                waiting += session.status() == HourStatus.PENDING ? 1 : 0;
                last = later(last, session.decidedAt() == null ? session.checkedOutAt() : session.decidedAt());
            }
            unaccounted += (int) page.items().stream()
                    .map(found -> found.value().state())
                    .filter(state -> state.status() == SignUpStatus.ACCEPTED && !served.contains(state.id()))
                    .count();
            cursor = page.nextCursor();
        } while (cursor != null);
        return new Recorded(unaccounted, open, waiting, sessions, last);
    }

    private List<Session> sessions(ActivityId activity, Page<Versioned<SignUp>> page) {
        List<SignUpId> ids =
                page.items().stream().map(found -> found.value().state().id()).toList();
        Stream<Session> all =
                ids.isEmpty() ? Stream.of() : days.of(ids).stream().flatMap(day -> day.sessions().stream());
        return all.filter(session -> session.activity().equals(activity) && ids.contains(session.signUp()))
                .toList();
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
