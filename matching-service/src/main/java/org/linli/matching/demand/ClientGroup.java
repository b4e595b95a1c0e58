package org.linli.matching.demand;

import java.util.Arrays;
import java.util.Optional;

/** Whom the service is for; a group, never a person. */
public enum ClientGroup {
    RESIDENTS("居民"),
    ELDERLY("老年人"),
    ELDERLY_LIVING_ALONE("空巢独居老人"),
    CHILDREN("儿童"),
    YOUTH("青少年"),
    CHILDREN_IN_DIFFICULTY("困境儿童"),
    LEFT_BEHIND_CHILDREN("留守儿童"),
    FAMILIES_WITH_CHILDREN("亲子家庭"),
    FAMILIES_LACKING_GUARDIANSHIP("监护缺失家庭"),
    DISABLED("残疾人"),
    FARMERS_IN_DIFFICULTY("困难农户"),
    LOW_INCOME("低收入家庭"),
    NEW_EMPLOYMENT("新就业群体");

    private final String label;

    ClientGroup(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<ClientGroup> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(g -> g.label.equals(label) || g.name().equals(label))
                .findFirst();
    }
}
