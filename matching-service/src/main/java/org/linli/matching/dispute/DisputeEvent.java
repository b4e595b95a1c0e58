package org.linli.matching.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.matching.clock.Clocks;
import org.linli.matching.clock.RunningClock;

/** What happened to a dispute, inside this service; {@link PublishedDisputeEvents} says which of it others hear. Words of people are notes. */
public sealed interface DisputeEvent {

    record Registered() implements DisputeEvent {}

    record StanceTaken(PartyStance stance) implements DisputeEvent {}

    /** Every party wants it. */
    record Consented() implements DisputeEvent {}

    record Refused(String party) implements DisputeEvent {}

    record MediatorAppointed(Appointment appointment) implements DisputeEvent {}

    record MediatorRemoved(String mediator, Appointment.Removal why, Instant at) implements DisputeEvent {}

    record Started(
            LocalDate on,
            RunningClock month,
            RunningClock level,
            @Nullable String roomId) implements DisputeEvent {}

    record SessionHeld(Sitting sitting) implements DisputeEvent {}

    record Extended(RunningClock month) implements DisputeEvent {}

    record Agreed(Agreement agreement, DisputeFile.AgreementText text) implements DisputeEvent {}

    record Signed(Agreement.Signature signature) implements DisputeEvent {}

    /** The agreement binds: the court can be asked from now on. */
    record InForce(RunningClock court) implements DisputeEvent {}

    record Settled(Settlement settlement) implements DisputeEvent {}

    record Failed(Set<Way> told) implements DisputeEvent {
        public Failed {
            told = Set.copyOf(told);
        }
    }

    record CourtAsked(LocalDate on) implements DisputeEvent {}

    record CourtRuled(CourtRuling ruling) implements DisputeEvent {}

    record PerformanceBegun(RunningClock visit) implements DisputeEvent {}

    record VisitedBack(RunningClock next) implements DisputeEvent {}

    record Fulfilled() implements DisputeEvent {}

    record Breached() implements DisputeEvent {}

    record Escalated(EscalationReason reason, RunningClock level, Instant at) implements DisputeEvent {}

    record PoliceTold(String authority, Instant at) implements DisputeEvent {}

    /** Something was written into the file. */
    record Noted(DisputeFile.Note note) implements DisputeEvent {}

    record FileRead(FileReading reading) implements DisputeEvent {}

    /** Deadlines are near or missed. */
    record DeadlinesTold(List<Clocks.Notice> notices, LocalDate on) implements DisputeEvent {
        public DeadlinesTold {
            notices = List.copyOf(notices);
        }
    }

    /** The calendar changed, and with it the clocks. */
    record Rescheduled(Clocks clocks) implements DisputeEvent {}
}
