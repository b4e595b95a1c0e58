package org.linli.matching.dualcheckin;

import org.linli.matching.office.Offices;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reminds members who have not checked in within their week; a reminder that a crash cut off comes with the next look. */
@Component
public class RemindMembers {

    private static final Logger LOG = LoggerFactory.getLogger(RemindMembers.class);
    private static final int AT_ONCE = 500;

    private final MemberCards cards;
    private final DualCheckInSettings settings;
    private final Offices offices;

    RemindMembers(MemberCards cards, DualCheckInSettings settings, Offices offices) {
        this.cards = cards;
        this.settings = settings;
        this.offices = offices;
    }

    /** Returns how many were reminded. */
    public int handle() {
        int reminded = 0;
        for (MemberCardId id : cards.toRemind(offices.today(), AT_ONCE)) {
            try {
                Versioned<MemberCard> stored = cards.get(id);
                stored.value().remind(offices.today(), settings.remindEveryDays());
                cards.save(stored.value(), stored.version());
                reminded++;
            } catch (Rejected checkedInMeanwhile) {
                LOG.debug(
                        "member card {}: {}", id, checkedInMeanwhile.rejection().code());
            }
        }
        return reminded;
    }
}
