package org.linli.matching.wish;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code linli.matching.wishes.*} (MAT-07): what holds for every district, and what a district decides differently.
 *
 * @param capYuan the most a wish may cost
 * @param maxMembers how many may fulfil one together
 * @param contactDays a claim without contact lapses after so many days
 * @param fulfilDays a claim without delivery lapses after so many days
 * @param gatherDays a joint claim finds its members in so many days
 * @param evaluationDays a confirmed wish is closed after so many days, judged or not
 * @param warnDays working days before a deadline on which a warning goes out
 * @param registrationDay the day of the month on which wishes are registered
 * @param onlyThen whether they are registered on that day only
 * @param points where wishes are registered and claimed
 * @param districts by the six digits of the district
 */
@ConfigurationProperties("linli.matching.wishes")
record WishSettings(
        @DefaultValue("500") int capYuan,
        @DefaultValue("10") int maxMembers,
        @DefaultValue("7") int contactDays,
        @DefaultValue("30") int fulfilDays,
        @DefaultValue("30") int gatherDays,
        @DefaultValue("15") int evaluationDays,
        @DefaultValue("2") int warnDays,
        @DefaultValue("10") int registrationDay,
        @DefaultValue("false") boolean onlyThen,
        @DefaultValue List<Point> points,
        @DefaultValue Map<String, District> districts) {

    record Point(String area, String name, String address) {}

    /** What a district decides; what it leaves out is as everywhere. */
    record District(
            @Nullable Integer capYuan,
            @Nullable Integer maxMembers,
            @Nullable Integer contactDays,
            @Nullable Integer fulfilDays,
            @Nullable Integer gatherDays,
            @Nullable Integer registrationDay,
            @Nullable Boolean onlyThen) {}

    private WishTerms standard() {
        return new WishTerms(
                capYuan,
                maxMembers,
                contactDays,
                fulfilDays,
                gatherDays,
                evaluationDays,
                warnDays,
                registrationDay,
                onlyThen,
                points.stream()
                        .map(p -> new WishTerms.ClaimPoint(p.area(), p.name(), p.address()))
                        .toList());
    }

    private static WishTerms of(District d, WishTerms s) {
        return new WishTerms(
                or(d.capYuan(), s.capYuan()),
                or(d.maxMembers(), s.maxMembers()),
                or(d.contactDays(), s.contactDays()),
                or(d.fulfilDays(), s.fulfilDays()),
                or(d.gatherDays(), s.gatherDays()),
                s.evaluationDays(),
                s.warnDays(),
                or(d.registrationDay(), s.registrationDay()),
                d.onlyThen() == null ? s.onlyThen() : d.onlyThen(),
                s.points());
    }

    private static int or(@Nullable Integer decided, int standard) {
        return decided == null ? standard : decided;
    }

    WishPolicy policy() {
        WishTerms standard = standard();
        return new WishPolicy(
                standard,
                districts.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> of(e.getValue(), standard))));
    }
}
