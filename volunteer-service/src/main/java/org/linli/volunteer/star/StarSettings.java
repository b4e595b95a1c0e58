package org.linli.volunteer.star;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code linli.volunteer.stars.*}: VOL-23's numbers with the sources' values.
 *
 * @param hours for the first star, the second …
 * @param evaluatorDigits the longest division prefix that evaluates the first star, the second …
 * @param minimumRating out of 100: 60 is three of five
 */
@ConfigurationProperties("linli.volunteer.stars")
public record StarSettings(
        @DefaultValue({"100", "300", "600", "1000", "1500"}) List<Integer> hours,
        @DefaultValue({"6", "6", "4", "4", "2"}) List<Integer> evaluatorDigits,
        @DefaultValue("60") int minimumRating,
        @DefaultValue("5") int publicityWorkingDays,
        @Nullable List<StarPolicy.Benefit> benefits) {

    private static final long MINUTES_AN_HOUR = 60;

    /** The settings as the policy that decides. */
    public StarPolicy policy() {
        return new StarPolicy(
                hours.stream().map(each -> each * MINUTES_AN_HOUR).toList(),
                evaluatorDigits,
                minimumRating,
                publicityWorkingDays,
                benefits == null ? usualBenefits() : benefits);
    }

    /** VOL-25: A-class scenic tickets at 90 to 50 per cent. */
    private static List<StarPolicy.Benefit> usualBenefits() {
        return List.of(
                new StarPolicy.Benefit("scenic-ticket", "A级旅游景区门票", "percent-of-price", List.of(90, 80, 70, 60, 50)));
    }
}
