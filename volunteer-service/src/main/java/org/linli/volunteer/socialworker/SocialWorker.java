package org.linli.volunteer.socialworker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.VolunteerId;

/** Decides how long a social worker's registration holds and what renewing it takes (VOL-27). */
public final class SocialWorker {

    /**
     * Who he is.
     *
     * @param volunteer set when he is a registered volunteer too: then his hours are known
     */
    public record Identity(
            PersonalData<String> name,
            PersonalData<String> certificate,
            @Nullable VolunteerId volunteer,
            String area,
            String agency) {}

    /** Continuing education: once recorded, never changed. */
    public record Education(LocalDate day, String name, String organizer, int minutes) {}

    /**
     * The present period.
     *
     * @param educationAfter education of later days counts for the next renewal
     */
    public record Period(LocalDate from, LocalDate until, LocalDate educationAfter) {}

    /** Everything a registration is restored from. */
    public record State(
            SocialWorkerId id,
            Identity identity,
            Grade grade,
            Period period,
            List<Education> education,
            SocialWorkerStatus status) {

        public State {
            education = List.copyOf(education);
        }
    }

    private State state;
    private final List<SocialWorkerEvent> changes = new ArrayList<>();

    private SocialWorker(State state) {
        this.state = state;
    }

    public static SocialWorker restore(State state) {
        return new SocialWorker(state);
    }

    static SocialWorker register(
            SocialWorkerId id,
            Identity identity,
            Grade grade,
            LocalDate from,
            RegistrationPolicy policy,
            LocalDate today) {
        refuseIf(from.isAfter(today), SocialWorkerRejection.InFuture::new);
        SocialWorker registered = new SocialWorker(new State(
                id,
                identity,
                grade,
                new Period(from, policy.until(from), from.minusDays(1)),
                List.of(),
                SocialWorkerStatus.REGISTERED));
        registered.apply(new SocialWorkerEvent.Registered());
        return registered;
    }

    void recordEducation(Education education, LocalDate today) {
        permit(SocialWorkerMove.RECORD_EDUCATION);
        refuseIf(education.day().isAfter(today), SocialWorkerRejection.InFuture::new);
        // the same course of the same day again is a mistake of entry
        refuseIf(
                state.education().stream()
                        .anyMatch(known -> known.day().equals(education.day())
                                && known.name().equals(education.name())),
                SocialWorkerRejection.EducationKnown::new);
        apply(new SocialWorkerEvent.Educated(education));
    }

    /** VOL-27: every three years, with the education of the grade; not before the registration is due. */
    void renew(RegistrationPolicy policy, LocalDate today) {
        permit(SocialWorkerMove.RENEW);
        LocalDate until = state.period().until();
        refuseIf(
                until.isAfter(policy.dueBy(today)),
                () -> new SocialWorkerRejection.RenewalTooEarly(until.minusDays(policy.dueWithinDays())));
        int missing = missingMinutes(policy);
        refuseIf(missing > 0, () -> new SocialWorkerRejection.EducationShort(missing, policy.needed(state.grade())));
        LocalDate from = today.isAfter(until) ? today : until.plusDays(1);
        apply(new SocialWorkerEvent.Renewed(from, policy.until(from), today));
    }

    void promote(Grade grade) {
        permit(SocialWorkerMove.PROMOTE);
        refuseIf(grade.compareTo(state.grade()) <= 0, () -> new SocialWorkerRejection.NoPromotion(state.grade()));
        apply(new SocialWorkerEvent.Promoted(grade));
    }

    void strikeOff(String by, String reason) {
        permit(SocialWorkerMove.STRIKE_OFF);
        apply(new SocialWorkerEvent.StruckOff(by, reason));
    }

    /** Minutes of education that count for the next renewal. */
    public int educationMinutes() {
        return state.education().stream()
                .filter(education -> education.day().isAfter(state.period().educationAfter()))
                .mapToInt(Education::minutes)
                .sum();
    }

    /** What is missing for the next renewal. */
    public int missingMinutes(RegistrationPolicy policy) {
        return Math.max(0, policy.needed(state.grade()) - educationMinutes());
    }

    /** Whether the registration holds on the day; its first and last day count. */
    public boolean registeredOn(LocalDate day) {
        return state.status() == SocialWorkerStatus.REGISTERED
                && !day.isBefore(state.period().from())
                && !day.isAfter(state.period().until());
    }

    public State state() {
        return state;
    }

    public SocialWorkerId id() {
        return state.id();
    }

    public List<SocialWorkerEvent> changes() {
        return List.copyOf(changes);
    }

    private void permit(SocialWorkerMove move) {
        refuseIf(
                !move.allowedFrom(state.status()), () -> new SocialWorkerRejection.NotAllowedNow(move, state.status()));
    }

    private void apply(SocialWorkerEvent event) {
        changes.add(event);
        State s = state;
        state = switch (event) {
            case SocialWorkerEvent.Registered() -> s;
            case SocialWorkerEvent.Educated(Education education) ->
                new State(
                        s.id(),
                        s.identity(),
                        s.grade(),
                        s.period(),
                        Stream.concat(s.education().stream(), Stream.of(education))
                                .toList(),
                        SocialWorkerMove.RECORD_EDUCATION.target());
            case SocialWorkerEvent.Renewed(LocalDate from, LocalDate until, LocalDate on) ->
                new State(
                        s.id(),
                        s.identity(),
                        s.grade(),
                        // an early renewal continues the period: it already holds, and goes on longer
                        new Period(
                                on.isAfter(s.period().until())
                                        ? from
                                        : s.period().from(),
                                until,
                                on),
                        s.education(),
                        SocialWorkerMove.RENEW.target());
            case SocialWorkerEvent.Promoted(Grade grade) ->
                new State(s.id(), s.identity(), grade, s.period(), s.education(), SocialWorkerMove.PROMOTE.target());
            case SocialWorkerEvent.StruckOff _ ->
                new State(
                        s.id(),
                        s.identity(),
                        s.grade(),
                        s.period(),
                        s.education(),
                        SocialWorkerMove.STRIKE_OFF.target());
        };
    }

    private static void refuseIf(boolean broken, Supplier<SocialWorkerRejection> why) {
        if (broken) {
            throw new Rejected(why.get());
        }
    }
}
