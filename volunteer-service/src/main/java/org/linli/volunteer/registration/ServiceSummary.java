package org.linli.volunteer.registration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;

/**
 * What matching needs to know of past service: recent minutes for fairness, stars for quality.
 *
 * @param weeks minutes by the Monday of their week, the last eight weeks with service
 */
public record ServiceSummary(Map<LocalDate, Integer> weeks, int stars, int ratings) {

    private static final int WEEKS_KEPT = 8;
    private static final int RECENT_DAYS = 28;
    /** Nobody has given stars yet. */
    private static final int UNRATED = 0;

    public ServiceSummary {
        weeks = Map.copyOf(weeks);
    }

    public static ServiceSummary none() {
        return new ServiceSummary(Map.of(), 0, 0);
    }

    ServiceSummary counting(LocalDate day, int minutes) {
        TreeMap<LocalDate, Integer> kept = new TreeMap<>(weeks);
        kept.merge(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), minutes, Integer::sum);
        while (kept.size() > WEEKS_KEPT) {
            kept.pollFirstEntry();
        }
        return new ServiceSummary(kept, stars, ratings);
    }

    ServiceSummary rated(int given) {
        return new ServiceSummary(weeks, stars + given, ratings + 1);
    }

    /** This service and another's together. */
    ServiceSummary plus(ServiceSummary other) {
        TreeMap<LocalDate, Integer> kept = new TreeMap<>(weeks);
        other.weeks.forEach((week, minutes) -> kept.merge(week, minutes, Integer::sum));
        while (kept.size() > WEEKS_KEPT) {
            kept.pollFirstEntry();
        }
        return new ServiceSummary(kept, stars + other.stars, ratings + other.ratings);
    }

    /** Minutes of the weeks that began in the 28 days before. */
    public int recentMinutes(LocalDate today) {
        return Math.max(
                0,
                weeks.entrySet().stream()
                        .filter(week -> week.getKey().isAfter(today.minusDays(RECENT_DAYS)))
                        .mapToInt(Map.Entry::getValue)
                        .sum());
    }

    /** 20 to 100: twenty for each star of the mean; 0 while nobody has given any. */
    public int rating() {
        return ratings == 0 ? UNRATED : Math.round(stars * 20f / ratings);
    }
}
