package org.linli.matching.wish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.matching.clock.Clocks;
import org.linli.matching.clock.RunningClock;
import org.linli.platform.problem.Rejected;

/** A wish and the only place where it changes: each method decides by the transition table and the rules, then applies the facts. */
public final class Wish {

    /** A fact with the status before and after it. */
    public record Change(WishEvent event, WishStatus from, WishStatus to) {}

    /** Counts one clock of this wish from a day. */
    @FunctionalInterface
    public interface Counting {
        RunningClock from(WishClock clock, LocalDate day);
    }

    private WishState state;
    private final List<Change> changes = new ArrayList<>();

    private Wish(WishState state) {
        this.state = state;
    }

    public static Wish of(WishState state) {
        return new Wish(state);
    }

    /** Takes a wish in that a district's terms allow. */
    static Wish collect(
            WishId id,
            String number,
            WishDetails details,
            Beneficiary beneficiary,
            String by,
            LocalDate today,
            WishTerms terms) {
        refuseIf(details.valueYuan() > terms.capYuan(), () -> new WishRejection.OverCap(terms.capYuan()));
        Wish wish = new Wish(WishState.collected(id, number, details, beneficiary, by, today));
        wish.changes.add(new Change(new WishEvent.Collected(), WishStatus.COLLECTED, WishStatus.COLLECTED));
        return wish;
    }

    public WishState state() {
        return state;
    }

    /** What happened since the wish was loaded, in order. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    void verify(String by) {
        permit(WishMove.VERIFY);
        record(new WishEvent.Verified(by));
    }

    void publish(LocalDate today) {
        permit(WishMove.PUBLISH);
        record(new WishEvent.Published(today));
    }

    void withdraw(String reason) {
        permit(WishMove.WITHDRAW);
        record(new WishEvent.Withdrawn(reason));
    }

    /**
     * Takes the whole wish, or a part of a joint one; when the parts cover the value it is claimed.
     *
     * @param yuan the part; null for all that is open
     */
    void claim(
            Claimant claimant, @Nullable Integer yuan, WishTerms terms, Counting count, LocalDate today, Instant now) {
        permit(WishMove.CLAIM);
        int open = state.openYuan();
        int part = yuan == null ? open : yuan;
        refuseIf(part < 1 || part > open, () -> new WishRejection.ShareOutOfRange(open));
        refuseIf(!state.details().joint() && part < open, WishRejection.NotJoint::new);
        refuseIf(state.claim().holds(claimant.key()), WishRejection.AlreadyClaimedByYou::new);
        int place = state.claim().shares().size() + 1;
        refuseIf(place == terms.maxMembers() && part < open, () -> new WishRejection.LastShareMustCover(open));
        record(new WishEvent.ShareTaken(
                new Claim.Share(claimant, part, now),
                state.clocks().find(WishClock.GATHER.name()).orElseGet(() -> count.from(WishClock.GATHER, today))));
        if (state.openYuan() == 0) {
            record(new WishEvent.Claimed(
                    today, count.from(WishClock.CONTACT, today), count.from(WishClock.FULFIL, today)));
        }
    }

    void contact(Instant now) {
        permit(WishMove.CONTACT);
        record(new WishEvent.Contacted(now));
    }

    /** The claimants that a person speaks for go; what they had taken is open again. */
    void giveUp(Voice voice) {
        refuseIf(!state.claim().includes(voice), WishRejection.NotYours::new);
        Claim left = state.claim().without(voice);
        if (state.status().inPool()) {
            record(new WishEvent.ShareReturned(left));
            return;
        }
        permit(WishMove.RELEASE);
        record(new WishEvent.Released(ReleaseReason.GIVEN_UP, left));
    }

    void deliver(Instant now) {
        permit(WishMove.DELIVER);
        record(new WishEvent.Delivered(now));
    }

    void deny(String reason) {
        permit(WishMove.DENY);
        record(new WishEvent.Denied(reason));
    }

    void confirm(Counting count, LocalDate today) {
        permit(WishMove.CONFIRM);
        record(new WishEvent.Confirmed(today, count.from(WishClock.EVALUATE, today)));
    }

    /** One judgement a side; the second one closes the wish. */
    void evaluate(Evaluation evaluation) {
        permit(WishMove.CLOSE);
        refuseIf(state.evaluatedBy(evaluation.side()), () -> new WishRejection.AlreadyEvaluated(evaluation.side()));
        record(new WishEvent.Evaluated(evaluation));
        if (state.evaluatedBy(Evaluation.Side.BENEFICIARY) && state.evaluatedBy(Evaluation.Side.CLAIMANT)) {
            record(new WishEvent.Closed());
        }
    }

