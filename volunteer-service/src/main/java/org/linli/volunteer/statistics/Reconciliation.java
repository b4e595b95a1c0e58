package org.linli.volunteer.statistics;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.linli.platform.outbox.Rollups;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.hours.Ledger;
import org.linli.volunteer.registration.VolunteerStatus;
import org.linli.volunteer.registration.Volunteers;
import org.linli.volunteer.signup.ServiceDays;
import org.springframework.stereotype.Component;

/** Compares the published figures with the records they came from; events still on their way show as a difference for a moment. */
@Component
public class Reconciliation {

    /** What was compared; {@code balanced} when nothing differs. */
    public record Report(String area, Instant asOf, boolean balanced, List<Line> lines, List<Ledger.Drift> accounts) {}

    /** One figure twice: as published, and counted anew at its source. */
    public record Line(String metric, String source, long published, long counted) {
        boolean differs() {
            return published != counted;
        }
    }

    private static final int ACCOUNTS_SHOWN = 100;

    private final Rollups rollups;
    private final Volunteers volunteers;
    private final Activities activities;
    private final ServiceDays days;
    private final Ledger ledger;
    private final Clock clock;

    public Reconciliation(
            Rollups rollups,
            Volunteers volunteers,
            Activities activities,
            ServiceDays days,
            Ledger ledger,
            Clock clock) {
        this.rollups = rollups;
        this.volunteers = volunteers;
        this.activities = activities;
        this.days = days;
        this.ledger = ledger;
        this.clock = clock;
    }

    public Report check(String areaPrefix) {
        Map<String, Long> published = rollups.totals(areaPrefix);
        ServiceDays.Served served = days.served(areaPrefix);
        List<Line> lines = List.of(
                line(Metric.VOLUNTEERS, "register", published, volunteers.count(areaPrefix, VolunteerStatus.ACTIVE)),
                line(
                        Metric.GUARDIAN_PENDING,
                        "register",
                        published,
                        volunteers.count(areaPrefix, VolunteerStatus.GUARDIAN_PENDING)),
                line(Metric.ACTIVITIES, "activities", published, activities.countPublished(areaPrefix)),
                line(Metric.CHECK_INS, "service days", published, served.checkIns()),
                line(Metric.MINUTES, "ledger", published, ledger.minutes(areaPrefix)),
                line(Metric.MINUTES, "service days", published, served.minutes()));
        List<Ledger.Drift> accounts = ledger.drift(ACCOUNTS_SHOWN);
        boolean balanced = accounts.isEmpty() && lines.stream().noneMatch(Line::differs);
        return new Report(areaPrefix, clock.instant(), balanced, lines, accounts);
    }

    private static Line line(Metric metric, String source, Map<String, Long> published, long counted) {
        return new Line(metric.code(), source, published.getOrDefault(metric.code(), 0L), counted);
    }
}
