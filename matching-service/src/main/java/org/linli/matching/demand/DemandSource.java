package org.linli.matching.demand;

import java.util.Arrays;
import java.util.Optional;

/** Through whom a demand came in (MAT-02). */
public enum DemandSource {
    SELF("居民自述"),
    COMMUNITY_VISIT("社区走访"),
    CHILDRENS_COUNCIL("儿童议事会"),
    HOTLINE_12345("12345热线"),
    /** The service hotline of a community, a station or an organization. */
    SERVICE_HOTLINE("服务热线"),
    DEPARTMENT("职能部门"),
    DUAL_CHECK_IN("双报到党员");

    private final String label;

    DemandSource(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<DemandSource> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(s -> s.label.equals(label) || s.name().equals(label))
                .findFirst();
    }
}
