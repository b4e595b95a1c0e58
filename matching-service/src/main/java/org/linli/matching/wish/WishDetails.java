package org.linli.matching.wish;

import org.linli.matching.demand.ClientGroup;
import org.linli.matching.demand.DemandType;

/**
 * What is wished for, as everybody may read it.
 *
 * @param category the same taxonomy as demands (MAT-01)
 * @param joint whether several may fulfil it together
 */
public record WishDetails(
        String title,
        String description,
        DemandType category,
        ClientGroup group,
        String area,
        int valueYuan,
        boolean joint) {

    /** Whether a child wishes: then a guardian consents, and the community hands the gift over. */
    public boolean minor() {
        return switch (group) {
            case CHILDREN, YOUTH, CHILDREN_IN_DIFFICULTY, LEFT_BEHIND_CHILDREN -> true;
            case RESIDENTS,
                    ELDERLY,
                    ELDERLY_LIVING_ALONE,
                    FAMILIES_WITH_CHILDREN,
                    FAMILIES_LACKING_GUARDIANSHIP,
                    DISABLED,
                    FARMERS_IN_DIFFICULTY,
                    LOW_INCOME,
                    NEW_EMPLOYMENT -> false;
        };
    }
}
