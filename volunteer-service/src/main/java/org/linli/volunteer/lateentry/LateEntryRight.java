package org.linli.volunteer.lateentry;

import java.time.LocalDate;
import org.linli.volunteer.hours.Hours;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.stereotype.Component;

/** Looks up whether a volunteer has lost the right to late entries (VOL-15). */
@Component
class LateEntryRight {

    private final LateEntries entries;
    private final Hours hours;
    private final LateEntrySettings settings;

    LateEntryRight(LateEntries entries, Hours hours, LateEntrySettings settings) {
        this.entries = entries;
        this.hours = hours;
        this.settings = settings;
    }

    void require(VolunteerId volunteer, String area, LocalDate today) {
        LocalDate lost = entries.lastFoundFalse(volunteer)
                .map(LateEntry::state)
                .map(LateEntry.State::verdict)
                .map(verdict -> Today.of(verdict.at()))
                .orElse(null);
        settings.policyOf(area)
                .requireRight(
                        lost,
                        today,
                        () -> lost == null ? 0 : hours.effectiveMinutes(volunteer.value(), lost.plusDays(1), today));
    }
}