    /** SEC-01: for a child only a guardian gives leave. */
    void consent(Consent consent) {
        refuseIf(state.status() == WishStatus.WITHDRAWN, () -> notAllowed(WishMove.PUBLISH));
        refuseIf(
                state.details().minor() && consent.giver() != Consent.Giver.GUARDIAN,
                WishRejection.GuardianMustConsent::new);
        refuseIf(state.shows(consent.scope()), () -> new WishRejection.ConsentThere(consent.scope()));
        record(new WishEvent.ConsentGiven(consent));
    }

    /** SEC-02: from this moment nothing of that scope shows. */
    void withdrawConsent(Consent.Scope scope, Instant now) {
        refuseIf(!state.shows(scope), () -> new WishRejection.ConsentMissing(scope));
        record(new WishEvent.ConsentWithdrawn(scope, now));
    }

    void attach(Photo photo) {
        refuseIf(!state.shows(Consent.Scope.PHOTO), () -> new WishRejection.ConsentMissing(Consent.Scope.PHOTO));
        record(new WishEvent.PhotoAttached(photo));
    }

    /** Forgets a picture that nobody may see any more; answers whether there was one. */
    boolean forgetPhoto() {
        if (state.photo() == null || state.shows(Consent.Scope.PHOTO)) {
            return false;
        }
        record(new WishEvent.PhotoErased());
        return true;
    }

    /** A claimant reads where to bring it; while it is in his hands, and never the address of a child. */
    void openAsClaimant(Reading reading, Voice voice) {
        refuseIf(!state.claim().includes(voice), WishRejection.NotYours::new);
        refuseIf(!state.status().inHands(), WishRejection.AddressHidden::new);
        record(new WishEvent.Opened(reading));
    }

    void openAsOffice(Reading reading) {
        record(new WishEvent.Opened(reading));
    }

    /** What a day brings: warnings, claims that lapse, judgements that never came. Done twice it does nothing more. */
    void tick(LocalDate today) {
        List<Clocks.Notice> notices = state.clocks().notices(today);
        if (!notices.isEmpty()) {
            record(new WishEvent.DeadlinesTold(notices, today));
        }
        if (state.status().inPool() && state.clocks().missed(WishClock.GATHER.name(), today)) {
            record(new WishEvent.GatheringLapsed());
        } else if (state.status() == WishStatus.CLAIMED) {
            if (state.clocks().missed(WishClock.CONTACT.name(), today)) {
                record(new WishEvent.Released(ReleaseReason.NO_CONTACT, Claim.none()));
            } else if (state.clocks().missed(WishClock.FULFIL.name(), today)) {
                record(new WishEvent.Released(ReleaseReason.NOT_FULFILLED, Claim.none()));
            }
        } else if (state.status() == WishStatus.CONFIRMED && state.clocks().missed(WishClock.EVALUATE.name(), today)) {
            record(new WishEvent.Closed());
        }
    }

    /** Counts the running clocks anew; answers whether one moved. */
    boolean reschedule(Counting count) {
        Clocks anew = state.clocks().recounted(clock -> count.from(WishClock.valueOf(clock.clock()), clock.runsFrom()));
        if (anew.equals(state.clocks())) {
            return false;
        }
        record(new WishEvent.Rescheduled(anew));
        return true;
    }

    private WishRejection notAllowed(WishMove move) {
        return new WishRejection.NotAllowedNow(move, state.status());
    }

    private void permit(WishMove move) {
        refuseIf(!move.allowedFrom(state.status()), () -> notAllowed(move));
    }

    private static void refuseIf(boolean broken, Supplier<WishRejection> rejection) {
        if (broken) {
            throw new Rejected(rejection.get());
        }
    }

    private void record(WishEvent event) {
        WishStatus before = state.status();
        state = apply(event);
        changes.add(new Change(event, before, state.status()));
    }

