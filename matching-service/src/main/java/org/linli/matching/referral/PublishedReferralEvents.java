package org.linli.matching.referral;

import java.util.ArrayList;
import java.util.List;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.matching.ReferralStatusChangedV1;
import org.linli.matching.demand.Window;

/** Decides what others hear of referrals; never what was said. */
public final class PublishedReferralEvents {

    private PublishedReferralEvents() {}

    public static List<PublishedEvent> of(Referral referral) {
        Referral.State s = referral.state();
        List<PublishedEvent> events = new ArrayList<>();
        for (Referral.Change change : referral.changes()) {
            boolean sent = change.event() instanceof ReferralEvent.Sent;
            if (sent || change.from() != change.to()) {
                events.add(new ReferralStatusChangedV1(
                        s.id().value(),
                        s.demandId().value(),
                        s.area(),
                        s.department(),
                        sent ? null : change.from().name(),
                        change.to().name(),
                        s.due().date(),
                        s.closedAt() != null
                                && s.late(s.closedAt().atZone(Window.ZONE).toLocalDate())));
            }
        }
        return events;
    }
}
