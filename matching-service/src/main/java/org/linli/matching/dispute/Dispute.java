package org.linli.matching.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.matching.clock.Clocks;
import org.linli.matching.clock.RunningClock;
import org.linli.matching.dispute.DisputePolicy.Counting;
import org.linli.platform.problem.Rejected;

/**
 * A dispute and the only place where it changes: each method decides by the transition table and the rules, then applies the facts. What people
 * say goes into the file as notes and nowhere else.
 */
public final class Dispute {

    /** A fact with the status and level before and after it. */
    public record Change(DisputeEvent event, DisputeStatus from, DisputeStatus to, int level) {}

    private static final String LEVEL = DisputeClock.LEVEL.name();
    private static final String MONTH = DisputeClock.MONTH.name();
    private static final String JUDICIAL = DisputeClock.JUDICIAL.name();
    private static final String VISIT = DisputeClock.VISIT.name();

    private DisputeState state;
    private final List<Change> changes = new ArrayList<>();

    private Dispute(DisputeState state) {
        this.state = state;
    }

    public static Dispute of(DisputeState state) {
        return new Dispute(state);
    }

    /** What is taken in: by a party's application, or because the committee acts itself. */
    public record Registration(
            DisputeId id,
            String number,
            String area,
            DisputeKind kind,
            Origin origin,
            int level,
            List<PartyStance> stances,
            DisputeFile file,
            String by) {}

    /** MAT-09: at least two parties; one of them wants it when it is a party's application, and none refuses. */
    static Dispute register(Registration r, Counting counting, LocalDate today) {
        refuseIf(r.stances().size() < 2, DisputeRejection.TwoPartiesNeeded::new);
        refuseIf(
                r.origin() == Origin.PARTY
                        && r.stances().stream().noneMatch(s -> s.stance() == PartyStance.Stance.WANTS),
                DisputeRejection.NoApplicant::new);
        refuseIf(
                r.stances().stream().anyMatch(s -> s.stance() == PartyStance.Stance.REFUSES),
                DisputeRejection.PartyRefuses::new);
        Dispute dispute = new Dispute(DisputeState.registered(
                r.id(),
                r.number(),
                r.area(),
                r.kind(),
                r.origin(),
                r.by(),
                today,
                r.level(),
                r.stances(),
                Clocks.none().with(counting.level(r.level(), today)),
                DisputeState.sealed(r.file())));
        dispute.changes.add(new Change(
                new DisputeEvent.Registered(), DisputeStatus.REGISTERED, DisputeStatus.REGISTERED, r.level()));
        if (dispute.state.wantedByAll()) {
            dispute.record(new DisputeEvent.Consented());
        }
        return dispute;
    }

    public DisputeState state() {
        return state;
    }

    /** What happened since the dispute was loaded, in order. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** MAT-09: one clear no ends it. */
    void refuse(String party, DisputeFile.Note note) {
        permit(DisputeMove.REFUSE);
        requireParty(party);
        record(new DisputeEvent.Noted(note));
        record(new DisputeEvent.StanceTaken(new PartyStance(party, PartyStance.Stance.REFUSES)));
        record(new DisputeEvent.Refused(party));
    }

    void want(String party) {
        // a dispute that was passed on before all had spoken hears them on the next level
        if (state.status() != DisputeStatus.ESCALATED) {
            permit(DisputeMove.CONSENT);
        }
        requireParty(party);
        record(new DisputeEvent.StanceTaken(new PartyStance(party, PartyStance.Stance.WANTS)));
        if (state.status() == DisputeStatus.REGISTERED && state.wantedByAll()) {
            record(new DisputeEvent.Consented());
        }
    }

    /**
     * MAT-09, MAT-12: a mediator is grown up and has declared that he has no interest; one who was refused does not come back.
     *
     * @param chosenBy a party's key, or OFFICE
     */
    void appoint(String mediator, String chosenBy, boolean adult, boolean interested, Instant now) {
        refuseIf(!takesMediators(), () -> notAllowed(DisputeMove.START));
        refuseIf(!chosenBy.equals("OFFICE") && !state.parties().contains(chosenBy), DisputeRejection.UnknownParty::new);
        refuseIf(!adult, DisputeRejection.MediatorNotAnAdult::new);
        refuseIf(interested, DisputeRejection.MediatorInterested::new);
        refuseIf(state.mediatedBy(mediator), DisputeRejection.MediatorThere::new);
        refuseIf(
                state.appointments().stream()
                        .anyMatch(a -> a.mediator().equals(mediator)
                                && a.removal() != null
                                && a.removal().lasting()),
                DisputeRejection.MediatorRefused::new);
        record(new DisputeEvent.MediatorAppointed(new Appointment(mediator, chosenBy, now, null, null)));
    }

