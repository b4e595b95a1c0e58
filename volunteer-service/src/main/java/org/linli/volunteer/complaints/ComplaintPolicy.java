package org.linli.volunteer.complaints;

import java.time.LocalDate;
import java.util.Map;
import org.linli.platform.area.AreaScope;
import org.linli.platform.calendar.WorkingCalendar;

/**
 * VOL-30: how long a complaint may wait, in working days.
 *
 * @param districts what a district sets differently, by its six digits
 */
public record ComplaintPolicy(Days standard, Map<String, Days> districts) {

    /** Working days after the day of receipt. */
    public record Days(int acknowledge, int answer) {
        public Days {
            if (acknowledge < 1 || answer < acknowledge) {
                throw new IllegalArgumentException(
                        "a complaint is acknowledged in a day at least, and answered not before");
            }
        }
    }

    public ComplaintPolicy {
        districts = Map.copyOf(districts);
    }

    ComplaintClocks clocks(String area, LocalDate receivedOn, WorkingCalendar calendar) {
        Days days = area.length() < 6 ? standard : districts.getOrDefault(AreaScope.districtOf(area), standard);
        return new ComplaintClocks(
                calendar.plusWorkingDays(receivedOn, days.acknowledge()),
                calendar.plusWorkingDays(receivedOn, days.answer()));
    }
}
