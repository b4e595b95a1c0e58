package org.linli.matching.dispute;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.security.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code linli.matching.disputes.*} (MAT-10, MAT-11, MAT-13): what holds for every district, and what a district decides differently.
 *
 * @param ladder from the lowest level up; empty for 楼栋 → 社区 → 街道 → 区
 * @param months how long a mediation may last
 * @param courtDays from an agreement's effect until the court can be asked
 * @param warnDays working days before a deadline on which a warning goes out
 * @param districts by the six digits of the district
 */
@ConfigurationProperties("linli.matching.disputes")
record DisputeSettings(
        @DefaultValue List<Level> ladder,
        @DefaultValue("1") int months,
        @DefaultValue("30") int courtDays,
        @DefaultValue("1") int warnDays,
        @DefaultValue Map<String, District> districts) {

    /** One level; {@code role} is the code of the officers' role, such as {@code street-officer}. */
    record Level(String code, String name, String englishName, String role, int days, int attempts) {
        Rung rung() {
            return new Rung(
                    code,
                    name,
                    englishName,
                    Role.of(role).orElseThrow(() -> new IllegalArgumentException("no such role: " + role)),
                    days,
                    attempts);
        }
    }

    /** What a district decides; what it leaves out is as everywhere. */
    record District(
            @Nullable List<Level> ladder,
            @Nullable Integer months,
            @Nullable Integer courtDays) {}

    DisputePolicy policy() {
        DisputeTerms standard = new DisputeTerms(
                ladder.isEmpty() ? DisputeTerms.STANDARD_LADDER : rungs(ladder), months, courtDays, warnDays);
        return new DisputePolicy(
                standard,
                districts.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> of(e.getValue(), standard))));
    }

    private static DisputeTerms of(District d, DisputeTerms s) {
        return new DisputeTerms(
                d.ladder() == null || d.ladder().isEmpty() ? s.ladder() : rungs(d.ladder()),
                d.months() == null ? s.months() : d.months(),
                d.courtDays() == null ? s.courtDays() : d.courtDays(),
                s.warnDays());
    }

    private static List<Rung> rungs(List<Level> levels) {
        return levels.stream().map(Level::rung).toList();
    }
}
