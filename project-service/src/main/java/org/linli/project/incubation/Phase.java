package org.linli.project.incubation;

/** The four phases of full-process management (研发 → 展示 → 实施 → 评估, PRJ-01) that the stages belong to. */
public enum Phase {
    DEVELOP,
    SHOWCASE,
    IMPLEMENT,
    EVALUATE
}
