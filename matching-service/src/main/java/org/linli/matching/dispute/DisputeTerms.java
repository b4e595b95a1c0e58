package org.linli.matching.dispute;

import java.util.List;
import org.linli.platform.security.Role;

/**
 * What a district decides about disputes.
 *
 * @param ladder from the lowest level up
 * @param months how long a mediation may last (MAT-10)
 * @param courtDays from an agreement's effect until the court can be asked (MAT-11)
 * @param warnDays working days before a deadline on which a warning goes out
 */
public record DisputeTerms(List<Rung> ladder, int months, int courtDays, int warnDays) {

    /** 楼栋 → 社区 → 街道 → 区, with three, three and one attempts before the next. */
    public static final List<Rung> STANDARD_LADDER = List.of(
            new Rung("BUILDING", "楼栋", "building", Role.COMMUNITY_WORKER, 3, 3),
            new Rung("COMMUNITY", "社区", "community", Role.COMMUNITY_WORKER, 7, 3),
            new Rung("STREET", "街道", "street", Role.STREET_OFFICER, 15, 1),
            new Rung("DISTRICT", "区", "district", Role.DISTRICT_OFFICER, 30, 1));

    public DisputeTerms {
        ladder = List.copyOf(ladder);
        if (ladder.isEmpty() || months < 1 || courtDays < 1 || warnDays < 0) {
            throw new IllegalArgumentException("a ladder has a level, and each clock a day");
        }
    }

    /** The level of a number, 1 the lowest; a ladder that was shortened keeps its top for what stands above. */
    public Rung rung(int level) {
        return ladder.get(Math.min(level, ladder.size()) - 1);
    }

    public boolean top(int level) {
        return level >= ladder.size();
    }
}
