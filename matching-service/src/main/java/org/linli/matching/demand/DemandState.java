package org.linli.matching.demand;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a demand remembers, as one immutable value; only {@link Demand} makes a next one.
 *
 * @param number what people call the demand by
 */
public record DemandState(
        DemandId id,
        String number,
        DemandDetails details,
        DemandStatus status,
        Submission submission,
        Handling handling,
        Service service,
        Judgement judgement,
        Schedule schedule) {

    /**
     * How it came in.
     *
     * @param requester subject of who submitted it; masked outside
     * @param due last days for verifying and answering (MAT-02)
     */
    public record Submission(String requester, Instant at, ServiceLevel due) {}

    /**
     * What offices did with it.
     *
     * @param reason why it was rejected or opened again
     */
    public record Handling(
            @Nullable String verifiedBy,
            @Nullable Instant verifiedAt,
            @Nullable String reason,
            @Nullable Instant listedAt) {

        static final Handling NONE = new Handling(null, null, null, null);
    }

    /** Who serves, and how far they are. */
    public record Service(
            @Nullable String planId,
            List<Seat> seats,
            @Nullable Instant matchedAt,
            @Nullable Instant startedAt,
            @Nullable Instant completedAt) {

        static final Service NONE = new Service(null, List.of(), null, null, null);

        public Service {
            seats = List.copyOf(seats);
        }
    }

    /** What the requester said of it, and what was found afterwards. */
    public record Judgement(
            @Nullable Integer rating,
            @Nullable String comment,
            @Nullable DemandOutcome outcome,
            @Nullable String evaluation) {

        static final Judgement NONE = new Judgement(null, null, null, null);
    }

    /**
     * When and where.
     *
     * @param asked the time wanted most, whatever time was chosen
     * @param provision the time, venue and goods that were chosen; null while only the details say what is wanted
     */
    public record Schedule(Window asked, @Nullable Provision provision) {}

    static DemandState submitted(DemandId id, String number, DemandEvent.Submitted e) {
        return new DemandState(
                id,
                number,
                e.details(),
                DemandStatus.SUBMITTED,
                new Submission(e.requester(), e.at(), e.due()),
                Handling.NONE,
                Service.NONE,
                Judgement.NONE,
                new Schedule(e.details().window(), null));
    }

    public String requester() {
        return submission.requester();
    }

    public Instant submittedAt() {
        return submission.at();
    }

    public ServiceLevel due() {
        return submission.due();
    }

    public @Nullable String verifiedBy() {
        return handling.verifiedBy();
    }

    public @Nullable Instant verifiedAt() {
        return handling.verifiedAt();
    }

    public @Nullable String reason() {
        return handling.reason();
    }

    public @Nullable Instant listedAt() {
        return handling.listedAt();
    }

    public @Nullable String planId() {
        return service.planId();
    }

    public List<Seat> seats() {
        return service.seats();
    }

    public @Nullable Instant matchedAt() {
        return service.matchedAt();
    }

    public @Nullable Instant startedAt() {
        return service.startedAt();
    }

    public @Nullable Instant completedAt() {
        return service.completedAt();
    }

    public @Nullable Integer rating() {
        return judgement.rating();
    }

    public @Nullable String comment() {
        return judgement.comment();
    }

    public @Nullable DemandOutcome outcome() {
        return judgement.outcome();
    }

    public @Nullable String evaluation() {
        return judgement.evaluation();
    }

    public Window asked() {
        return schedule.asked();
    }

    public @Nullable Provision provision() {
        return schedule.provision();
    }

    DemandState with(DemandStatus next) {
        return new DemandState(id, number, details, next, submission, handling, service, judgement, schedule);
    }

    DemandState withDue(ServiceLevel anew) {
        Submission next = new Submission(submission.requester(), submission.at(), anew);
        return new DemandState(id, number, details, status, next, handling, service, judgement, schedule);
    }

    DemandState withVerification(String by, Instant at) {
        return with(new Handling(by, at, handling.reason(), handling.listedAt()));
    }

    DemandState withReason(String why) {
        return with(new Handling(handling.verifiedBy(), handling.verifiedAt(), why, handling.listedAt()));
    }

    private DemandState with(Handling next) {
        return new DemandState(id, number, details, status, submission, next, service, judgement, schedule);
    }

    /** On the list (again): earlier people and dates are history, told by the events. */
    DemandState withListing(DemandDetails wanted, Instant at) {
        Handling listed = new Handling(handling.verifiedBy(), handling.verifiedAt(), handling.reason(), at);
        Schedule anew = new Schedule(wanted.window(), null);
        return new DemandState(id, number, wanted, status, submission, listed, Service.NONE, judgement, anew);
    }

    DemandState withSeats(@Nullable String plan, List<Seat> next) {
        return with(new Service(plan, next, service.matchedAt(), service.startedAt(), service.completedAt()));
    }

    DemandState withMatched(Instant at) {
        return with(new Service(service.planId(), service.seats(), at, service.startedAt(), service.completedAt()));
    }

    DemandState withStarted(Instant at) {
        return with(new Service(service.planId(), service.seats(), service.matchedAt(), at, service.completedAt()));
    }

    DemandState withCompletion(int stars, @Nullable String words, Instant at) {
        return with(new Service(service.planId(), service.seats(), service.matchedAt(), service.startedAt(), at))
                .with(new Judgement(stars, words, judgement.outcome(), judgement.evaluation()));
    }

    private DemandState with(Service next) {
        return new DemandState(id, number, details, status, submission, handling, next, judgement, schedule);
    }

    DemandState withEvaluation(DemandOutcome found, @Nullable String words) {
        return with(new Judgement(judgement.rating(), judgement.comment(), found, words));
    }

    private DemandState with(Judgement next) {
        return new DemandState(id, number, details, status, submission, handling, service, next, schedule);
    }

    /** Another choice of time, venue and goods, with the details that go with it. */
    DemandState withProvision(DemandDetails shown, @Nullable Provision next) {
        Schedule chosen = new Schedule(schedule.asked(), next);
        return new DemandState(id, number, shown, status, submission, handling, service, judgement, chosen);
    }

    /** The demand as it would be if it took place at another of the times asked for. */
    public DemandState choosing(int choice) {
        return choice == 0 ? this : withProvision(details.choosing(choice), provision());
    }

    /** True when the time stands: people were asked for it, or an office has booked what it takes. */
    public boolean timeChosen() {
        return !seats().isEmpty() || secured();
    }

    /** True while venue and goods can be booked for it: on the list or with people, and not begun. */
    public boolean equippable() {
        return switch (status) {
            case LISTED, MATCHING, MATCHED -> true;
            case SUBMITTED, VERIFIED, REJECTED, IN_SERVICE, DONE, EVALUATED, EXPIRED, REOPENED -> false;
        };
    }

    /** True when an office stands behind the time, and venue and goods are booked. */
    public boolean secured() {
        Provision chosen = provision();
        return chosen != null && chosen.stage() == Provision.Stage.SECURED;
    }
}
