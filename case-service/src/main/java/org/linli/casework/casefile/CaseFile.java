package org.linli.casework.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;

/** Decides what may happen to one case next; every change is a {@link CaseEvent}, decided first and applied after. */
public final class CaseFile {

    private final CaseId id;
    private State state;
    private final List<CaseEvent> changes = new ArrayList<>();

    /**
     * Everything the file remembers; nothing in it tells who the case is about.
     *
     * @param pseudonym the number that stands for the person
     * @param street nine digits
     */
    public record State(
            String pseudonym,
            String street,
            Team team,
            CaseStatus status,
            Instant openedAt,
            Instant statusSince,
            @Nullable LocalDate investigationDueOn,
            List<FiledMaterial> materials,
            CaseKey key,
            @Nullable SealMark seal) {

        public State {
            materials = List.copyOf(materials);
        }
    }

    private CaseFile(CaseId id, State state) {
        this.id = id;
        this.state = state;
    }

    /** Opens a case; the prosecutor who opens it leads its team (CAS-21). */
    public static CaseFile open(
            CaseId id, String pseudonym, String street, Team team, CaseKey.Usable key, PersonId by, Instant now) {
        refuseUnless(
                () -> team.dutyOf(by).filter(duty -> duty == Duty.PROSECUTOR).isPresent(),
                () -> new CaseRejection.TeamIncomplete(0, 0));
        CaseFile file = new CaseFile(
                id, new State(pseudonym, street, team, CaseStatus.REFERRED, now, now, null, List.of(), key, null));
        file.changes.add(new CaseEvent.CaseOpened(by, now));
        return file;
    }

    /** A file as it was stored. */
    public static CaseFile restore(CaseId id, State state) {
        return new CaseFile(id, state);
    }

    /** Commissions the social investigation, due on a day (CAS-03, CAS-05). */
    public void beginInvestigation(LocalDate dueOn, PersonId by, Instant now) {
        permit(CaseMove.BEGIN_INVESTIGATION, by);
        record(new CaseEvent.InvestigationBegun(dueOn, by, now));
    }

    /** Takes in the report when nothing of CAS-04 is missing. */
    public void submitReport(InvestigationReport report, PersonId by, Instant now) {
        permit(CaseMove.SUBMIT_REPORT, by);
        List<String> missing = report.missing();
        refuseUnless(missing::isEmpty, () -> new CaseRejection.ReportIncomplete(missing));
        refuseUnless(
                () -> report.investigators().stream().allMatch(state.team()::has),
                CaseRejection.InvestigatorNotOnTeam::new);
        record(new CaseEvent.ReportSubmitted(report, by, now));
    }

    /** Puts on record who was heard before the decision (CAS-07). */
    public void hearOpinions(HeardOpinions opinions, PersonId by, Instant now) {
        permit(CaseMove.HEAR_OPINIONS, by);
        List<String> missing = opinions.missing();
        refuseUnless(missing::isEmpty, () -> new CaseRejection.OpinionsIncomplete(missing));
        record(new CaseEvent.OpinionsHeard(opinions, by, now));
    }

    /** Records the prosecutor's decision not to prosecute. */
    public void decideNonProsecution(NonProsecution decision, PersonId by, Instant now) {
        permit(CaseMove.DECIDE_NON_PROSECUTION, by);
        refuseUnless(() -> !decision.reasons().isBlank(), CaseRejection.ReasonsMissing::new);
        record(new CaseEvent.NonProsecutionDecided(decision, by, now));
    }

    /** Seals the file (CAS-26): from here on the team's key is gone. */
    public void seal(CaseKey.Escrowed key, PersonId by, Instant now) {
        permit(CaseMove.SEAL, by);
        record(new CaseEvent.CaseSealed(key, by, now));
    }

    /** Refuses a move that is not this member's, that the table does not have from here, or that Linli does not offer yet. */
    void permit(CaseMove move, PersonId by) {
        refuseUnless(
                () -> state.team().dutyOf(by).filter(duty -> duty == move.by()).isPresent(),
                () -> new CaseRejection.DutyMissing(move, move.by()));
        refuseUnless(
                () -> move.allowedFrom(state.status()), () -> new CaseRejection.MoveNotAllowed(move, state.status()));
        refuseUnless(move::offered, () -> new CaseRejection.MoveNotOffered(move, state.status()));
    }

    public CaseId id() {
        return id;
    }

    public State state() {
        return state;
    }

    /** What happened since the file was opened or restored. */
    public List<CaseEvent> changes() {
        return List.copyOf(changes);
    }

    private void record(CaseEvent event) {
        state = apply(state, event);
        changes.add(event);
    }

    private static State apply(State s, CaseEvent event) {
        return switch (event) {
            case CaseEvent.CaseOpened opened -> s;
            case CaseEvent.InvestigationBegun begun ->
                next(s, CaseMove.BEGIN_INVESTIGATION, begun, begun.dueOn(), s.materials());
            case CaseEvent.ReportSubmitted submitted ->
                next(
                        s,
                        CaseMove.SUBMIT_REPORT,
                        submitted,
                        s.investigationDueOn(),
                        with(s, submitted, submitted.report()));
            case CaseEvent.OpinionsHeard heard ->
                next(s, CaseMove.HEAR_OPINIONS, heard, s.investigationDueOn(), with(s, heard, heard.opinions()));
            case CaseEvent.NonProsecutionDecided decided ->
                next(
                        s,
                        CaseMove.DECIDE_NON_PROSECUTION,
                        decided,
                        s.investigationDueOn(),
                        with(s, decided, decided.decision()));
            case CaseEvent.CaseSealed sealed ->
                new State(
                        s.pseudonym(),
                        s.street(),
                        s.team(),
                        CaseMove.SEAL.to(),
                        s.openedAt(),
                        sealed.at(),
                        s.investigationDueOn(),
                        s.materials(),
                        sealed.key(),
                        new SealMark(sealed.at(), sealed.by()));
        };
    }

    private static State next(
            State s, CaseMove move, CaseEvent event, @Nullable LocalDate dueOn, List<FiledMaterial> materials) {
        return new State(
                s.pseudonym(),
                s.street(),
                s.team(),
                move.to(),
                s.openedAt(),
                event.at(),
                dueOn,
                materials,
                s.key(),
                s.seal());
    }

    private static List<FiledMaterial> with(State s, CaseEvent event, Material material) {
        List<FiledMaterial> materials = new ArrayList<>(s.materials());
        materials.add(new FiledMaterial.Fresh(material, event.by(), event.at()));
        return materials;
    }

    private static void refuseUnless(BooleanSupplier holds, Supplier<CaseRejection> rejection) {
        if (!holds.getAsBoolean()) {
            throw new Rejected(rejection.get());
        }
    }
}
