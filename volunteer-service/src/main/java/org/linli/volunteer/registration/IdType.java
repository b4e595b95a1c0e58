package org.linli.volunteer.registration;

import java.util.Arrays;
import java.util.Optional;

/** The identity documents a volunteer registers with (ID-01, ID-02). */
public enum IdType {
    CITIZEN_ID("居民身份证"),
    RESIDENCE_PERMIT("港澳台居民居住证"),
    PERMANENT_RESIDENT_CARD("外国人永久居留身份证"),
    PASSPORT("护照");

    private final String label;

    IdType(String label) {
        this.label = label;
    }

    /** The name in rosters. */
    public String label() {
        return label;
    }

    /** Whether only Chinese citizens hold it. */
    public boolean isChinese() {
        return this == CITIZEN_ID || this == RESIDENCE_PERMIT;
    }

    public static Optional<IdType> ofLabel(String label) {
        return Arrays.stream(values()).filter(t -> t.label.equals(label)).findFirst();
    }
}
