package org.linli.volunteer.star;

import java.time.LocalDate;
import org.linli.volunteer.registration.VolunteerId;

/** What happened to a star. */
public sealed interface StarEvent {

    /** The hours for it are there. */
    record BecameEligible() implements StarEvent {}

    /** The volunteer asked for it. */
    record Applied() implements StarEvent {}

    /** The evaluator found the service good. */
    record Reviewed(String by) implements StarEvent {}

    /** It is shown to everybody up to and including that day. */
    record Publicized(String by, LocalDate on, LocalDate until, boolean provisional) implements StarEvent {}

    /** The volunteer has it. */
    record Granted(String by, LocalDate on) implements StarEvent {}

    /** A review or an objection stopped it. */
    record SentBack(String by, String reason) implements StarEvent {}

    /** The hours behind it fell below the threshold. */
    record ReviewOpened(long minutes) implements StarEvent {}

    /** The review found the hours again. */
    record Confirmed(String by) implements StarEvent {}

    /** The review took it away. */
    record TakenBack(String by, String reason) implements StarEvent {}

    /** The person was granted it under a registration that was merged. */
    record CarriedOver(VolunteerId from, LocalDate on) implements StarEvent {}

    /** The registration was merged: what becomes of the star is decided under the one that is kept. */
    record HandedOn(VolunteerId to) implements StarEvent {}

    /** The last day of publicity moved because the calendar did. */
    record PublicityMoved(LocalDate until, boolean provisional) implements StarEvent {}
}
