package org.linli.volunteer.socialworker;

import java.time.LocalDate;

/** What happened to a registration. */
public sealed interface SocialWorkerEvent {

    /** Somebody entered the register. */
    record Registered() implements SocialWorkerEvent {}

    /** He learned something that counts. */
    record Educated(SocialWorker.Education education) implements SocialWorkerEvent {}

    /** The registration holds for another period; education counts anew from the day after. */
    record Renewed(LocalDate from, LocalDate until, LocalDate on) implements SocialWorkerEvent {}

    /** He has the certificate of a higher grade. */
    record Promoted(Grade grade) implements SocialWorkerEvent {}

    /** He is out of the register. */
    record StruckOff(String by, String reason) implements SocialWorkerEvent {}
}
