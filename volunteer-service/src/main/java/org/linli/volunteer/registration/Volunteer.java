package org.linli.volunteer.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identifier.VolunteerNumber;
import org.linli.platform.problem.Rejected;

/** Decides a volunteer's standing: who may be registered, who must wait for a guardian, and every later move. */
public final class Volunteer {

    /** Everything a volunteer is restored from. */
    public record State(
            VolunteerId id,
            VolunteerNumber number,
            Person person,
            Capabilities capabilities,
            String area,
            VolunteerStatus status,
            @Nullable GuardianConsent guardian,
            List<Consent> consents,
            ServiceSummary service,
            @Nullable LocalDate vettedUntil,
            Instant registeredAt,
            @Nullable String rosterId) {

        public State {
            consents = List.copyOf(consents);
        }

        State in(VolunteerStatus next) {
            return new State(
                    id,
                    number,
                    person,
                    capabilities,
                    area,
                    next,
                    guardian,
                    consents,
                    service,
                    vettedUntil,
                    registeredAt,
                    rosterId);
        }

        State consentedBy(GuardianConsent consent) {
            return new State(
                    id,
                    number,
                    person,
                    capabilities,
                    area,
                    status,
                    consent,
                    consents,
                    service,
                    vettedUntil,
                    registeredAt,
                    rosterId);
        }

        State with(ServiceSummary counted) {
            return new State(
                    id,
                    number,
                    person,
                    capabilities,
                    area,
                    status,
                    guardian,
                    consents,
                    counted,
                    vettedUntil,
                    registeredAt,
                    rosterId);
        }

        State vetted(@Nullable LocalDate until) {
            return new State(
                    id,
                    number,
                    person,
                    capabilities,
                    area,
                    status,
                    guardian,
                    consents,
                    service,
                    until,
                    registeredAt,
                    rosterId);
        }
    }

    /** Where a registration comes from. */
    public record Origin(String source, @Nullable String rosterId) {

        public static Origin office() {
            return new Origin("OFFICE", null);
        }

        public static Origin roster(String rosterId) {
            return new Origin("ROSTER", rosterId);
        }
    }

    /** One change of standing. */
    public record Step(VolunteerStatus from, VolunteerStatus to) {}

    private State state;
    private final List<VolunteerEvent> changes = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    private Volunteer(State state) {
        this.state = state;
    }

    public static Volunteer restore(State state) {
        return new Volunteer(state);
    }

    /**
     * Registers a person whose document is in order. VOL-05: too young is refused; VOL-03: a minor without a guardian's consent waits.
     *
     * @param today the day on which ages are computed
     */
    public static Volunteer register(
            VolunteerId id,
            VolunteerNumber number,
            Person person,
            Capabilities capabilities,
            String area,
            @Nullable GuardianConsent guardian,
            Consent consent,
            Origin origin,
            AgeProfile ages,
            LocalDate today,
            Instant now) {
        LocalDate birth = person.identity().birthDate().reveal();
        if (ages.tooYoung(birth, today)) {
            throw new Rejected(new VolunteerRejection.TooYoung(ages.minimumAge()));
        }
        Volunteer volunteer = new Volunteer(new State(
                id,
                number,
                person,
                capabilities,
                area,
                VolunteerStatus.DRAFT,
                null,
                List.of(consent),
                ServiceSummary.none(),
                null,
                now,
                origin.rosterId()));
        volunteer.record(new VolunteerEvent.Registered(origin.source(), origin.rosterId()));
        volunteer.verifyIdentity();
        if (!ages.needsGuardian(birth, today)) {
            volunteer.activate();
            return volunteer;
        }
        volunteer.awaitGuardian();
        if (guardian != null) {
            volunteer.recordGuardianConsent(guardian, today);
        }
        return volunteer;
    }

    void verifyIdentity() {
        move(VolunteerMove.VERIFY_IDENTITY, new VolunteerEvent.IdentityVerified());
    }

    void awaitGuardian() {
        move(VolunteerMove.AWAIT_GUARDIAN, new VolunteerEvent.GuardianAwaited());
    }

    void activate() {
        move(VolunteerMove.ACTIVATE, new VolunteerEvent.Activated());
    }

    void recordGuardianConsent(GuardianConsent consent, LocalDate today) {
        permit(VolunteerMove.RECORD_GUARDIAN_CONSENT);
        if (consent.givenOn().isAfter(today)) {
            throw new Rejected(new VolunteerRejection.ConsentInFuture());
        }
        record(new VolunteerEvent.GuardianConsented(consent));
    }

    void suspend(String by, String reason) {
        move(VolunteerMove.SUSPEND, new VolunteerEvent.Suspended(by, reason));
    }

