package org.linli.volunteer.star;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code linli.volunteer.stars.*}: VOL-23's numbers with the sources' values.
 *
 * @param hours for the first star, the second …
 * @param evaluatorDigits the longest division prefix that evaluates the first star, the second …
 * @param minimumRating out of 100: 60 is three of five
 * @param districts by six digits; what is missing there is as above
 */
@ConfigurationProperties("linli.volunteer.stars")
public record StarSettings(
        @DefaultValue({"100", "300", "600", "1000", "1500"}) List<Integer> hours,
        @DefaultValue({"6", "6", "4", "4", "2"}) List<Integer> evaluatorDigits,
        @DefaultValue("60") int minimumRating,
        @DefaultValue("5") int publicityWorkingDays,
        @Nullable List<StarPolicy.Benefit> benefits,
        @DefaultValue Map<String, District> districts) {

    private static final long MINUTES_AN_HOUR = 60;

    /** What a district decides for itself. */
    public record District(
            @Nullable List<Integer> hours,
            @Nullable List<Integer> evaluatorDigits,
            @Nullable Integer minimumRating,
            @Nullable Integer publicityWorkingDays,
            @Nullable List<StarPolicy.Benefit> benefits) {}

    /** The settings as the policy that decides. */
    public StarPolicy policy() {
        List<StarPolicy.Benefit> usual = benefits == null ? usualBenefits() : benefits;
        return new StarPolicy(
                minutes(hours),
                evaluatorDigits,
                minimumRating,
                publicityWorkingDays,
                usual,
                districts.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, own -> policy(own.getValue(), usual))));
    }

    private StarPolicy policy(District own, List<StarPolicy.Benefit> usual) {
        return new StarPolicy(
                minutes(own.hours() == null ? hours : own.hours()),
                own.evaluatorDigits() == null ? evaluatorDigits : own.evaluatorDigits(),
                own.minimumRating() == null ? minimumRating : own.minimumRating(),
                own.publicityWorkingDays() == null ? publicityWorkingDays : own.publicityWorkingDays(),
                own.benefits() == null ? usual : own.benefits());
    }

    private static List<Long> minutes(List<Integer> hours) {
        return hours.stream().map(each -> each * MINUTES_AN_HOUR).toList();
    }

    /** VOL-25: A-class scenic tickets at 90 to 50 per cent. */
    private static List<StarPolicy.Benefit> usualBenefits() {
        return List.of(
                new StarPolicy.Benefit("scenic-ticket", "A级旅游景区门票", "percent-of-price", List.of(90, 80, 70, 60, 50)));
    }
}
