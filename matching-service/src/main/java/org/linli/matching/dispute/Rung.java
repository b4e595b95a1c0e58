package org.linli.matching.dispute;

import org.linli.platform.security.Role;

/**
 * MAT-13: one level of the ladder, as data.
 *
 * @param role the officers who handle what stands here
 * @param days until it is settled or passed on
 * @param attempts sessions before it may be passed on for want of success
 */
public record Rung(String code, String name, String englishName, Role role, int days, int attempts) {

    public Rung {
        if (days < 1 || attempts < 1) {
            throw new IllegalArgumentException("a level has a day and tries once");
        }
    }
}
