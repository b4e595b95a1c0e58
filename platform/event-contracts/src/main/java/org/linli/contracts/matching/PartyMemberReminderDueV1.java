package org.linli.contracts.matching;

import java.time.LocalDate;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a member has not checked in within his week, and again while he has not. Consumers may rely on: it is raised at most once a reminder period. */
@EventType(name = "linli.matching.party-member.reminder-due.v1", topic = Topics.MATCHING_EVENTS)
public record PartyMemberReminderDueV1(String cardId, String area, String unitId, LocalDate dueOn, int reminders)
        implements PublishedEvent {

    @Override
    public String subject() {
        return cardId;
    }
}
