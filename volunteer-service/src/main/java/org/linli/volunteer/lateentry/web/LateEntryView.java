package org.linli.volunteer.lateentry.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.time.Hours;
import org.linli.volunteer.lateentry.LateEntry;
import org.linli.volunteer.lateentry.LateEntryStatus;
import org.linli.volunteer.lateentry.Paper;

/** A late entry as its requester and the offices see it. */
record LateEntryView(
        String id,
        String volunteerId,
        String activityId,
        String title,
        String area,
        LocalDate day,
        Instant from,
        Instant to,
        int minutes,
        String hours,
        String reason,
        List<Paper> evidence,
        String requestedBy,
        Instant requestedAt,
        LateEntryStatus status,
        LateEntry.@Nullable Approval firstApproval,
        LateEntry.@Nullable Approval secondApproval,
        LateEntry.@Nullable Verdict verdict,
        long version) {

    static LateEntryView of(Versioned<LateEntry> entry) {
        LateEntry.State s = entry.value().state();
        LateEntry.Request r = s.request();
        return new LateEntryView(
                s.id().value(),
                r.volunteer().value(),
                r.activity().value(),
                r.title(),
                r.area(),
                r.day(),
                r.from(),
                r.to(),
                r.minutes(),
                Hours.display(r.minutes()),
                r.reason(),
                r.papers(),
                r.by(),
                s.requestedAt(),
                s.status(),
                s.first(),
                s.second(),
                s.verdict(),
                entry.version());
    }
}
