package org.linli.matching.partner;

import java.util.Arrays;
import java.util.Optional;

/** The four kinds of partners. */
public enum PartnerKind {
    PARTY_MEMBER("党员", true),
    SOCIAL_WORKER("社工", true),
    VOLUNTEER("志愿者", true),
    CARING_RESOURCE("爱心资源", false);

    private final String label;
    private final boolean person;

    PartnerKind(String label, boolean person) {
        this.label = label;
        this.person = person;
    }

    public String label() {
        return label;
    }

    /** True when the name is a person's. */
    public boolean person() {
        return person;
    }

    public static Optional<PartnerKind> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(k -> k.label.equals(label) || k.name().equals(label))
                .findFirst();
    }
}