    void reinstate(String by) {
        move(VolunteerMove.REINSTATE, new VolunteerEvent.Reinstated(by));
    }

    void withdraw(String by) {
        move(VolunteerMove.WITHDRAW, new VolunteerEvent.Withdrawn(by));
    }

    void recordDeath(String by) {
        move(VolunteerMove.RECORD_DEATH, new VolunteerEvent.Died(by));
    }

    void mergeInto(VolunteerId kept, String by) {
        permit(VolunteerMove.MERGE);
        if (kept.equals(state.id())) {
            throw new Rejected(new VolunteerRejection.MergedIntoItself());
        }
        record(new VolunteerEvent.MergedInto(by, kept));
    }

    /** Hours survive every standing, so no move guards this. */
    void countService(LocalDate day, int minutes) {
        record(new VolunteerEvent.ServiceCounted(day, minutes));
    }

    void rate(int stars) {
        record(new VolunteerEvent.Rated(Math.clamp(stars, 1, 5)));
    }

    /** SEC-13: a query is good for a year at most. */
    void recordVetting(String by, LocalDate until, LocalDate today) {
        if (state.status() != VolunteerStatus.ACTIVE) {
            throw new Rejected(new VolunteerRejection.NotActive(state.status()));
        }
        if (!until.isAfter(today) || until.isAfter(today.plusYears(1))) {
            throw new Rejected(new VolunteerRejection.VettingPeriod());
        }
        record(new VolunteerEvent.Vetted(by, until));
    }

    /** Follows the vetting file (SEC-13), whatever the standing; the same outcome again changes nothing. */
    void followVetting(@Nullable LocalDate clearedUntil) {
        if (!Objects.equals(state.vettedUntil(), clearedUntil)) {
            record(
                    clearedUntil == null
                            ? new VolunteerEvent.VettingEnded()
                            : new VolunteerEvent.Vetted("vetting", clearedUntil));
        }
    }

    public State state() {
        return state;
    }

    public VolunteerId id() {
        return state.id();
    }

    public AgeBand ageBand(LocalDate day) {
        return AgeBand.of(state.person().identity().birthDate().reveal(), day);
    }

    public List<VolunteerEvent> changes() {
        return List.copyOf(changes);
    }

    /** The changes of standing since loading, in order. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The same registration under another number: the one drawn was taken. */
    public Volunteer renumbered(VolunteerNumber number) {
        Volunteer copy = new Volunteer(new State(
                state.id(),
                number,
                state.person(),
                state.capabilities(),
                state.area(),
                state.status(),
                state.guardian(),
                state.consents(),
                state.service(),
                state.vettedUntil(),
                state.registeredAt(),
                state.rosterId()));
        copy.changes.addAll(changes);
        copy.steps.addAll(steps);
        return copy;
    }

    private void move(VolunteerMove move, VolunteerEvent event) {
        permit(move);
        record(event);
    }

    private void permit(VolunteerMove move) {
        if (!move.allowedFrom(state.status())) {
            throw new Rejected(new VolunteerRejection.NotAllowedNow(move, state.status()));
        }
    }

    private void record(VolunteerEvent event) {
        changes.add(event);
        VolunteerStatus before = state.status();
        state = switch (event) {
            case VolunteerEvent.Registered _ -> state;
            case VolunteerEvent.IdentityVerified() -> state.in(VolunteerMove.VERIFY_IDENTITY.target());
            case VolunteerEvent.GuardianAwaited() -> state.in(VolunteerMove.AWAIT_GUARDIAN.target());
            case VolunteerEvent.Activated() -> state.in(VolunteerMove.ACTIVATE.target());
            case VolunteerEvent.GuardianConsented(GuardianConsent consent) ->
                state.consentedBy(consent).in(VolunteerMove.RECORD_GUARDIAN_CONSENT.target());
            case VolunteerEvent.Suspended _ -> state.in(VolunteerMove.SUSPEND.target());
            case VolunteerEvent.Reinstated _ -> state.in(VolunteerMove.REINSTATE.target());
            case VolunteerEvent.Withdrawn _ -> state.in(VolunteerMove.WITHDRAW.target());
            case VolunteerEvent.Died _ -> state.in(VolunteerMove.RECORD_DEATH.target());
            case VolunteerEvent.MergedInto _ -> state.in(VolunteerMove.MERGE.target());
            case VolunteerEvent.ServiceCounted(LocalDate day, int minutes) ->
                state.with(state.service().counting(day, minutes));
            case VolunteerEvent.Rated(int stars) -> state.with(state.service().rated(stars));
            case VolunteerEvent.Vetted vetted -> state.vetted(vetted.until());
            case VolunteerEvent.VettingEnded() -> state.vetted(null);
        };
        if (state.status() != before) {
            steps.add(new Step(before, state.status()));
        }
    }
}
