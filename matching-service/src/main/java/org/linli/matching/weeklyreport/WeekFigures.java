package org.linli.matching.weeklyreport;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.contracts.matching.ReferralStatusChangedV1;
import org.linli.contracts.matching.ResourceBookingChangedV1;
import org.linli.matching.demand.Window;
import org.linli.matching.department.Department;
import org.linli.matching.referral.ReferralStatus;
import org.linli.matching.referral.Referrals;
import org.linli.matching.resource.Resources;
import org.linli.matching.threelist.ReadThreeLists;
import org.linli.platform.outbox.ReceivedEvent;
import org.linli.platform.outbox.Rollups;

/** Adds up what departments did, from the service's own events, and looks at what they owe now. */
public class WeekFigures {

    private static final String LATE = "late";

    private final Rollups rollups;
    private final Referrals referrals;
    private final Resources resources;
    private final ReadThreeLists lists;
    private final Clock clock;

    WeekFigures(Rollups rollups, Referrals referrals, Resources resources, ReadThreeLists lists, Clock clock) {
        this.rollups = rollups;
        this.referrals = referrals;
        this.resources = resources;
        this.lists = lists;
        this.clock = clock;
    }

    /** Counts the stage of a booking of a department's resource. */
    public void booked(ReceivedEvent<ResourceBookingChangedV1> event) {
        String department = event.data().department();
        if (department != null) {
            rollups.add(
                    event,
                    event.data().area(),
                    day(event),
                    booking(department, event.data().stage()),
                    1);
        }
    }

    public void referred(ReceivedEvent<ReferralStatusChangedV1> event) {
        ReferralStatusChangedV1 e = event.data();
        var deltas = new java.util.ArrayList<Rollups.Delta>();
        deltas.add(new Rollups.Delta(e.area(), day(event), referral(e.department(), e.to()), 1));
        if (e.late() && e.to().equals(ReferralStatus.ANSWERED.name())) {
            deltas.add(new Rollups.Delta(e.area(), day(event), referral(e.department(), LATE), 1));
        }
        rollups.add(event, deltas);
    }

    /** The figures of a department in an area, with what was done from the first to the last day, both included. */
    public DepartmentFigures of(Department department, String area, LocalDate first, LocalDate last) {
        Map<String, Long> sums = rollups.totals(area, first, last);
        Map<String, Long> bookings = new HashMap<>();
        String prefix = booking(department.code(), "");
        sums.forEach((metric, sum) -> {
            if (metric.startsWith(prefix)) {
                bookings.put(metric.substring(prefix.length()), sum);
            }
        });
        Map<String, Long> kinds = new HashMap<>();
        resources.eachListed(area, r -> {
            if (r.details()
                    .owner()
                    .department()
                    .filter(department.code()::equals)
                    .isPresent()) {
                kinds.merge(r.details().kind().name(), 1L, Long::sum);
            }
        });
        Set<String> classes = department.classes().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
        LocalDate today = LocalDate.now(clock.withZone(Window.ZONE));
        return new DepartmentFigures(
                kinds,
                bookings,
                sums.getOrDefault(referral(department.code(), ReferralStatus.SENT.name()), 0L),
                sums.getOrDefault(referral(department.code(), ReferralStatus.ANSWERED.name()), 0L),
                sums.getOrDefault(referral(department.code(), LATE), 0L),
                sums.getOrDefault(referral(department.code(), ReferralStatus.SENT_BACK.name()), 0L),
                open(department, area, ReferralStatus.SENT) + open(department, area, ReferralStatus.TAKEN_UP),
                referrals.count(new Referrals.Filter(area, department.code(), null, today, null, null)),
                lists.gaps(area, classes));
    }

    private long open(Department department, String area, ReferralStatus status) {
        return referrals.count(new Referrals.Filter(area, department.code(), status, null, null, null));
    }

    private static LocalDate day(ReceivedEvent<?> event) {
        return event.time().atZone(Window.ZONE).toLocalDate();
    }

    private static String booking(String department, String stage) {
        return department + ".booking." + stage;
    }

    private static String referral(String department, String what) {
        return department + ".referral." + what;
    }
}