    void remove(String mediator, Appointment.Removal why, DisputeFile.Note note, Instant now) {
        refuseIf(!state.mediatedBy(mediator), DisputeRejection.NotItsMediator::new);
        record(new DisputeEvent.Noted(note));
        record(new DisputeEvent.MediatorRemoved(mediator, why, now));
    }

    /** MAT-10: the month runs from here, unless it ran already on a lower level. */
    void start(@Nullable Venue venue, Counting counting, LocalDate today) {
        permit(DisputeMove.START);
        refuseIf(!state.wantedByAll(), DisputeRejection.ConsentMissing::new);
        refuseIf(state.mediators().isEmpty(), DisputeRejection.NoMediator::new);
        refuseIf(venue != null && !venue.serves(), DisputeRejection.RoomNotHere::new);
        RunningClock month = state.clocks().find(MONTH).orElseGet(() -> counting.month(today));
        RunningClock level = state.clocks().find(LEVEL).orElseGet(() -> counting.level(state.level(), today));
        record(new DisputeEvent.Started(today, month, capped(level, month), venue == null ? null : venue.roomId()));
    }

    /** One attempt, on the level where it stands. */
    void hold(Sitting sitting, @Nullable Venue venue, DisputeFile.Note note, LocalDate today, Instant now) {
        refuseIf(state.status() != DisputeStatus.MEDIATING, DisputeRejection.NotMediating::new);
        refuseMissedMonth(today);
        refuseIf(!state.mediatedBy(sitting.mediator()), DisputeRejection.NotItsMediator::new);
        refuseIf(sitting.heldAt().isAfter(now), DisputeRejection.DateOutOfRange::new);
        refuseIf(venue != null && !venue.serves(), DisputeRejection.RoomNotHere::new);
        refuseIf(venue != null && !venue.open(), DisputeRejection.RoomClosed::new);
        record(new DisputeEvent.Noted(note));
        record(new DisputeEvent.SessionHeld(sitting));
    }

    /** MAT-10: another month, with the consent of every party. */
    void extend(Set<String> consenting, Counting counting) {
        permit(DisputeMove.EXTEND);
        refuseIf(!consenting.containsAll(state.parties()), DisputeRejection.AllPartiesNeeded::new);
        LocalDate from = state.clocks()
                .find(MONTH)
                .map(RunningClock::due)
                .orElseThrow(() -> new Rejected(new DisputeRejection.NotMediating()));
        record(new DisputeEvent.Extended(counting.month(from)));
    }

    /** MAT-11: an oral agreement binds from the day it was reached, and the mediator's note of it is required. */
    void agree(
            Agreement agreement,
            DisputeFile.AgreementText text,
            DisputeFile.@Nullable Note note,
            Counting counting,
            LocalDate today) {
        permit(DisputeMove.AGREE);
        refuseMissedMonth(today);
        refuseIf(state.attempts() == 0, DisputeRejection.NoSessionHeld::new);
        refuseIf(agreement.form() == Agreement.Form.ORAL && note == null, DisputeRejection.OralNoteMissing::new);
        LocalDate started = state.startedOn();
        refuseIf(
                agreement.reachedOn().isAfter(today)
                        || (started != null && agreement.reachedOn().isBefore(started))
                        || agreement.performBy().isBefore(agreement.reachedOn()),
                DisputeRejection.DateOutOfRange::new);
        if (note != null) {
            record(new DisputeEvent.Noted(note));
        }
        record(new DisputeEvent.Agreed(agreement, text));
        record(new DisputeEvent.Settled(settlement(Settlement.Result.AGREED, counting, today)));
        inForce(counting);
    }

    /** MAT-11: each party, a mediator, the committee's seal; in any order, each once. */
    void sign(Agreement.Signature signature, Counting counting, LocalDate today) {
        Agreement agreement = state.agreement();
        if (state.status() != DisputeStatus.AGREED
                || agreement == null
                || agreement.form() != Agreement.Form.WRITTEN
                || agreement.effectiveOn() != null) {
            throw new Rejected(new DisputeRejection.NothingToSign());
        }
        boolean hand =
                signature.by().equals(Agreement.MEDIATOR) || signature.by().equals(Agreement.SEAL);
        refuseIf(!hand && !state.parties().contains(signature.by()), DisputeRejection.UnknownParty::new);
        refuseIf(agreement.signedBy(signature.by()), DisputeRejection.SignedAlready::new);
        refuseIf(
                signature.on().isAfter(today) || signature.on().isBefore(agreement.reachedOn()),
                DisputeRejection.DateOutOfRange::new);
        record(new DisputeEvent.Signed(signature));
        inForce(counting);
    }

