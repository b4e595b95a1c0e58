package org.linli.volunteer.certificate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.hours.Ledger;
import org.linli.volunteer.hours.LedgerEntry;
import org.linli.volunteer.hours.Minutes;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.stereotype.Component;

/** VOL-34: gathers from the ledger, and from nothing else, what can be certified of a volunteer's service. */
@Component
public class ReadServiceRecord {

    private static final int ALL_LINES = 100_000;

    private final Ledger ledger;
    private final Activities activities;
    private final BodyInCharge bodies;
    private final CertificatePolicy policy;

    public ReadServiceRecord(Ledger ledger, Activities activities, BodyInCharge bodies, CertificatePolicy policy) {
        this.ledger = ledger;
        this.activities = activities;
        this.bodies = bodies;
        this.policy = policy;
    }

    /** The services an application asks for. Who names no activity is asking for those that the body recorded. */
    List<ServiceLine> of(Application application) {
        Application.Selection selection = application.selection();
        boolean bodyOnly = application.kind() == Application.Kind.CERTIFIED
                && selection.activities().isEmpty();
        List<ServiceLine> lines = of(application.volunteer(), selection).stream()
                .filter(line -> !bodyOnly || line.body().equals(application.body()))
                .toList();
        boolean someMissing = selection.activities().stream().anyMatch(wanted -> lines.stream()
                .noneMatch(line -> line.activityId().equals(wanted)));
        if (lines.isEmpty() || someMissing) {
            throw new Rejected(new CertificateRejection.NothingRecorded());
        }
        if (lines.size() > policy.mostServices()) {
            throw new Rejected(new CertificateRejection.TooManyServices(policy.mostServices()));
        }
        return lines;
    }

    /** Every service of the choice, one line an activity, by day; what corrections took back entirely is no service. */
    List<ServiceLine> of(VolunteerId volunteer, Application.Selection selection) {
        TreeMap<String, List<Minutes>> byActivity = new TreeMap<>();
        for (LedgerEntry entry : ledger.newest(volunteer.value(), ALL_LINES)) {
            Minutes moved = entry.moved();
            if (selection.covers(moved.day(), moved.activityId())) {
                byActivity
                        .computeIfAbsent(moved.activityId(), _ -> new ArrayList<>())
                        .add(moved);
            }
        }
        return byActivity.values().stream()
                .filter(entries -> minutes(entries) > 0)
                .map(this::line)
                .sorted(Comparator.comparing(ServiceLine::from)
                        .thenComparing(ServiceLine::to)
                        .thenComparing(ServiceLine::activityId))
                .toList();
    }

    private ServiceLine line(List<Minutes> entries) {
        Minutes any = entries.getFirst();
        var notice = activities
                .find(new ActivityId(any.activityId()))
                .map(found -> found.value().state().notice());
        return new ServiceLine(
                any.activityId(),
                notice.map(n -> n.title()).orElse(any.activityId()),
                notice.map(n -> n.place()).orElse(""),
                entries.stream()
                        .map(Minutes::day)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                entries.stream()
                        .map(Minutes::day)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                minutes(entries),
                any.area(),
                bodies.named(any.area()).name());
    }

    private static int minutes(List<Minutes> entries) {
        return entries.stream().mapToInt(Minutes::minutes).sum();
    }
}
