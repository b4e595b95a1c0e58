package org.linli.platform.security;

import java.util.Optional;

/** What a signed-in person or system is trusted to do; the code is the literal in the token's {@code roles} claim. */
public enum Role {
    DISTRICT_OFFICER("district-officer"),
    STREET_OFFICER("street-officer"),
    COMMUNITY_WORKER("community-worker"),
    SOCIAL_WORKER("social-worker"),
    TEAM_LEADER("team-leader"),
    VOLUNTEER("volunteer"),
    JUDGE("judge"),
    FINANCE("finance"),
    PROSECUTOR("prosecutor"),
    CASE_WORKER("case-worker"),
    AUDITOR("auditor"),
    ANALYST("analyst"),
    OPERATOR("operator");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The role of a token's literal, or empty for one that Linli does not know. */
    public static Optional<Role> of(String code) {
        for (Role role : values()) {
            if (role.code.equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
