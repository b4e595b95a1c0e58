package org.linli.matching.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.Demand;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.DemandSource;
import org.linli.matching.demand.DemandState;
import org.linli.matching.demand.DemandStatus;
import org.linli.matching.demand.Demands;
import org.linli.matching.demand.Window;
import org.linli.matching.department.Department;
import org.linli.matching.department.Departments;
import org.linli.matching.disclosure.Disclosure;
import org.linli.matching.disclosure.PutOnRecord;
import org.linli.platform.area.AreaScope;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** Sends demands to departments and records what they say. */
@Component
public class ReferralDesk {

    private static final Role[] SENDERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER};
    private static final Role[] READERS = {
        Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.AUDITOR, Role.ANALYST
    };
    /** Who tells the applicant what the department said; auditors and analysts need the days alone. */
    private static final Role[] TOLD = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};

    private static final Set<DemandSource> ROUTED = EnumSet.of(DemandSource.HOTLINE_12345, DemandSource.DEPARTMENT);
    private static final int BATCH = 200;
    private static final Set<DemandStatus> WAITING = EnumSet.of(
            DemandStatus.SUBMITTED,
            DemandStatus.VERIFIED,
            DemandStatus.LISTED,
            DemandStatus.MATCHING,
            DemandStatus.REOPENED);

    private final Referrals referrals;
    private final Demands demands;
    private final Departments departments;
    private final PutOnRecord record;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ReferralDesk(
            Referrals referrals,
            Demands demands,
            Departments departments,
            PutOnRecord record,
            WorkingCalendar calendar,
            Clock clock) {
        this.record = record;
        this.referrals = referrals;
        this.demands = demands;
        this.departments = departments;
        this.calendar = calendar;
        this.clock = clock;
    }

    public Versioned<Referral> send(ReferralId id, DemandId demandId, String department, Caller by) {
        by.requireRole(SENDERS);
        DemandState demand = demands.get(demandId).value().state();
        String area = demand.details().area();
        by.requireArea(area);
        if (!WAITING.contains(demand.status())) {
            throw new Rejected(
                    new ReferralRejection.DemandClosed(demand.status().name()));
        }
        Department known = departments
                .find(area, department)
                .orElseThrow(() -> new Rejected(new ReferralRejection.UnknownDepartment()));
        Instant now = clock.instant();
        return referrals.add(Referral.send(new Referral.State(
                id,
                demandId,
                area,
                demand.details().demandClass(),
                known.code(),
                by.subject(),
                now,
                calendar.plusWorkingDays(now.atZone(Window.ZONE).toLocalDate(), known.answerWorkingDays()),
                ReferralStatus.SENT,
                null,
                null,
                null)));
    }

    public Versioned<Referral> takeUp(ReferralId id, long version, Caller by) {
        return move(id, version, by, Referral::takeUp);
    }

    public Versioned<Referral> answer(ReferralId id, long version, PersonalData<String> text, Caller by) {
        return move(id, version, by, (referral, now) -> referral.answer(text, by.subject(), now));
    }

    public Versioned<Referral> sendBack(ReferralId id, long version, PersonalData<String> text, Caller by) {
        return move(id, version, by, (referral, now) -> referral.sendBack(text, by.subject(), now));
    }

    public Versioned<Referral> one(ReferralId id, Caller reader) {
        reader.requireRole(READERS);
        Versioned<Referral> stored = referrals.get(id);
        reader.requireArea(stored.value().state().area());
        return stored;
    }

    /** What the department said, for those who tell the applicant, on record before it shows; empty for others and before the answer (SEC-04). */
    public Optional<String> told(Versioned<Referral> stored, Caller reader) {
        Referral.State state = stored.value().state();
        PersonalData<String> text = state.text();
        if (text == null || !reader.hasAny(TOLD)) {
            return Optional.empty();
        }
        record.handle(Disclosure.Kind.REFERRAL_ANSWER, state.area(), state.id().value(), null, reader);
        return Optional.of(text.reveal());
    }

    public List<Versioned<Referral>> page(Referrals.Filter filter, int limit, Caller reader) {
        reader.requireRole(READERS);
        if (!AreaScope.isPrefix(filter.areaPrefix())) {
            throw new Rejected(new RequestRejection.Invalid("area", FieldFault.BAD_DIVISION));
        }
        reader.requireArea(filter.areaPrefix());
        return referrals.page(filter, limit);
    }

    /**
     * Demands of the 12345 hotline and of departments that no department has been asked about (MAT-02); {@code after} is the last demand
     * of the page before.
     */
    public List<DemandState> unrouted(String area, @Nullable String after, int limit, Caller reader) {
        reader.requireRole(READERS);
        if (!AreaScope.isPrefix(area)) {
            throw new Rejected(new RequestRejection.Invalid("area", FieldFault.BAD_DIVISION));
        }
        reader.requireArea(area);
        List<DemandState> found = new ArrayList<>();
        String from = after;
        while (true) {
            List<Versioned<Demand>> batch = demands.waitingFrom(area, ROUTED, from, BATCH);
            for (Versioned<Demand> demand : batch) {
                DemandState state = demand.value().state();
                boolean asked = referrals.count(new Referrals.Filter(
                                area, null, null, null, state.id().value(), null))
                        > 0;
                if (!asked) {
                    found.add(state);
                }
                if (found.size() == limit) {
                    return found;
                }
            }
            if (batch.size() < BATCH) {
                return found;
            }
            from = batch.getLast().value().state().id().value();
        }
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Window.ZONE));
    }

    private Versioned<Referral> move(ReferralId id, long version, Caller by, BiConsumer<Referral, Instant> step) {
        by.requireRole(SENDERS);
        Versioned<Referral> stored = referrals.get(id);
        by.requireArea(stored.value().state().area());
        if (stored.version() != version) {
            throw new Rejected(new RequestRejection.Stale(stored.version()));
        }
        step.accept(stored.value(), clock.instant());
        return referrals.save(stored.value(), version);
    }
}
