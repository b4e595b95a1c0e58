package org.linli.volunteer.socialworker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.VolunteerId;

/** Decides how one candidate goes through an examination: signed up, sat, passed (VOL-27). */
public final class ExamEntry {

    /** Everything an entry is restored from. */
    public record State(
            ExamEntryId id, ExamCampaignId campaign, VolunteerId volunteer, String area, ExamEntryStatus status) {

        State in(ExamEntryStatus next) {
            return new State(id, campaign, volunteer, area, next);
        }
    }

    private State state;
    private final List<ExamEntryMove> changes = new ArrayList<>();

    private ExamEntry(State state) {
        this.state = state;
    }

    public static ExamEntry restore(State state) {
        return new ExamEntry(state);
    }

    /** Who is not eligible on the day of the examination does not sign up. */
    static ExamEntry signUp(
            ExamCampaign campaign, VolunteerId volunteer, String area, Candidate candidate, LocalDate today) {
        if (!campaign.takesSignUpsOn(today)) {
            throw new Rejected(new SocialWorkerRejection.SignUpClosed(campaign.signUpFrom(), campaign.signUpUntil()));
        }
        Eligibility eligibility = Eligibility.of(candidate, campaign.grade(), campaign.examDay());
        if (!(eligibility instanceof Eligibility.Eligible)) {
            throw new Rejected(
                    new SocialWorkerRejection.NotEligible(eligibility.getClass().getSimpleName()));
        }
        return new ExamEntry(new State(
                ExamEntryId.of(campaign.id(), volunteer), campaign.id(), volunteer, area, ExamEntryStatus.SIGNED_UP));
    }

    void sit(boolean came, ExamCampaign campaign, LocalDate today) {
        ExamEntryMove move = came ? ExamEntryMove.SIT : ExamEntryMove.MISS;
        permit(move);
        if (today.isBefore(campaign.examDay())) {
            throw new Rejected(new SocialWorkerRejection.NotYetHeld(campaign.examDay()));
        }
        apply(move);
    }

    void result(boolean passed) {
        ExamEntryMove move = passed ? ExamEntryMove.PASS : ExamEntryMove.FAIL;
        permit(move);
        apply(move);
    }

    public State state() {
        return state;
    }

    public List<ExamEntryMove> changes() {
        return List.copyOf(changes);
    }

    private void permit(ExamEntryMove move) {
        if (!move.allowedFrom(state.status())) {
            throw new Rejected(new SocialWorkerRejection.EntryNotAllowedNow(move, state.status()));
        }
    }

    private void apply(ExamEntryMove move) {
        changes.add(move);
        state = state.in(move.target());
    }
}
