package org.linli.volunteer.star;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * VOL-23's numbers.
 *
 * @param thresholds minutes for the first star, the second …
 * @param evaluatorDigits the longest division prefix of an office that evaluates the first star, the second …: 6 county, 4 city, 2 province
 * @param minimumRating out of 100; who was never rated is not held back
 * @param benefits what stars are good for
 * @param districts what a district sets otherwise, by its six digits
 */
public record StarPolicy(
        List<Long> thresholds,
        List<Integer> evaluatorDigits,
        int minimumRating,
        int publicityWorkingDays,
        List<Benefit> benefits,
        Map<String, StarPolicy> districts) {

    private static final int SHORTEST_PUBLICITY = 5;
    private static final int DISTRICT_DIGITS = 6;

    public StarPolicy {
        districts = Map.copyOf(districts);
        thresholds = List.copyOf(thresholds);
        evaluatorDigits = List.copyOf(evaluatorDigits);
        benefits = List.copyOf(benefits);
        if (thresholds.isEmpty() || thresholds.size() != evaluatorDigits.size()) {
            throw new IllegalArgumentException("every star has a threshold and an evaluator");
        }
        if (!thresholds.equals(thresholds.stream().sorted().distinct().toList())) {
            throw new IllegalArgumentException("each star needs more hours than the one before");
        }
        if (publicityWorkingDays < SHORTEST_PUBLICITY) {
            throw new IllegalArgumentException(
                    "VOL-23: publicity lasts at least " + SHORTEST_PUBLICITY + " working days");
        }
    }

    /** The same everywhere. */
    public StarPolicy(
            List<Long> thresholds,
            List<Integer> evaluatorDigits,
            int minimumRating,
            int publicityWorkingDays,
            List<Benefit> benefits) {
        this(thresholds, evaluatorDigits, minimumRating, publicityWorkingDays, benefits, Map.of());
    }

    /** The policy where a volunteer is registered. */
    public StarPolicy of(String area) {
        return districts.getOrDefault(area.substring(0, Math.min(DISTRICT_DIGITS, area.length())), this);
    }

    /**
     * Something that star volunteers get.
     *
     * @param values what it comes to for the first star, the second …
     */
    public record Benefit(String code, String name, String unit, List<Integer> values) {

        public Benefit {
            values = List.copyOf(values);
        }

        /** What it is worth with so many stars; without a star nothing. */
        public Optional<Integer> with(int stars) {
            return stars < 1 || values.isEmpty()
                    ? Optional.empty()
                    : Optional.of(values.get(Math.min(stars, values.size()) - 1));
        }
    }

    public int highest() {
        return thresholds.size();
    }

    public long threshold(int star) {
        return thresholds.get(star - 1);
    }

    /** The stars whose hours are there. */
    IntStream reached(long minutes) {
        return IntStream.rangeClosed(1, highest()).filter(star -> minutes >= threshold(star));
    }

    /** Whether an office of that division is high enough to evaluate the star. */
    boolean mayEvaluate(int star, String officePrefix) {
        return officePrefix.length() <= evaluatorDigits.get(star - 1);
    }
}
