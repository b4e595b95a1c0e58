package org.linli.volunteer.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a volunteer's registration. */
public sealed interface VolunteerEvent {

    /** The person was entered: by himself, by an office or from a roster. */
    record Registered(String source, @Nullable String rosterId) implements VolunteerEvent {}

    /** The identity document is in order and nobody else's. */
    record IdentityVerified() implements VolunteerEvent {}

    /** The person is under age and nobody consents. */
    record GuardianAwaited() implements VolunteerEvent {}

    /** The person may serve. */
    record Activated() implements VolunteerEvent {}

    /** A guardian consented: the minor may serve. */
    record GuardianConsented(GuardianConsent consent) implements VolunteerEvent {}

    /** A guardian was named who is to be asked. */
    record GuardianAsked(GuardianRequest request) implements VolunteerEvent {}

    /** A code was issued to the guardian, or a wrong one was tried. */
    record GuardianRequestChanged(GuardianRequest request) implements VolunteerEvent {}

    /** The guardian took back his consent: the minor waits. */
    record GuardianConsentWithdrawn() implements VolunteerEvent {}

    /** The guardian took back his consent while the minor is suspended anyway. */
    record GuardianConsentLost() implements VolunteerEvent {}

    /** The person needs no guardian any more. */
    record CameOfAge() implements VolunteerEvent {}

    /** An officer stopped the volunteer for a while. */
    record Suspended(String by, String reason) implements VolunteerEvent {}

    /** The stop was lifted. */
    record Reinstated(String by) implements VolunteerEvent {}

    /** The volunteer left. */
    record Withdrawn(String by, Instant at) implements VolunteerEvent {}

    /** The volunteer died. */
    record Died(String by, Instant at) implements VolunteerEvent {}

    /** The registration was a second one of the same person. */
    record MergedInto(String by, VolunteerId kept, Instant at) implements VolunteerEvent {}

    /** A second registration of the same person was merged into this one. */
    record Absorbed(VolunteerId merged, ServiceSummary service) implements VolunteerEvent {}

    /** The volunteer agreed to a use of his data; an earlier version of the text is replaced. */
    record ConsentGiven(Consent consent) implements VolunteerEvent {}

    /** The volunteer agrees no longer; what was told under the consent is gone. */
    record ConsentWithdrawn(ConsentPurpose purpose, LocalDate on) implements VolunteerEvent {}

    /** A body asked the volunteer to correct something. */
    record CorrectionAsked(Correction request) implements VolunteerEvent {}

    /** What was asked is answered. */
    record CorrectionClosed(List<String> ids, Correction.Outcome outcome, Instant at) implements VolunteerEvent {}

    /** What is registered of the person changed. */
    record Corrected(String by, Person person, Capabilities capabilities) implements VolunteerEvent {}

    /** The volunteer belongs to another community. */
    record Moved(String from, String to, VolunteerStatus status) implements VolunteerEvent {}

    /** What need not be kept is gone. */
    record Erased(Person left, LocalDate on, boolean wholly) implements VolunteerEvent {}

    /** Minutes of service entered the ledger, or left it. */
    record ServiceCounted(LocalDate day, int minutes) implements VolunteerEvent {}

    /** Somebody who was served gave stars. */
    record Rated(int stars) implements VolunteerEvent {}

    /** VOL-07: what he may be relied on for by qualification or licence changed. */
    record CredentialsChanged(List<HeldCredential> held) implements VolunteerEvent {}

    /** SEC-13: the records were queried and clear; child-facing work is open until then. */
    record Vetted(String by, LocalDate until) implements VolunteerEvent {}

    /** SEC-13: a query bars the person, or a bar was lifted and nothing clears him yet. */
    record VettingEnded() implements VolunteerEvent {}
}
