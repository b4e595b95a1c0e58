package org.linli.matching.wish;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandType;
import org.linli.platform.area.AreaScope;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.time.Zones;
import org.linli.platform.web.Page;
import org.springframework.stereotype.Component;

/** Decides who sees which wishes: offices those of their place, claimants their own, everybody the pool. */
@Component
public final class ReadWishes {

    static final Role[] READERS = {
        Role.DISTRICT_OFFICER,
        Role.STREET_OFFICER,
        Role.COMMUNITY_WORKER,
        Role.SOCIAL_WORKER,
        Role.AUDITOR,
        Role.ANALYST
    };

    private final Wishes wishes;
    private final WishDesk desk;
    private final WishPolicy policy;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ReadWishes(Wishes wishes, WishDesk desk, WishPolicy policy, WorkingCalendar calendar, Clock clock) {
        this.wishes = wishes;
        this.desk = desk;
        this.policy = policy;
        this.calendar = calendar;
        this.clock = clock;
    }

    public Page<Versioned<Wish>> list(
            @Nullable String area,
            @Nullable WishStatus status,
            @Nullable DemandType category,
            boolean overdue,
            @Nullable String cursor,
            int limit,
            Caller by) {
        by.requireRole(READERS);
        String prefix = area == null ? by.area().prefix() : checked(area);
        by.requireArea(prefix);
        return wishes.list(new Wishes.Filter(prefix, status, category, overdue ? today() : null), cursor, limit);
    }

    public Page<Versioned<Wish>> mine(@Nullable String cursor, int limit, Caller by) {
        by.requireRole(WishDesk.CLAIMING);
        return wishes.claimedBy(desk.voice(by), cursor, limit);
    }

    /** For offices of the place and for claimants; what is personal stays masked. */
    public Versioned<Wish> one(WishId id, Caller by) {
        Versioned<Wish> found = wishes.get(id);
        if (!desk.claims(found.value(), by)) {
            by.requireRole(READERS);
            by.requireArea(found.value().state().details().area());
        }
        return found;
    }

    /** For everybody who is signed in. */
    public Page<Wishes.InPool> pool(String area, @Nullable DemandType category, @Nullable String cursor, int limit) {
        return wishes.pool(checked(area), category, cursor, limit);
    }

    /** Where wishes are registered and claimed, and when next. */
    public record Registration(LocalDate next, boolean onlyThen, List<WishTerms.ClaimPoint> points) {}

    public Registration registration(String area) {
        WishTerms terms = policy.terms(checked(area));
        return new Registration(
                policy.nextRegistration(area, today(), calendar),
                terms.onlyThen(),
                terms.points().stream()
                        .filter(p -> p.area().startsWith(area) || area.startsWith(p.area()))
                        .toList());
    }

    /**
     * The figures of a division.
     *
     * @param fulfilRate fulfilled of published, null when none was published
     * @param jointShare fulfilled together of all fulfilled
     */
    public record Figures(
            String area,
            long published,
            long claimed,
            long fulfilled,
            @Nullable Double fulfilRate,
            @Nullable Double medianDays,
            @Nullable Double jointShare) {}

    public Figures figures(String area, Caller by) {
        by.requireRole(READERS);
        by.requireArea(checked(area));
        Wishes.Tally tally = wishes.tally(area);
        return new Figures(
                area,
                tally.published(),
                tally.claimed(),
                tally.fulfilled(),
                share(tally.fulfilled(), tally.published()),
                median(tally.daysToFulfil()),
                share(tally.jointFulfilled(), tally.fulfilled()));
    }

    static @Nullable Double share(long part, long all) {
        return all == 0 ? null : Math.round(part * 10_000.0 / all) / 10_000.0;
    }

    static @Nullable Double median(List<Integer> days) {
        if (days.isEmpty()) {
            return null;
        }
        List<Integer> sorted = days.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Zones.CHINA));
    }

    private static String checked(String area) {
        if (!AreaScope.isPrefix(area)) {
            throw new Rejected(new RequestRejection.Invalid("area", FieldFault.BAD_DIVISION));
        }
        return area;
    }
}
