package org.linli.contracts.matching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a demand is referred to a department ({@code from} is null), taken up, answered or sent back. Consumers may rely on: {@code dueOn} is the last day in time. */
@EventType(name = "linli.matching.referral.status-changed.v1", topic = Topics.MATCHING_EVENTS)
public record ReferralStatusChangedV1(
        String referralId,
        String demandId,
        String area,
        String department,
        @Nullable String from,
        String to,
        LocalDate dueOn,
        boolean late)
        implements PublishedEvent {

    @Override
    public String subject() {
        return referralId;
    }
}