    private void inForce(Counting counting) {
        Agreement agreement = state.agreement();
        if (agreement != null && agreement.effectiveOn() != null) {
            record(new DisputeEvent.InForce(counting.court(agreement.effectiveOn())));
        }
    }

    /** MAT-09: the end without agreement; arbitration, administrative ways and the court were told of. */
    void fail(Set<Way> told, DisputeFile.Note note, Counting counting, LocalDate today) {
        permit(DisputeMove.FAIL);
        EnumSet<Way> missing = EnumSet.allOf(Way.class);
        missing.removeAll(told);
        refuseIf(
                !missing.isEmpty(),
                () -> new DisputeRejection.WaysNotTold(
                        missing.stream().map(w -> "dispute." + w.name()).toList()));
        record(new DisputeEvent.Noted(note));
        record(new DisputeEvent.Settled(settlement(Settlement.Result.FAILED, counting, today)));
        record(new DisputeEvent.Failed(told));
    }

    /** MAT-11: all parties together, within thirty days of the agreement's effect. */
    void askCourt(Set<String> applicants, Counting counting, LocalDate today) {
        permit(DisputeMove.APPLY_TO_COURT);
        LocalDate effective = effective();
        refuseIf(!applicants.containsAll(state.parties()), DisputeRejection.AllPartiesNeeded::new);
        RunningClock court = counting.court(effective);
        refuseIf(court.missedOn(today), () -> new DisputeRejection.CourtTooLate(court.due()));
        record(new DisputeEvent.CourtAsked(today));
    }

    void ruled(CourtRuling ruling) {
        refuseIf(
                state.status() != DisputeStatus.JUDICIAL_CONFIRM || state.ruling() != null,
                () -> notAllowed(DisputeMove.APPLY_TO_COURT));
        record(new DisputeEvent.CourtRuled(ruling));
    }

    /** MAT-11: the committee watches the performance, and says when it will look. */
    void perform(LocalDate visitOn, Counting counting, LocalDate today) {
        permit(DisputeMove.PERFORM);
        effective();
        refuseIf(visitOn.isBefore(today), DisputeRejection.DateOutOfRange::new);
        record(new DisputeEvent.PerformanceBegun(counting.visit(today, visitOn)));
    }

    /** It is kept so far; the next look is later. */
    void visit(LocalDate next, DisputeFile.Note note, Counting counting, LocalDate today) {
        refuseIf(state.status() != DisputeStatus.PERFORMING, () -> notAllowed(DisputeMove.FULFIL));
        refuseIf(!next.isAfter(today), DisputeRejection.DateOutOfRange::new);
        record(new DisputeEvent.Noted(note));
        record(new DisputeEvent.VisitedBack(counting.visit(today, next)));
    }

    void fulfil(DisputeFile.Note note) {
        permit(DisputeMove.FULFIL);
        record(new DisputeEvent.Noted(note));
        record(new DisputeEvent.Fulfilled());
    }

    void breach(DisputeFile.Note note) {
        permit(DisputeMove.BREACH);
        record(new DisputeEvent.Noted(note));
        record(new DisputeEvent.Breached());
    }

    /** MAT-13: one level up, once the level has tried often enough, its days are over, it could grow, or the agreement is broken. */
    void escalate(
            EscalationReason reason,
            DisputeFile.Note note,
            DisputeTerms terms,
            Counting counting,
            LocalDate today,
            Instant now) {
        permit(DisputeMove.ESCALATE);
        refuseIf(terms.top(state.level()), DisputeRejection.TopOfTheLadder::new);
        int wanted = terms.rung(state.level()).attempts();
        switch (reason) {
            case ATTEMPTS_USED ->
                refuseIf(state.attempts() < wanted, () -> new DisputeRejection.AttemptsLeft(wanted - state.attempts()));
            case LEVEL_OVERDUE ->
                refuseIf(!state.clocks().missed(LEVEL, today), () -> new DisputeRejection.ReasonNotGiven(reason));
            case BREACH ->
                refuseIf(state.status() != DisputeStatus.BREACHED, () -> new DisputeRejection.ReasonNotGiven(reason));
            case RISK -> {
                // a danger is not counted; the note says what it is
            }
        }
        RunningClock level = counting.level(state.level() + 1, today);
        record(new DisputeEvent.Noted(note));
        record(new DisputeEvent.Escalated(
                reason,
                state.clocks().find(MONTH).map(month -> capped(level, month)).orElse(level),
                now));
    }

