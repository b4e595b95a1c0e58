package org.linli.matching.referral.mongo;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandClass;
import org.linli.matching.demand.DemandId;
import org.linli.matching.referral.Referral;
import org.linli.matching.referral.ReferralId;
import org.linli.matching.referral.ReferralStatus;
import org.linli.platform.calendar.Deadline;
import org.springframework.data.annotation.Id;

/**
 * A referral as it is stored.
 *
 * @param openFor the demand while the referral is open; unique
 */
record ReferralDocument(
        @Id String id,
        String demandId,
        @Nullable String openFor,
        String area,
        DemandClass demandClass,
        String department,
        String sentBy,
        Instant sentAt,
        LocalDate dueOn,
        boolean dueProvisional,
        ReferralStatus status,
        @Nullable String text,
        @Nullable String closedBy,
        @Nullable Instant closedAt) {

    static ReferralDocument of(Referral.State s) {
        return new ReferralDocument(
                s.id().value(),
                s.demandId().value(),
                s.status().open() ? s.demandId().value() : null,
                s.area(),
                s.demandClass(),
                s.department(),
                s.sentBy(),
                s.sentAt(),
                s.due().date(),
                s.due().provisional(),
                s.status(),
                s.text(),
                s.closedBy(),
                s.closedAt());
    }

    Referral.State state() {
        return new Referral.State(
                new ReferralId(id),
                new DemandId(demandId),
                area,
                demandClass,
                department,
                sentBy,
                sentAt,
                new Deadline(dueOn, dueProvisional),
                status,
                text,
                closedBy,
                closedAt);
    }
}
