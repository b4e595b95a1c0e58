package org.linli.volunteer.signup;

import java.time.Duration;
import java.util.Map;
import org.linli.platform.area.AreaScope;

/**
 * Decides which approval a day's minutes need, and when a check-in counts.
 *
 * @param effectiveUpTo one person's minutes of one day that count at once (VOL-13: 8 hours)
 * @param organizationUpTo minutes that the sponsoring organization may confirm (VOL-13: 12 hours); more needs the province-level body
 * @param checkInsADay check-ins of one person on one day in one activity (VOL-14: 3)
 * @param checkInOpensBefore how long before the start a check-in is taken [D]
 * @param checkOutGrace a check-out later than this after the end was probably forgotten and never approves itself [D]
 * @param provinceScopeDigits whose division code is this long or shorter is a province-level body
 * @param districts what a district sets otherwise, by its six digits
 */
public record HoursPolicy(
        int effectiveUpTo,
        int organizationUpTo,
        int checkInsADay,
        Duration checkInOpensBefore,
        Duration checkOutGrace,
        int provinceScopeDigits,
        Map<String, HoursPolicy> districts) {

    public HoursPolicy {
        districts = Map.copyOf(districts);
        if (effectiveUpTo < 0 || organizationUpTo < effectiveUpTo || checkInsADay < 1) {
            throw new IllegalArgumentException("the bands of linli.hours must ascend and allow a check-in");
        }
    }

    /** The same everywhere. */
    public HoursPolicy(
            int effectiveUpTo,
            int organizationUpTo,
            int checkInsADay,
            Duration checkInOpensBefore,
            Duration checkOutGrace,
            int provinceScopeDigits) {
        this(
                effectiveUpTo,
                organizationUpTo,
                checkInsADay,
                checkInOpensBefore,
                checkOutGrace,
                provinceScopeDigits,
                Map.of());
    }

    /** The policy where an activity is held. */
    public HoursPolicy of(String area) {
        return districts.getOrDefault(AreaScope.districtOf(area), this);
    }

    /** Whoever runs past his end by less is overdue nowhere. */
    Duration shortestGrace() {
        return districts.values().stream()
                .map(HoursPolicy::checkOutGrace)
                .reduce(checkOutGrace, (one, two) -> one.compareTo(two) < 0 ? one : two);
    }

    /** The bands of the sources; an hour before the start, an hour after the end. */
    public static HoursPolicy standard() {
        return new HoursPolicy(480, 720, 3, Duration.ofHours(1), Duration.ofHours(1), 2);
    }

    /** VOL-13: only a province-level body confirms what needs one. */
    public boolean mayDecide(ApprovalLevel level, int scopeDigits) {
        return level != ApprovalLevel.PROVINCE || scopeDigits <= provinceScopeDigits;
    }

    /** VOL-13: 480 counts at once, 481 waits for the organization, 721 for the province. */
    public ApprovalLevel levelFor(int minutesOfTheDay, boolean lateCheckOut) {
        if (minutesOfTheDay > organizationUpTo) {
            return ApprovalLevel.PROVINCE;
        }
        return minutesOfTheDay > effectiveUpTo || lateCheckOut ? ApprovalLevel.ORGANIZATION : ApprovalLevel.NONE;
    }
}
