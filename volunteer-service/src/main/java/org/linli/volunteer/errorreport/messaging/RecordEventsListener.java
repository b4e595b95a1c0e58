package org.linli.volunteer.errorreport.messaging;

import org.linli.contracts.Topics;
import org.linli.contracts.volunteer.HoursCorrectedV1;
import org.linli.contracts.volunteer.HoursRevokedV1;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.volunteer.errorreport.AnswerErrorReport;
import org.linli.volunteer.errorreport.ErrorReportMove;
import org.linli.volunteer.signup.SessionId;
import org.springframework.stereotype.Component;

/** Hears which records were changed, and on whose request. */
@Component
final class RecordEventsListener {

    static final String GROUP = "volunteer-service.error-reports";
    private static final int LONGEST_ID = 64;

    private final AnswerErrorReport answer;

    RecordEventsListener(EventSubscriptions subscriptions, AnswerErrorReport answer) {
        this.answer = answer;
        subscriptions.subscribe(
                GROUP,
                Topics.VOLUNTEER_EVENTS,
                EventHandlers.builder()
                        .on(HoursCorrectedV1.class, event -> corrected(event.data()))
                        .on(HoursRevokedV1.class, event -> revoked(event.data()))
                        .build());
    }

    private void corrected(HoursCorrectedV1 change) {
        close(change.recordId(), change.requestId(), ErrorReportMove.ANSWER_BY_CORRECTION);
    }

    private void revoked(HoursRevokedV1 change) {
        close(change.recordId(), change.requestId(), ErrorReportMove.ANSWER_BY_REVOCATION);
    }

    private void close(String recordId, String requestId, ErrorReportMove move) {
        if (requestId.length() <= LONGEST_ID) {
            answer.close(new SessionId(recordId), requestId, move);
        }
    }
}
