package org.linli.matching.demand.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.ClientGroup;
import org.linli.matching.demand.DemandClass;
import org.linli.matching.demand.DemandDetails;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.DemandOutcome;
import org.linli.matching.demand.DemandSource;
import org.linli.matching.demand.DemandState;
import org.linli.matching.demand.DemandStatus;
import org.linli.matching.demand.DemandType;
import org.linli.matching.demand.GoodsWish;
import org.linli.matching.demand.Provision;
import org.linli.matching.demand.Seat;
import org.linli.matching.demand.SeatRole;
import org.linli.matching.demand.ServiceLevel;
import org.linli.matching.demand.Urgency;
import org.linli.matching.demand.VenueWish;
import org.linli.matching.demand.Window;
import org.linli.platform.calendar.Deadline;
import org.springframework.data.annotation.Id;

/**
 * A demand as it is stored.
 *
 * @param fingerprint title, place and time, unique among demands that were not rejected; absent on a rejected one
 * @param startsAt for queries by time; the window itself is local
 * @param asked the time wanted most; absent in older documents, which know no other
 * @param alternatives absent in documents from before a demand could name more than one time, like {@code venue} and {@code goods}
 */
record DemandDocument(
        @Id String id,
        String number,
        @Nullable String fingerprint,
        String title,
        DemandClass demandClass,
        DemandType type,
        ClientGroup group,
        String area,
        @Nullable String building,
        Urgency urgency,
        List<String> skills,
        int wanted,
        int minimum,
        boolean supervised,
        boolean minors,
        boolean danger,
        LocalDate date,
        LocalTime start,
        LocalTime end,
        Instant startsAt,
        DemandSource source,
        @Nullable String riskNote,
        @Nullable String notes,
        String requester,
        DemandStatus status,
        Instant submittedAt,
        LocalDate verifyBy,
        LocalDate answerBy,
        @Nullable Boolean verifyProvisional,
        @Nullable Boolean answerProvisional,
        @Nullable String verifiedBy,
        @Nullable Instant verifiedAt,
        @Nullable String reason,
        @Nullable Instant listedAt,
        @Nullable String planId,
        List<SeatDocument> seats,
        @Nullable Instant matchedAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Integer rating,
        @Nullable String comment,
        @Nullable DemandOutcome outcome,
        @Nullable String evaluation,
        @Nullable List<WindowDocument> alternatives,
        @Nullable VenueWish venue,
        @Nullable GoodsWish goods,
        @Nullable WindowDocument asked,
        @Nullable Provision provision) {

    record WindowDocument(LocalDate date, LocalTime start, LocalTime end) {

        static WindowDocument of(Window w) {
            return new WindowDocument(w.date(), w.start(), w.end());
        }

        Window window() {
            return new Window(date, start, end);
        }
    }

    record SeatDocument(String assignmentId, SeatRole role, String volunteerId, Seat.Stage stage, int minutes) {}

    static DemandDocument of(DemandState s) {
        DemandDetails d = s.details();
        return new DemandDocument(
                s.id().value(),
                s.number(),
                s.status() == DemandStatus.REJECTED ? null : fingerprint(d, s.asked()),
                d.title(),
                d.demandClass(),
                d.type(),
                d.group(),
                d.area(),
                d.building(),
                d.urgency(),
                d.skills(),
                d.wanted(),
                d.minimum(),
                d.supervised(),
                d.minors(),
                d.danger(),
                d.window().date(),
                d.window().start(),
                d.window().end(),
                d.window().startsAt(),
                d.source(),
                d.riskNote(),
                d.notes(),
                s.requester(),
                s.status(),
                s.submittedAt(),
                s.due().verifyBy().date(),
                s.due().answerBy().date(),
                s.due().verifyBy().provisional(),
                s.due().answerBy().provisional(),
                s.verifiedBy(),
                s.verifiedAt(),
                s.reason(),
                s.listedAt(),
                s.planId(),
                s.seats().stream()
                        .map(seat -> new SeatDocument(
                                seat.assignmentId(), seat.role(), seat.volunteerId(), seat.stage(), seat.minutes()))
                        .toList(),
                s.matchedAt(),
                s.startedAt(),
                s.completedAt(),
                s.rating(),
                s.comment(),
                s.outcome(),
                s.evaluation(),
                d.alternatives().stream().map(WindowDocument::of).toList(),
                d.venue(),
                d.goods(),
                WindowDocument.of(s.asked()),
                s.provision());
    }

    DemandState state() {
        return new DemandState(
                new DemandId(id),
                number,
                new DemandDetails(
                        title,
                        demandClass,
                        type,
                        group,
                        area,
                        building,
                        urgency,
                        skills,
                        wanted,
                        minimum,
                        supervised,
                        minors,
                        danger,
                        new Window(date, start, end),
                        source,
                        riskNote,
                        notes,
                        alternatives == null
                                ? List.of()
                                : alternatives.stream()
                                        .map(WindowDocument::window)
                                        .toList(),
                        venue,
                        goods),
                status,
                new DemandState.Submission(
                        requester,
                        submittedAt,
                        new ServiceLevel(
                                // absent in documents from before there was a calendar: those days were counted on
                                // weekends alone
                                new Deadline(verifyBy, !Boolean.FALSE.equals(verifyProvisional)),
                                new Deadline(answerBy, !Boolean.FALSE.equals(answerProvisional)))),
                new DemandState.Handling(verifiedBy, verifiedAt, reason, listedAt),
                new DemandState.Service(
                        planId,
                        seats.stream()
                                .map(seat -> new Seat(
                                        seat.assignmentId(),
                                        seat.role(),
                                        seat.volunteerId(),
                                        seat.stage(),
                                        seat.minutes()))
                                .toList(),
                        matchedAt,
                        startedAt,
                        completedAt),
                new DemandState.Judgement(rating, comment, outcome, evaluation),
                new DemandState.Schedule(asked == null ? new Window(date, start, end) : asked.window(), provision));
    }

    static String fingerprint(DemandDetails d, Window asked) {
        return d.area() + "|" + d.title() + "|" + d.type() + "|" + asked.date() + "T" + asked.start();
    }
}
