package org.linli.project.incubation;

/** The four classes of the district's projects (PRJ-09). */
public enum ProjectClass {
    /** 文明实践. */
    CIVIC_PRACTICE,
    /** 助力高质量发展. */
    DEVELOPMENT_SUPPORT,
    /** 关爱帮扶重点群体. */
    CARE_FOR_KEY_GROUPS,
    /** 创新基层治理. */
    GRASSROOTS_GOVERNANCE
}
