package org.linli.volunteer.anomaly;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.hours.Hours;
import org.linli.volunteer.registration.OnePerson;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.signup.ServiceDay;
import org.linli.volunteer.signup.ServiceDayId;
import org.linli.volunteer.signup.ServiceDays;
import org.linli.volunteer.signup.Session;
import org.linli.volunteer.signup.SessionId;
import org.linli.volunteer.signup.SignUpId;
import org.springframework.stereotype.Component;

/** Looks at a day whenever somebody has left, or minutes have come to count. */
@Component
public class RaiseAnomalies {

    private final ServiceDays days;
    private final Hours hours;
    private final Anomalies anomalies;
    private final OnePerson person;
    private final LookAtHours look;
    private final Clock clock;

    public RaiseAnomalies(
            ServiceDays days,
            Hours hours,
            Anomalies anomalies,
            OnePerson person,
            AnomalySettings settings,
            Clock clock) {
        this.days = days;
        this.hours = hours;
        this.anomalies = anomalies;
        this.person = person;
        this.look = new LookAtHours(settings);
        this.clock = clock;
    }

    public void afterCheckOut(SignUpId signUp) {
        days.of(List.of(signUp)).forEach(this::lookAt);
    }

    public void afterRecording(SessionId record) {
        days.holding(record).map(Versioned::value).ifPresent(day -> {
            lookAt(day);
            decision(day, day.get(record));
        });
    }

    /** VOL-15 binds a person: what two of his registrations served at one time is for somebody to decide. */
    public void afterMerger(VolunteerId merged) {
        List<VolunteerId> registrations = person.registrationsOf(person.survivorOf(merged));
        @Nullable String cursor = null;
        do {
            Page<Versioned<ServiceDay>> page = days.ofVolunteer(List.of(merged), cursor, Page.MAX_LIMIT);
            page.items().forEach(day -> twice(day.value(), registrations));
            cursor = page.nextCursor();
        } while (cursor != null);
    }

    private void twice(ServiceDay day, List<VolunteerId> registrations) {
        registrations.stream()
                .filter(other -> !other.equals(day.id().volunteer()))
                .flatMap(other -> days.find(new ServiceDayId(other, day.id().day())).stream())
                .flatMap(other -> look.ofTwo(day, other.value()).stream())
                .forEach(this::raise);
    }

    private void lookAt(ServiceDay day) {
        LocalDate first = day.id().day().withDayOfMonth(1);
        long month = hours.effectiveMinutes(
                day.id().volunteer().value(), first, first.plusMonths(1).minusDays(1));
        look.of(day, month).forEach(this::raise);
    }

    private void decision(ServiceDay day, Session session) {
        String by = session.decidedBy();
        Instant at = session.decidedAt();
        if (by != null && at != null) {
            Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
            long people = days.decidedBy(by, minute, minute.plus(Duration.ofMinutes(1)));
            look.ofDecisions(by, session, day.id().day(), minute, people).forEach(this::raise);
        }
    }

    private void raise(Finding finding) {
        anomalies.add(Anomaly.raise(finding, Today.now(clock)));
    }
}