    /** MAT-09: what may become a public-security or criminal case goes to the police. */
    void reportPolice(String authority, DisputeFile.Note note, Instant now) {
        permit(DisputeMove.REPORT_POLICE);
        record(new DisputeEvent.Noted(note));
        record(new DisputeEvent.PoliceTold(authority, now));
    }

    /** MAT-12: whoever reads the file stays on record. */
    void read(String by, String purpose, Instant now) {
        record(new DisputeEvent.FileRead(new FileReading(by, purpose, state.level(), now)));
    }

    /** Tells once what is near and once what is missed. */
    void tick(LocalDate today) {
        List<Clocks.Notice> notices = state.clocks().notices(today);
        if (!notices.isEmpty()) {
            record(new DisputeEvent.DeadlinesTold(notices, today));
        }
    }

    /** Counts the running clocks anew; answers whether one moved. A day that people agreed on stays. */
    boolean reschedule(Counting counting) {
        Clocks months = state.clocks().recounted(c -> c.clock().equals(MONTH) ? counting.month(c.runsFrom()) : c);
        Clocks anew = months.recounted(c -> {
            if (c.clock().equals(LEVEL)) {
                RunningClock level = counting.level(state.level(), c.runsFrom());
                return months.find(MONTH).map(month -> capped(level, month)).orElse(level);
            }
            return c.clock().equals(JUDICIAL) ? counting.court(c.runsFrom()) : c;
        });
        if (anew.equals(state.clocks())) {
            return false;
        }
        record(new DisputeEvent.Rescheduled(anew));
        return true;
    }

    private boolean takesMediators() {
        return switch (state.status()) {
            case REGISTERED, CONSENTED, ESCALATED, MEDIATING -> true;
            case REFUSED, AGREED, JUDICIAL_CONFIRM, PERFORMING, FULFILLED, BREACHED, FAILED, REPORTED_POLICE -> false;
        };
    }

    /** MAT-13: a level's days lie inside the month. */
    private static RunningClock capped(RunningClock level, RunningClock month) {
        return level.due().isAfter(month.due())
                ? new RunningClock(
                        LEVEL, level.runsFrom(), month.due(), month.provisional(), month.warnOn(), false, false)
                : level;
    }

    private Settlement settlement(Settlement.Result result, Counting counting, LocalDate today) {
        LocalDate from = state.startedOn() == null ? state.registeredOn() : state.startedOn();
        return new Settlement(
                result,
                state.level(),
                today,
                (int) ChronoUnit.DAYS.between(from, today),
                !counting.month(from).missedOn(today));
    }

    private LocalDate effective() {
        Agreement agreement = state.agreement();
        if (agreement == null || agreement.effectiveOn() == null) {
            throw new Rejected(new DisputeRejection.NotInForce());
        }
        return agreement.effectiveOn();
    }

    private void refuseMissedMonth(LocalDate today) {
        refuseIf(state.clocks().missed(MONTH, today), DisputeRejection.MonthOver::new);
    }

    private void requireParty(String party) {
        refuseIf(!state.parties().contains(party), DisputeRejection.UnknownParty::new);
    }

    private DisputeRejection notAllowed(DisputeMove move) {
        return new DisputeRejection.NotAllowedNow(move, state.status());
    }

    private void permit(DisputeMove move) {
        refuseIf(!move.allowedFrom(state.status()), () -> notAllowed(move));
    }

    private static void refuseIf(boolean broken, Supplier<DisputeRejection> rejection) {
        if (broken) {
            throw new Rejected(rejection.get());
        }
    }

    private void record(DisputeEvent event) {
        DisputeStatus before = state.status();
        state = apply(event);
        changes.add(new Change(event, before, state.status(), state.level()));
    }

