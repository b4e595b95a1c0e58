package org.linli.volunteer.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.calendar.PublishedHolidays;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.crypto.PersonalData;

/** Complaints in every standing. */
final class ComplaintFixtures {

    /** Friday, 20 November 2026, in the morning. */
    static final Instant RECEIVED_AT = Instant.parse("2026-11-20T02:00:00Z");

    static final Instant LATER = RECEIVED_AT.plusSeconds(3600);
    static final WorkingCalendar CALENDAR = new WorkingCalendar(PublishedHolidays.shipped());
    static final ComplaintPolicy POLICY =
            new ComplaintPolicy(new ComplaintPolicy.Days(2, 15), Map.of("411603", new ComplaintPolicy.Days(1, 10)));
    static final String COMMUNITY = "330411003005";

    private ComplaintFixtures() {}

    static Complaint in(ComplaintStatus status) {
        return in(status, new Against(Against.Kind.VOLUNTEER, "v1"), COMMUNITY);
    }

    static Complaint in(ComplaintStatus status, Against against, String area) {
        Complaint.@Nullable Outcome outcome = status.isOpen()
                ? null
                : new Complaint.Outcome(
                        status == ComplaintStatus.ANSWERED ? Finding.UPHELD : null, "told", "officer", LATER);
        return Complaint.restore(new Complaint.State(
                new ComplaintId("c1"),
                against,
                area,
                PersonalData.text("迟到早退"),
                new Complainant(PersonalData.name("王小明"), PersonalData.phone("13800001234")),
                "somebody",
                RECEIVED_AT,
                clocks(),
                status,
                status == ComplaintStatus.RECEIVED ? null : LATER,
                outcome,
                List.of()));
    }

    static ComplaintClocks clocks() {
        return POLICY.clocks(COMMUNITY, LocalDate.of(2026, 11, 20), CALENDAR);
    }
}
