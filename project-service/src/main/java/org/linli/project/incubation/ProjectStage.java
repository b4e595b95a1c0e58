package org.linli.project.incubation;

/** Where a project stands; each stage belongs to one {@link Phase}. */
public enum ProjectStage {
    IDEA(Phase.DEVELOP),
    RND(Phase.DEVELOP),
    RND_REVIEW(Phase.DEVELOP),
    RETURNED(Phase.DEVELOP),
    SHOWCASE(Phase.SHOWCASE),
    SELECTED(Phase.SHOWCASE),
    CONTRACTED(Phase.IMPLEMENT),
    IMPLEMENTING(Phase.IMPLEMENT),
    MIDTERM_REVIEW(Phase.EVALUATE),
    RECTIFY(Phase.IMPLEMENT),
    TERMINATED(Phase.EVALUATE),
    RECOVERY(Phase.EVALUATE),
    FINAL_REVIEW(Phase.EVALUATE),
    CLOSED(Phase.EVALUATE),
    BRAND(Phase.EVALUATE);

    private final Phase phase;

    ProjectStage(Phase phase) {
        this.phase = phase;
    }

    public Phase phase() {
        return phase;
    }
}
