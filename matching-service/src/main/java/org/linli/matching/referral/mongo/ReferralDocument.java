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
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.crypto.PersonalData;
import org.springframework.data.annotation.Id;

/**
 * A referral as it is stored.
 *
 * @param openFor the demand while the referral is open; unique
 * @param sealedText what the department said, sealed for this place
 * @param text the same in plain, as it was kept before answers were sealed; the next write seals it
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
        @Nullable String sealedText,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String text) {

    static ReferralDocument of(Referral.State s, CryptoProvider crypto) {
        PersonalData<String> text = s.text();
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
                text == null ? null : crypto.encrypt(text.reveal(), context(s.id().value())),
                s.closedBy(),
                s.closedAt(),
                null);
    }

    Referral.State state(CryptoProvider crypto) {
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
                answer(crypto),
                closedBy,
                closedAt);
    }

    private @Nullable PersonalData<String> answer(CryptoProvider crypto) {
        if (sealedText != null) {
            return PersonalData.text(crypto.decrypt(sealedText, context(id)));
        }
        return text == null ? null : PersonalData.text(text);
    }

    private static String context(String id) {
        return "referral/" + id + "/text";
    }
}
