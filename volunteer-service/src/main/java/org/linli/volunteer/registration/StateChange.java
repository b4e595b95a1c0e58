package org.linli.volunteer.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identifier.VolunteerNumber;

/** What each event changes in a volunteer's state: the only place where it does. */
final class StateChange {

    private final Volunteer.State before;
    private VolunteerNumber number;
    private Person person;
    private Capabilities capabilities;
    private String area;
    private VolunteerStatus status;
    private @Nullable GuardianConsent guardian;
    private List<Consent> consents;
    private ServiceSummary service;
    private @Nullable LocalDate vettedUntil;
    private @Nullable GuardianRequest request;
    private List<Correction> corrections;
    private @Nullable VolunteerId mergedInto;
    private List<VolunteerId> absorbed;
    private @Nullable Instant endedAt;
    private @Nullable LocalDate erasedOn;
    private List<HeldCredential> credentials;

    StateChange(Volunteer.State before) {
        this.before = before;
        number = before.number();
        person = before.person();
        capabilities = before.capabilities();
        area = before.area();
        status = before.status();
        guardian = before.guardian();
        consents = before.consents();
        service = before.service();
        vettedUntil = before.vettedUntil();
        request = before.dossier().guardianRequest();
        corrections = before.dossier().corrections();
        mergedInto = before.dossier().mergedInto();
        absorbed = before.dossier().absorbed();
        endedAt = before.dossier().endedAt();
        erasedOn = before.dossier().erasedOn();
        credentials = before.dossier().credentials();
    }

    StateChange number(VolunteerNumber drawn) {
        number = drawn;
        return this;
    }

    StateChange status(VolunteerStatus next) {
        status = next;
        return this;
    }

    StateChange apply(VolunteerEvent event) {
        return switch (event) {
            case VolunteerEvent.Registered _ -> this;
            case VolunteerEvent.IdentityVerified() -> after(VolunteerMove.VERIFY_IDENTITY);
            case VolunteerEvent.GuardianAwaited() -> after(VolunteerMove.AWAIT_GUARDIAN);
            case VolunteerEvent.Activated() -> after(VolunteerMove.ACTIVATE);
            case VolunteerEvent.GuardianConsented(GuardianConsent consent) -> {
                guardian = consent;
                yield after(VolunteerMove.RECORD_GUARDIAN_CONSENT);
            }
            case VolunteerEvent.GuardianAsked(GuardianRequest asked) -> {
                request = asked;
                yield this;
            }
            case VolunteerEvent.GuardianRequestChanged(GuardianRequest changed) -> {
                request = changed;
                yield this;
            }
            case VolunteerEvent.GuardianConsentWithdrawn() -> {
                guardian = null;
                yield after(VolunteerMove.WITHDRAW_GUARDIAN_CONSENT);
            }
            case VolunteerEvent.GuardianConsentLost() -> {
                guardian = null;
                yield after(VolunteerMove.LOSE_GUARDIAN_CONSENT);
            }
            case VolunteerEvent.CameOfAge() -> {
                request = null;
                yield after(VolunteerMove.COME_OF_AGE);
            }
            case VolunteerEvent.Suspended _ -> after(VolunteerMove.SUSPEND);
            case VolunteerEvent.Reinstated _ -> after(VolunteerMove.REINSTATE);
            case VolunteerEvent.Withdrawn withdrawn -> ended(withdrawn.at()).after(VolunteerMove.WITHDRAW);
            case VolunteerEvent.Died died -> ended(died.at()).after(VolunteerMove.RECORD_DEATH);
            case VolunteerEvent.MergedInto merged -> {
                mergedInto = merged.kept();
                yield ended(merged.at()).after(VolunteerMove.MERGE);
            }
            case VolunteerEvent.Absorbed(VolunteerId merged, ServiceSummary served) -> {
                absorbed = plus(absorbed, merged);
                service = service.plus(served);
                yield this;
            }
            case VolunteerEvent.ConsentGiven(Consent consent) -> {
                consents = plus(
                        consents.stream()
                                .map(c -> c.stands() && c.purpose().equals(consent.purpose())
                                        ? c.withdrawn(consent.givenOn())
                                        : c)
                                .toList(),
                        consent);
                yield this;
            }
            case VolunteerEvent.ConsentWithdrawn withdrawn -> without(withdrawn);
            case VolunteerEvent.CorrectionAsked(Correction asked) -> {
                corrections = plus(corrections, asked);
                yield this;
            }
            case VolunteerEvent.CorrectionClosed closed -> {
                corrections = corrections.stream()
                        .map(c -> closed.ids().contains(c.id()) ? c.closed(closed.outcome(), closed.at()) : c)
                        .toList();
                yield this;
            }
            case VolunteerEvent.Corrected corrected -> {
                person = corrected.person();
                capabilities = corrected.capabilities();
                yield this;
            }
            case VolunteerEvent.CredentialsChanged(List<HeldCredential> held) -> {
                credentials = held;
                yield this;
            }
            case VolunteerEvent.Moved moved -> {
                area = moved.to();
                yield this;
            }
            case VolunteerEvent.Erased(Person left, LocalDate on, boolean wholly) -> {
                person = left;
                guardian = null;
                request = null;
                corrections = List.of();
                erasedOn = wholly ? on : null;
                yield this;
            }
            case VolunteerEvent.ServiceCounted(LocalDate day, int minutes) -> {
                service = service.counting(day, minutes);
                yield this;
            }
            case VolunteerEvent.Rated(int stars) -> {
                service = service.rated(stars);
                yield this;
            }
            case VolunteerEvent.Vetted vetted -> {
                vettedUntil = vetted.until();
                yield this;
            }
            case VolunteerEvent.VettingEnded() -> {
                vettedUntil = null;
                yield this;
            }
        };
    }

    private StateChange without(VolunteerEvent.ConsentWithdrawn withdrawn) {
        String purpose = withdrawn.purpose().code();
        consents = consents.stream()
                .map(c -> c.stands() && c.purpose().equals(purpose) ? c.withdrawn(withdrawn.on()) : c)
                .toList();
        person = switch (withdrawn.purpose()) {
            case PROFILE -> person.withoutBackground();
            case HEALTH -> person.withoutHealthNote();
            case REGISTRATION, LOCATION, PUBLICATION -> person;
        };
        return this;
    }

    private StateChange after(VolunteerMove move) {
        return status(move.target());
    }

    private StateChange ended(Instant at) {
        endedAt = at;
        request = null;
        return this;
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    Volunteer.State state() {
        return new Volunteer.State(
                before.id(),
                number,
                person,
                capabilities,
                area,
                status,
                guardian,
                consents,
                service,
                vettedUntil,
                before.registeredAt(),
                before.rosterId(),
                new Dossier(
                        before.dossier().source(),
                        before.dossier().enteredBy(),
                        before.dossier().account(),
                        request,
                        corrections,
                        mergedInto,
                        absorbed,
                        endedAt,
                        erasedOn,
                        credentials));
    }
}
