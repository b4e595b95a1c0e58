package org.linli.volunteer.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened to a volunteer's registration. */
public sealed interface VolunteerEvent {

    /** The person was entered: by an office or from a roster. */
    record Registered(String source, @Nullable String rosterId) implements VolunteerEvent {}

    /** The identity document is in order and nobody else's. */
    record IdentityVerified() implements VolunteerEvent {}

    /** The person is under age and nobody has consented yet. */
    record GuardianAwaited() implements VolunteerEvent {}

    /** The person may serve. */
    record Activated() implements VolunteerEvent {}

    /** A guardian consented: the minor may serve. */
    record GuardianConsented(GuardianConsent consent) implements VolunteerEvent {}

    /** An officer stopped the volunteer for a while. */
    record Suspended(String by, String reason) implements VolunteerEvent {}

    /** The stop was lifted. */
    record Reinstated(String by) implements VolunteerEvent {}

    /** The volunteer left. */
    record Withdrawn(String by) implements VolunteerEvent {}

    /** The volunteer died. */
    record Died(String by) implements VolunteerEvent {}

    /** The registration was a second one of the same person. */
    record MergedInto(String by, VolunteerId kept) implements VolunteerEvent {}

    /** Minutes of service entered the ledger, or left it. */
    record ServiceCounted(LocalDate day, int minutes) implements VolunteerEvent {}

    /** Somebody who was served gave stars. */
    record Rated(int stars) implements VolunteerEvent {}

    /** SEC-13: the records were queried and clear; child-facing work is open until then. */
    record Vetted(String by, LocalDate until) implements VolunteerEvent {}

    /** SEC-13: a query bars the person, or a bar was lifted and nothing clears him yet. */
    record VettingEnded() implements VolunteerEvent {}
}
