package org.linli.matching.referral;

import java.time.Instant;
import org.linli.platform.calendar.Deadline;
import org.linli.platform.crypto.PersonalData;

/** What happened to a referral. */
public sealed interface ReferralEvent {

    /** The office sent it. */
    record Sent() implements ReferralEvent {}

    /** The department is on it. */
    record TakenUp(Instant at) implements ReferralEvent {}

    /** The department answered. */
    record Answered(PersonalData<String> text, String by, Instant at) implements ReferralEvent {}

    /** The department has not the power. */
    record SentBack(PersonalData<String> text, String by, Instant at) implements ReferralEvent {}

    /** The calendar changed, and with it the last day. */
    record Rescheduled(Deadline due) implements ReferralEvent {}
}
