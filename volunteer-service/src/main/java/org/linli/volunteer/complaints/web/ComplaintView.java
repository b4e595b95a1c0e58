package org.linli.volunteer.complaints.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.Areas;
import org.linli.platform.crypto.PersonalData;
import org.linli.volunteer.complaints.Complainant;
import org.linli.volunteer.complaints.Complaint;

/**
 * A complaint as handlers and its sender see it: the complainant masks himself, the statement is not in it.
 *
 * @param provisional whether a deadline touches a year whose holidays are not published
 * @param told the answer, or who has the power
 */
record ComplaintView(
        String id,
        String kind,
        String reference,
        String area,
        String areaName,
        String status,
        @Nullable String finding,
        boolean anonymous,
        @Nullable PersonalData<String> name,
        @Nullable PersonalData<String> phone,
        Instant receivedAt,
        LocalDate acknowledgeBy,
        LocalDate answerBy,
        boolean provisional,
        boolean overdue,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant closedAt,
        @Nullable String told,
        int timesOpened) {

    /** What is sealed: shown to a handler whose reading is on record. */
    record Opened(
            String id,
            String statement,
            @Nullable String name,
            @Nullable String phone) {}

    static ComplaintView of(Complaint complaint, Areas areas, LocalDate today) {
        Complaint.State state = complaint.state();
        Complainant complainant = state.complainant();
        Complaint.Outcome outcome = state.outcome();
        return new ComplaintView(
                state.id().value(),
                state.against().kind().name(),
                state.against().reference(),
                state.area(),
                areas.name(state.area()),
                state.status().name(),
                outcome == null || outcome.finding() == null
                        ? null
                        : outcome.finding().name(),
                complainant == null,
                complainant == null ? null : complainant.name(),
                complainant == null ? null : complainant.phone(),
                state.receivedAt(),
                state.clocks().acknowledgeBy().date(),
                state.clocks().answerBy().date(),
                state.status().isOpen()
                        && (state.clocks().acknowledgeBy().provisional()
                                || state.clocks().answerBy().provisional()),
                state.overdue(today),
                state.acknowledgedAt(),
                outcome == null ? null : outcome.at(),
                outcome == null ? null : outcome.told(),
                state.accesses().size());
    }

    static Opened opened(Complaint complaint) {
        Complaint.State state = complaint.state();
        Complainant complainant = state.complainant();
        return new Opened(
                state.id().value(),
                state.statement().reveal(),
                complainant == null ? null : complainant.name().reveal(),
                complainant == null ? null : complainant.phone().reveal());
    }
}
