package org.linli.volunteer.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.VolunteerId;

/** Decides whether a volunteer holds a qualification or a licence on a day, and for how long. */
public final class Credential {

    /** Where the right comes from: a course of ours, or a statute. */
    public enum Kind {
        /** Granted by a passed course. */
        QUALIFICATION,
        /** An occupational qualification required by law (VOL-07); recorded from its document. */
        LICENCE
    }

    /**
     * What is granted.
     *
     * @param opensSkills the skills that count while it is valid
     * @param document number of the licence's document; absent for courses
     * @param issuer the body that issued it, or the course's organizer
     * @param until last day; absent when it does not lapse
     * @param source the training or the person it was recorded by
     */
    public record Grant(
            List<String> opensSkills,
            @Nullable PersonalData<String> document,
            String issuer,
            LocalDate from,
            @Nullable LocalDate until,
            String source) {

        public Grant {
            opensSkills = List.copyOf(opensSkills);
        }

        boolean outlasts(Grant other) {
            LocalDate end = other.until();
            return end != null && (until == null || until.isAfter(end));
        }

        Grant startingBy(LocalDate earlier) {
            return from.isAfter(earlier) ? new Grant(opensSkills, document, issuer, earlier, until, source) : this;
        }
    }

    /** Everything a credential is restored from; {@code revokedOn} is set exactly while REVOKED. */
    public record State(
            CredentialId id,
            VolunteerId volunteer,
            String area,
            Kind kind,
            String term,
            Grant grant,
            CredentialStatus status,
            @Nullable LocalDate revokedOn) {

        State with(Grant next) {
            return new State(id, volunteer, area, kind, term, next, CredentialStatus.VALID, null);
        }

        State revoked(LocalDate on) {
            return new State(id, volunteer, area, kind, term, grant, CredentialMove.REVOKE.target(), on);
        }
    }

    private State state;
    private final List<CredentialEvent> changes = new ArrayList<>();

    private Credential(State state) {
        this.state = state;
    }

    public static Credential restore(State state) {
        return new Credential(state);
    }

    static Credential grant(VolunteerId volunteer, String area, Kind kind, String term, Grant grant) {
        refuseBackwards(grant);
        Credential credential = new Credential(new State(
                CredentialId.of(volunteer, kind, term),
                volunteer,
                area,
                kind,
                term,
                grant,
                CredentialStatus.VALID,
                null));
        credential.changes.add(new CredentialEvent.Granted(grant));
        return credential;
    }

    /** The same grant again, or one that ends earlier, changes nothing: news may come twice and in any order. */
    void prolong(Grant grant) {
        permit(CredentialMove.PROLONG);
        refuseBackwards(grant);
        if (grant.outlasts(state.grant())) {
            apply(new CredentialEvent.Prolonged(continuing(grant)));
        }
    }

    void revoke(String by, String reason, LocalDate on) {
        permit(CredentialMove.REVOKE);
        apply(new CredentialEvent.Revoked(by, reason, on));
    }

    void grantAgain(Grant grant) {
        permit(CredentialMove.GRANT_AGAIN);
        refuseBackwards(grant);
        apply(new CredentialEvent.GrantedAgain(grant));
    }

    /** Whether it counts on the day; its first and its last day do. */
    public boolean validOn(LocalDate day) {
        LocalDate until = state.grant().until();
        return state.status() == CredentialStatus.VALID
                && !day.isBefore(state.grant().from())
                && (until == null || !day.isAfter(until));
    }

    public State state() {
        return state;
    }

    public List<CredentialEvent> changes() {
        return List.copyOf(changes);
    }

    /** Without a gap between the two the right holds from the first one's day on. */
    private Grant continuing(Grant next) {
        LocalDate end = state.grant().until();
        boolean gap = end == null || next.from().isAfter(end.plusDays(1));
        return gap ? next : next.startingBy(state.grant().from());
    }

    private void permit(CredentialMove move) {
        if (!move.allowedFrom(state.status())) {
            throw new Rejected(new TrainingRejection.CredentialNotAllowedNow(move, state.status()));
        }
    }

    private static void refuseBackwards(Grant grant) {
        LocalDate until = grant.until();
        if (until != null && until.isBefore(grant.from())) {
            throw new Rejected(new TrainingRejection.EndsBeforeStart());
        }
    }

    private void apply(CredentialEvent event) {
        changes.add(event);
        state = switch (event) {
            case CredentialEvent.Granted(Grant grant) -> state.with(grant);
            case CredentialEvent.Prolonged(Grant grant) -> state.with(grant);
            case CredentialEvent.Revoked revoked -> state.revoked(revoked.on());
            case CredentialEvent.GrantedAgain(Grant grant) -> state.with(grant);
        };
    }
}
