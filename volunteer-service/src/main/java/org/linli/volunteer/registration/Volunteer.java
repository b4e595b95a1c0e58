package org.linli.volunteer.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identifier.VolunteerNumber;
import org.linli.platform.problem.Rejected;

/** Decides a volunteer's standing: who may be registered, who must wait for a guardian, and every later move. */
public final class Volunteer {

    /** SEC-01: below this age a guardian speaks every consent. */
    private static final int OWN_CONSENT_FROM = 14;

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
            @Nullable String rosterId,
            Dossier dossier) {

        public State {
            consents = List.copyOf(consents);
        }

        State in(VolunteerStatus next) {
            return new StateChange(this).status(next).state();
        }
    }

    /**
     * Where a registration comes from.
     *
     * @param by VOL-35: who entered it
     * @param account the sign-in account of somebody who registers himself
     * @param documentSeen whether somebody has looked at the document
     */
    public record Origin(
            String source,
            @Nullable String rosterId,
            String by,
            @Nullable String account,
            boolean documentSeen) {

        public static Origin office() {
            return office("");
        }

        public static Origin office(String by) {
            return new Origin("OFFICE", null, by, null, true);
        }

        public static Origin roster(String rosterId) {
            return roster(rosterId, "");
        }

        public static Origin roster(String rosterId, String by) {
            return new Origin("ROSTER", rosterId, by, null, true);
        }

        public static Origin himself(String account) {
            return new Origin("SELF", null, account, account, false);
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
     * Registers a person. VOL-05: too young is refused; VOL-03: a minor without a guardian's consent waits. A document that nobody has seen
     * and that does not prove itself (ID-02: a passport) leaves him a draft until an office has seen it.
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
            List<Consent> consents,
            Origin origin,
            AgeProfile ages,
            LocalDate today,
            Instant now) {
        LocalDate birth = person.identity().birthDate().reveal();
        if (ages.tooYoung(birth, today)) {
            throw new Rejected(new VolunteerRejection.TooYoung(ages.minimumAge()));
        }
        State draft = new State(
                id,
                number,
                person,
                capabilities,
                area,
                VolunteerStatus.DRAFT,
                null,
                consents,
                ServiceSummary.none(),
                null,
                now,
                origin.rosterId(),
                Dossier.of(origin));
        Volunteer volunteer = new Volunteer(draft);
        volunteer.needsConsentFor(person);
        volunteer.record(new VolunteerEvent.Registered(origin.source(), origin.rosterId()));
        if (!origin.documentSeen() && !person.identity().provesItself()) {
            return volunteer;
        }
        volunteer.acceptDocument(ages, today);
        if (guardian != null && volunteer.state.status() == VolunteerStatus.GUARDIAN_PENDING) {
            volunteer.recordGuardianConsent(guardian, today);
        }
        return volunteer;
    }

    /** The document is in order: an adult may serve, a minor waits for his guardian. */
    void acceptDocument(AgeProfile ages, LocalDate today) {
        verifyIdentity();
        if (ages.needsGuardian(birthDate(), today)) {
            awaitGuardian();
        } else {
            activate();
        }
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

    /** VOL-03: names the guardian who is to be asked; a later request replaces an earlier one and its code. */
    void askGuardian(GuardianRequest request) {
        if (state.status() != VolunteerStatus.GUARDIAN_PENDING && state.status() != VolunteerStatus.DRAFT) {
            throw new Rejected(new GuardianRejection.NotWaiting(state.status()));
        }
        record(new VolunteerEvent.GuardianAsked(request));
    }

    /** A code is told to the guardian; the one before is worth nothing from now on. */
    void issueGuardianCode(String codeHash, Instant until) {
        GuardianRequest request = guardianRequest();
        record(new VolunteerEvent.GuardianRequestChanged(request.withCode(codeHash, until)));
    }

    /** Whether somebody proves to be the guardian; refuses when no code can be used any more. */
    boolean isGuardian(String codeHash, String phone, int attempts, Instant now) {
        GuardianRequest request = guardianRequest();
        Instant until = request.codeUntil();
        if (until == null || request.codeHash() == null) {
            throw new Rejected(new GuardianRejection.NoCode());
        }
        if (!now.isBefore(until) || request.missed() >= attempts) {
            throw new Rejected(new GuardianRejection.CodeVoid());
        }
        return codeHash.equals(request.codeHash())
                && phone.equals(request.phone().reveal());
    }

    void missGuardianCode() {
        record(new VolunteerEvent.GuardianRequestChanged(guardianRequest().missedOnce()));
    }

    /** The guardian who was asked agrees. */
    void grantByGuardian(String consentVersion, LocalDate today) {
        GuardianRequest request = guardianRequest();
        recordGuardianConsent(
                new GuardianConsent(request.name(), request.relation(), request.phone(), today, consentVersion), today);
    }

    /** VOL-03, SEC-02: a guardian takes back his consent; the minor waits again, and one who is suspended stays so. */
    void withdrawGuardianConsent() {
        if (state.guardian() == null) {
            throw new Rejected(new GuardianRejection.NothingToWithdraw());
        }
        if (state.status() == VolunteerStatus.SUSPENDED) {
            loseGuardianConsent();
        } else {
            withdrawGuardianConsentWhileServing();
        }
    }

    void withdrawGuardianConsentWhileServing() {
        move(VolunteerMove.WITHDRAW_GUARDIAN_CONSENT, new VolunteerEvent.GuardianConsentWithdrawn());
    }

    void loseGuardianConsent() {
        move(VolunteerMove.LOSE_GUARDIAN_CONSENT, new VolunteerEvent.GuardianConsentLost());
    }

    void becomeOfAge() {
        move(VolunteerMove.COME_OF_AGE, new VolunteerEvent.CameOfAge());
    }

    /** VOL-03: whoever has come of age needs no guardian. @return whether he has */
    boolean comeOfAge(AgeProfile ages, LocalDate today) {
        if (!VolunteerMove.COME_OF_AGE.allowedFrom(state.status()) || ages.needsGuardian(birthDate(), today)) {
            return false;
        }
        becomeOfAge();
        return true;
    }

    void suspend(String by, String reason) {
        move(VolunteerMove.SUSPEND, new VolunteerEvent.Suspended(by, reason));
    }

    void reinstate(String by) {
        move(VolunteerMove.REINSTATE, new VolunteerEvent.Reinstated(by));
    }

    /** Lifts a suspension; a minor whose guardian took back his consent meanwhile waits again (VOL-03). */
    void reinstate(String by, AgeProfile ages, LocalDate today) {
        permit(VolunteerMove.REINSTATE);
        if (state.guardian() == null && ages.needsGuardian(birthDate(), today)) {
            awaitGuardian();
        } else {
            reinstate(by);
        }
    }

    void withdraw(String by, Instant now) {
        move(VolunteerMove.WITHDRAW, new VolunteerEvent.Withdrawn(by, now));
    }

    void recordDeath(String by, Instant now) {
        move(VolunteerMove.RECORD_DEATH, new VolunteerEvent.Died(by, now));
    }

    void mergeInto(VolunteerId kept, String by, Instant now) {
        permit(VolunteerMove.MERGE);
        if (kept.equals(state.id())) {
            throw new Rejected(new VolunteerRejection.MergedIntoItself());
        }
        record(new VolunteerEvent.MergedInto(by, kept, now));
    }

    /** Takes over the service of a second registration of the same person, once. @return whether it was new */
    boolean absorb(VolunteerId merged, ServiceSummary service) {
        if (state.dossier().absorbed().contains(merged)) {
            return false;
        }
        record(new VolunteerEvent.Absorbed(merged, service));
        return true;
    }

    /** SEC-02: agrees to a use of his data; below fourteen only the guardian can (SEC-01). The same again changes nothing. */
    void giveConsent(Consent consent, LocalDate today) {
        requireStanding();
        if (consent.givenOn().isAfter(today)) {
            throw new Rejected(new VolunteerRejection.ConsentInFuture());
        }
        if (consent.giver() != Consent.Giver.GUARDIAN && isBelow(OWN_CONSENT_FROM, today)) {
            throw new Rejected(new ConsentRejection.GuardianMustConsent());
        }
        boolean given = state.consents().stream()
                .anyMatch(c -> c.stands()
                        && c.purpose().equals(consent.purpose())
                        && c.version().equals(consent.version()));
        if (!given) {
            record(new VolunteerEvent.ConsentGiven(consent));
        }
    }

    /** SEC-02: takes back a consent; what was told under it goes with it, and everything else stays as it was. */
    void withdrawConsent(ConsentPurpose purpose, LocalDate today) {
        if (purpose == ConsentPurpose.REGISTRATION) {
            throw new Rejected(new ConsentRejection.NeededForService());
        }
        if (standing(purpose).isEmpty()) {
            throw new Rejected(new ConsentRejection.NotGiven(purpose));
        }
        record(new VolunteerEvent.ConsentWithdrawn(purpose, today));
    }

    /** The newest consent to a purpose that was not withdrawn. */
    public Optional<Consent> standing(ConsentPurpose purpose) {
        return state.consents().stream()
                .filter(consent -> consent.stands() && consent.purpose().equals(purpose.code()))
                .reduce((earlier, later) -> later);
    }

    /** VOL-35: a body asks the volunteer to look at what seems wrong. */
    void askForCorrection(Correction request) {
        requireStanding();
        record(new VolunteerEvent.CorrectionAsked(request));
    }

    /** VOL-35: the volunteer answers that it is right as it stands. */
    void confirm(String correctionId, Instant now) {
        Correction open = state.dossier().corrections().stream()
                .filter(c -> c.id().equals(correctionId) && c.isOpen())
                .findFirst()
                .orElseThrow(() -> new Rejected(new VolunteerRejection.NoSuchCorrection()));
        record(new VolunteerEvent.CorrectionClosed(List.of(open.id()), Correction.Outcome.CONFIRMED, now));
    }

    /**
     * Changes what is registered of a person and closes what was asked about it. SEC-02: the person has this right; a document is changed only
     * where an office has seen it.
     */
    void correct(
            Person person,
            Capabilities capabilities,
            String area,
            String by,
            boolean documentSeen,
            AgeProfile ages,
            LocalDate today,
            Instant now) {
        requireStanding();
        boolean otherDocument = !person.identity().equals(state.person().identity());
        if ((otherDocument || !person.name().equals(state.person().name())) && !documentSeen) {
            throw new Rejected(new VolunteerRejection.OfficeMustSeeDocument());
        }
        LocalDate birth = person.identity().birthDate().reveal();
        if (ages.tooYoung(birth, today)) {
            throw new Rejected(new VolunteerRejection.TooYoung(ages.minimumAge()));
        }
        needsConsentFor(person);
        Set<Particular> changed = changed(person, capabilities, area);
        if (changed.isEmpty()) {
            return;
        }
        boolean mustWait = VolunteerMove.AWAIT_GUARDIAN.allowedFrom(state.status())
                && state.status() == VolunteerStatus.ACTIVE
                && state.guardian() == null
                && ages.needsGuardian(birth, today);
        record(new VolunteerEvent.Corrected(by, person, capabilities));
        if (!area.equals(state.area())) {
            record(new VolunteerEvent.Moved(state.area(), area, state.status()));
        }
        List<String> answered = state.dossier().corrections().stream()
                .filter(c -> c.isOpen() && c.fields().stream().anyMatch(changed::contains))
                .map(Correction::id)
                .toList();
        if (!answered.isEmpty()) {
            record(new VolunteerEvent.CorrectionClosed(answered, Correction.Outcome.CORRECTED, now));
        }
        if (mustWait) {
            awaitGuardian();
        }
    }

    /** VOL-07: takes over what the credentials' register says; the same again changes nothing. */
    void followCredentials(List<HeldCredential> held) {
        if (!held.equals(state.dossier().credentials())) {
            record(new VolunteerEvent.CredentialsChanged(List.copyOf(held)));
        }
    }

    /**
     * SEC-02: erases what need not be kept. VOL-21: the basics of one who has served are kept for the years that records are kept.
     *
     * @return until when the basics are kept, or empty when everything is erased
     */
    Optional<LocalDate> erase(int keptYears, LocalDate today) {
        Instant ended = state.dossier().endedAt();
        if (ended == null) {
            throw new Rejected(new VolunteerRejection.StillRegistered(state.status()));
        }
        LocalDate keptUntil = Today.of(ended).plusYears(keptYears);
        boolean keep = !state.service().weeks().isEmpty() && today.isBefore(keptUntil);
        Person left = keep ? state.person().basicsOnly() : state.person().erased();
        boolean wholly = state.dossier().erasedOn() != null;
        if (!left.equals(state.person()) || !keep && !wholly) {
            record(new VolunteerEvent.Erased(left, today, !keep));
        }
        return keep ? Optional.of(keptUntil) : Optional.empty();
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
        return AgeBand.of(birthDate(), day);
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
        Volunteer copy = new Volunteer(new StateChange(state).number(number).state());
        copy.changes.addAll(changes);
        copy.steps.addAll(steps);
        return copy;
    }

    private LocalDate birthDate() {
        return state.person().identity().birthDate().reveal();
    }

    private boolean isBelow(int age, LocalDate today) {
        return birthDate().plusYears(age).isAfter(today);
    }

    private GuardianRequest guardianRequest() {
        GuardianRequest request = state.dossier().guardianRequest();
        if (request == null) {
            throw new Rejected(new GuardianRejection.NoCode());
        }
        return request;
    }

    private void requireStanding() {
        if (state.dossier().endedAt() != null) {
            throw new Rejected(new VolunteerRejection.HasEnded(state.status()));
        }
    }

    /** VOL-01, SEC-01: what goes beyond the basics is taken only with consent. */
    private void needsConsentFor(Person person) {
        if (person.toldBackground() && standing(ConsentPurpose.PROFILE).isEmpty()) {
            throw new Rejected(new ConsentRejection.Needed(ConsentPurpose.PROFILE));
        }
        if (person.toldHealth() && standing(ConsentPurpose.HEALTH).isEmpty()) {
            throw new Rejected(new ConsentRejection.Needed(ConsentPurpose.HEALTH));
        }
    }

    private Set<Particular> changed(Person person, Capabilities capabilities, String area) {
        Person before = state.person();
        Set<Particular> changed = EnumSet.noneOf(Particular.class);
        note(changed, Particular.NAME, before.name(), person.name());
        note(
                changed,
                Particular.ID_NUMBER,
                before.identity().number(),
                person.identity().number());
        note(
                changed,
                Particular.ID_NUMBER,
                before.identity().type(),
                person.identity().type());
        note(
                changed,
                Particular.BIRTH_DATE,
                before.identity().birthDate(),
                person.identity().birthDate());
        note(
                changed,
                Particular.BIRTH_DATE,
                before.identity().sex(),
                person.identity().sex());
        note(changed, Particular.NATIONALITY, before.nationality(), person.nationality());
        note(changed, Particular.PHONE, before.phone(), person.phone());
        note(changed, Particular.ADDRESS, before.address(), person.address());
        note(changed, Particular.BACKGROUND, before.background(), person.background());
        note(changed, Particular.HEALTH_NOTE, before.healthNote(), person.healthNote());
        note(changed, Particular.CAPABILITIES, state.capabilities(), capabilities);
        note(changed, Particular.AREA, state.area(), area);
        return changed;
    }

    private static void note(Set<Particular> changed, Particular field, Object before, Object after) {
        if (!before.equals(after)) {
            changed.add(field);
        }
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
        state = new StateChange(state).apply(event).state();
        if (state.status() != before) {
            steps.add(new Step(before, state.status()));
        }
    }
}
