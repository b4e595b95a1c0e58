package org.linli.volunteer.anomaly;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.linli.platform.outbox.Versioned;
import org.linli.volunteer.hours.Hours;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.signup.ServiceDay;
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
    private final LookAtHours look;
    private final Clock clock;

    public RaiseAnomalies(ServiceDays days, Hours hours, Anomalies anomalies, AnomalySettings settings, Clock clock) {
        this.days = days;
        this.hours = hours;
        this.anomalies = anomalies;
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