    private WishState apply(WishEvent event) {
        return switch (event) {
            case WishEvent.Collected() -> state;
            case WishEvent.Verified(String by) ->
                state.change(d -> {
                    d.status = WishMove.VERIFY.to();
                    d.verifiedBy = by;
                });
            case WishEvent.Published(LocalDate on) ->
                state.change(d -> {
                    d.status = WishMove.PUBLISH.to();
                    d.publishedOn = on;
                });
            case WishEvent.ShareTaken(Claim.Share share, RunningClock gather) ->
                state.change(d -> {
                    d.claim = d.claim.plus(share);
                    d.clocks = d.clocks.with(gather);
                });
            case WishEvent.Claimed(LocalDate on, RunningClock contact, RunningClock fulfil) ->
                state.change(d -> {
                    d.status = WishMove.CLAIM.to();
                    d.claimedOn = d.claimedOn == null ? on : d.claimedOn;
                    d.clocks = d.clocks
                            .without(WishClock.GATHER.name())
                            .with(contact)
                            .with(fulfil);
                });
            case WishEvent.Contacted(Instant at) ->
                state.change(d -> {
                    d.claim = d.claim.contacted(at);
                    d.clocks = d.clocks.without(WishClock.CONTACT.name());
                });
            case WishEvent.ShareReturned(Claim left) ->
                state.change(d -> {
                    d.claim = left;
                    d.clocks = left.shares().isEmpty() ? Clocks.none() : d.clocks;
                });
            case WishEvent.GatheringLapsed() ->
                state.change(d -> {
                    d.claim = Claim.none();
                    d.clocks = Clocks.none();
                });
            case WishEvent.Released(ReleaseReason reason, Claim left) ->
                state.change(d -> {
                    d.status = WishMove.RELEASE.to();
                    d.releases++;
                    d.lastRelease = reason;
                    d.claim = left;
                    d.clocks = gathering(left, d.clocks);
                });
            case WishEvent.Delivered(Instant at) ->
                state.change(d -> {
                    d.status = WishMove.DELIVER.to();
                    d.deliveredAt = at;
                    d.claim = d.claim.contacted(at);
                    d.clocks = d.clocks.without(WishClock.CONTACT.name());
                });
            case WishEvent.Denied(String reason) ->
                state.change(d -> {
                    d.status = WishMove.DENY.to();
                    d.reason = reason;
                    d.deliveredAt = null;
                });
            case WishEvent.Confirmed(LocalDate on, RunningClock evaluate) ->
                state.change(d -> {
                    d.status = WishMove.CONFIRM.to();
                    d.confirmedOn = on;
                    d.clocks = Clocks.none().with(evaluate);
                });
            case WishEvent.Evaluated(Evaluation evaluation) -> state.change(d -> d.evaluations.add(evaluation));
            case WishEvent.Closed() ->
                state.change(d -> {
                    d.status = WishMove.CLOSE.to();
                    d.clocks = Clocks.none();
                });
            case WishEvent.Withdrawn(String reason) ->
                state.change(d -> {
                    d.status = WishMove.WITHDRAW.to();
                    d.reason = reason;
                    d.claim = Claim.none();
                    d.clocks = Clocks.none();
                });
            case WishEvent.ConsentGiven(Consent consent) -> state.change(d -> d.consents.add(consent));
            case WishEvent.ConsentWithdrawn(Consent.Scope scope, Instant at) ->
                state.change(d -> d.consents = each(d.consents, c -> c.scope() == scope ? c.withdrawn(at) : c));
            case WishEvent.PhotoAttached(Photo photo) -> state.change(d -> d.photo = photo);
            case WishEvent.PhotoErased() -> state.change(d -> d.photo = null);
            case WishEvent.Opened(Reading reading) -> state.change(d -> d.readings.add(reading));
            case WishEvent.DeadlinesTold(List<Clocks.Notice> _, LocalDate on) ->
                state.change(d -> d.clocks = d.clocks.told(on));
            case WishEvent.Rescheduled(Clocks clocks) -> state.change(d -> d.clocks = clocks);
        };
    }

    /** Those who stay after one gave up look for another until the time to fulfil is over. */
    private static Clocks gathering(Claim left, Clocks clocks) {
        if (left.shares().isEmpty()) {
            return Clocks.none();
        }
        return clocks.find(WishClock.FULFIL.name())
                .map(f -> Clocks.none()
                        .with(new RunningClock(
                                WishClock.GATHER.name(),
                                f.runsFrom(),
                                f.due(),
                                f.provisional(),
                                f.warnOn(),
                                f.warned(),
                                f.missed())))
                .orElse(Clocks.none());
    }

    private static List<Consent> each(List<Consent> consents, Function<Consent, Consent> change) {
        return new ArrayList<>(consents.stream().map(change).toList());
    }
}