    private DisputeState apply(DisputeEvent event) {
        return switch (event) {
            case DisputeEvent.Registered() -> state;
            case DisputeEvent.StanceTaken(PartyStance stance) ->
                state.change(d -> d.stances = d.stances.stream()
                        .map(s -> s.party().equals(stance.party()) ? stance : s)
                        .toList());
            case DisputeEvent.Consented() -> state.change(d -> d.status = DisputeMove.CONSENT.to());
            case DisputeEvent.Refused(String _) ->
                state.change(d -> {
                    d.status = DisputeMove.REFUSE.to();
                    d.clocks = Clocks.none();
                });
            case DisputeEvent.MediatorAppointed(Appointment appointment) ->
                state.change(d -> d.appointments.add(appointment));
            case DisputeEvent.MediatorRemoved(String mediator, Appointment.Removal why, Instant at) ->
                state.change(d -> d.appointments = ended(d.appointments.stream(), mediator, why, at));
            case DisputeEvent.Started e ->
                state.change(d -> {
                    d.status = DisputeMove.START.to();
                    d.startedOn = d.clocks.find(MONTH).isPresent() && d.startedOn != null ? d.startedOn : e.on();
                    d.clocks = d.clocks.with(e.month()).with(e.level());
                    d.roomId = e.roomId();
                });
            case DisputeEvent.SessionHeld(Sitting sitting) -> state.change(d -> d.sittings.add(sitting));
            case DisputeEvent.Extended(RunningClock month) ->
                state.change(d -> {
                    d.status = DisputeMove.EXTEND.to();
                    d.extensions++;
                    d.clocks = d.clocks.with(month);
                });
            case DisputeEvent.Agreed(Agreement agreement, DisputeFile.AgreementText text) ->
                state.change(d -> {
                    d.status = DisputeMove.AGREE.to();
                    d.agreement = agreement;
                    d.file = d.file.with(text);
                    d.clocks = d.clocks.without(MONTH, LEVEL);
                });
            case DisputeEvent.Signed(Agreement.Signature signature) ->
                state.change(
                        d -> d.agreement = d.agreement == null ? null : d.agreement.signed(signature, state.parties()));
            case DisputeEvent.InForce(RunningClock court) -> state.change(d -> d.clocks = d.clocks.with(court));
            case DisputeEvent.Settled(Settlement settlement) -> state.change(d -> d.settlement = settlement);
            case DisputeEvent.Failed(Set<Way> told) ->
                state.change(d -> {
                    d.status = DisputeMove.FAIL.to();
                    d.told = told;
                    d.clocks = Clocks.none();
                });
            case DisputeEvent.CourtAsked(LocalDate on) ->
                state.change(d -> {
                    d.status = DisputeMove.APPLY_TO_COURT.to();
                    d.courtAskedOn = on;
                    d.clocks = d.clocks.without(JUDICIAL);
                });
            case DisputeEvent.CourtRuled(CourtRuling ruling) -> state.change(d -> d.ruling = ruling);
            case DisputeEvent.PerformanceBegun(RunningClock visit) ->
                state.change(d -> {
                    d.status = DisputeMove.PERFORM.to();
                    d.clocks = d.clocks.with(visit);
                });
            case DisputeEvent.VisitedBack(RunningClock next) -> state.change(d -> d.clocks = d.clocks.with(next));
            case DisputeEvent.Fulfilled() ->
                state.change(d -> {
                    d.status = DisputeMove.FULFIL.to();
                    d.clocks = Clocks.none();
                });
            case DisputeEvent.Breached() ->
                state.change(d -> {
                    d.status = DisputeMove.BREACH.to();
                    d.clocks = d.clocks.without(VISIT, JUDICIAL);
                });
            case DisputeEvent.Escalated(EscalationReason reason, RunningClock level, Instant at) ->
                state.change(d -> {
                    d.status = DisputeMove.ESCALATE.to();
                    d.level++;
                    d.escalatedFor = reason;
                    d.roomId = null;
                    d.clocks = d.clocks.without(VISIT, JUDICIAL).with(level);
                    d.appointments = ended(d.appointments.stream(), null, Appointment.Removal.LEVEL_LEFT, at);
                });
            case DisputeEvent.PoliceTold(String authority, Instant _) ->
                state.change(d -> {
                    d.status = DisputeMove.REPORT_POLICE.to();
                    d.policeAuthority = authority;
                    d.clocks = Clocks.none();
                });
            case DisputeEvent.Noted(DisputeFile.Note note) -> state.change(d -> d.file = d.file.plus(note));
            case DisputeEvent.FileRead(FileReading reading) -> state.change(d -> d.readings.add(reading));
            case DisputeEvent.DeadlinesTold(List<Clocks.Notice> _, LocalDate on) ->
                state.change(d -> {
                    // a right that was not used is over, not late
                    boolean courtOver = d.clocks.missed(JUDICIAL, on);
                    d.clocks = d.clocks.told(on);
                    if (courtOver) {
                        d.clocks = d.clocks.without(JUDICIAL);
                    }
                });
            case DisputeEvent.Rescheduled(Clocks clocks) -> state.change(d -> d.clocks = clocks);
        };
    }

    /** @param mediator null for all who are active */
    private static List<Appointment> ended(
            Stream<Appointment> appointments, @Nullable String mediator, Appointment.Removal why, Instant at) {
        return new ArrayList<>(appointments
                .map(a -> a.active() && (mediator == null || a.mediator().equals(mediator)) ? a.ended(why, at) : a)
                .toList());
    }
}
