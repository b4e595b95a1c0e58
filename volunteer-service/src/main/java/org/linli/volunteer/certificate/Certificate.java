package org.linli.volunteer.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;

/** Decides a certificate's way from the application to its end. */
public final class Certificate {

    /** Everything a certificate is restored from. */
    public record State(
            CertificateId id,
            Application application,
            CertificateStatus status,
            @Nullable Issue issue,
            @Nullable LocalDate publicUntil,
            @Nullable String reason,
            @Nullable CertificateId replacedBy) {

        State in(CertificateStatus next) {
            return new State(id, application, next, issue, publicUntil, reason, replacedBy);
        }

        State issued(Issue made) {
            return new State(id, application, CertificateStatus.ISSUED, made, publicUntil, reason, replacedBy);
        }

        State shownUntil(LocalDate until) {
            return new State(id, application, CertificateStatus.PUBLICIZED, issue, until, reason, replacedBy);
        }

        State ended(CertificateStatus end, String why) {
            return new State(id, application, end, issue, publicUntil, why, replacedBy);
        }

        State replaced(CertificateId successor) {
            return new State(id, application, CertificateStatus.REISSUED, issue, publicUntil, reason, successor);
        }

        State due(LocalDate day, boolean provisional) {
            return new State(id, application.due(day, provisional), status, issue, publicUntil, reason, replacedBy);
        }
    }

    private State state;
    private final List<CertificateEvent> changes = new ArrayList<>();

    private Certificate(State state) {
        this.state = state;
    }

    public static Certificate restore(State state) {
        return new Certificate(state);
    }

    static Certificate apply(CertificateId id, Application application) {
        Certificate certificate =
                new Certificate(new State(id, application, CertificateStatus.APPLIED, null, null, null, null));
        certificate.record(new CertificateEvent.Applied());
        return certificate;
    }

    void accept(String by) {
        permit(CertificateMove.ACCEPT);
        record(new CertificateEvent.Accepted(by));
    }

    void decline(String by, String reason) {
        permit(CertificateMove.DECLINE);
        record(new CertificateEvent.Declined(by, reason));
    }

    /** VOL-17: what a certificate says was recorded by the body that issues it; only a volunteer's own print gathers several. */
    void issue(Issue issue) {
        permit(CertificateMove.ISSUE);
        Content content = issue.content();
        refuseIf(
                state.application().kind() == Application.Kind.CERTIFIED
                        && content.lines().stream()
                                .anyMatch(line -> !line.body().equals(content.body())),
                () -> new CertificateRejection.RecordedByAnother(content.body()));
        record(new CertificateEvent.Issued(issue));
    }

    /** VOL-18: shown inside the unit before it counts; the day of issue is not counted. */
    void publicize(LocalDate until) {
        permit(CertificateMove.PUBLICIZE);
        record(new CertificateEvent.Publicized(until));
    }

    void takeEffect(LocalDate today) {
        permit(CertificateMove.TAKE_EFFECT);
        LocalDate until = state.publicUntil();
        if (until != null && !today.isAfter(until)) {
            throw new Rejected(new CertificateRejection.StillPublicized(until));
        }
        record(new CertificateEvent.TookEffect());
    }

    void revoke(String by, String reason) {
        permit(CertificateMove.REVOKE);
        record(new CertificateEvent.Revoked(by, reason));
    }

    void reissue(CertificateId successor) {
        permit(CertificateMove.REISSUE);
        record(new CertificateEvent.Reissued(successor));
    }

    /** Moves the day by which it is handled while it is not handled; nothing happens when it stays. */
    void recomputeDue(LocalDate day, boolean provisional) {
        Application application = state.application();
        boolean open = state.status() == CertificateStatus.APPLIED || state.status() == CertificateStatus.ACCEPTED;
        boolean same = application.dueOn().equals(day) && application.provisional() == provisional;
        if (open && !same) {
            record(new CertificateEvent.DueMoved(day, provisional));
        }
    }

    public State state() {
        return state;
    }

    /** What it says and how it is checked; only an issued one has that. */
    public Issue issued() {
        Issue issue = state.issue();
        if (issue == null) {
            throw new Rejected(new CertificateRejection.NotIssued());
        }
        return issue;
    }

    public List<CertificateEvent> changes() {
        return List.copyOf(changes);
    }

    /** When the body was asked. */
    public Instant appliedAt() {
        return Objects.requireNonNull(state.application().appliedAt());
    }

    private void permit(CertificateMove move) {
        refuseIf(!move.allowedFrom(state.status()), () -> new CertificateRejection.NotAllowedNow(move, state.status()));
    }

    private void record(CertificateEvent event) {
        changes.add(event);
        state = switch (event) {
            case CertificateEvent.Applied() -> state;
            case CertificateEvent.Accepted _ -> state.in(CertificateMove.ACCEPT.target());
            case CertificateEvent.Declined(String _, String reason) ->
                state.ended(CertificateMove.DECLINE.target(), reason);
            case CertificateEvent.Issued(Issue issue) -> state.issued(issue);
            case CertificateEvent.Publicized(LocalDate until) -> state.shownUntil(until);
            case CertificateEvent.TookEffect() -> state.in(CertificateMove.TAKE_EFFECT.target());
            case CertificateEvent.Revoked(String _, String reason) ->
                state.ended(CertificateMove.REVOKE.target(), reason);
            case CertificateEvent.Reissued(CertificateId successor) -> state.replaced(successor);
            case CertificateEvent.DueMoved(LocalDate day, boolean provisional) -> state.due(day, provisional);
        };
    }

    private static void refuseIf(boolean broken, Supplier<CertificateRejection> why) {
        if (broken) {
            throw new Rejected(why.get());
        }
    }
}
