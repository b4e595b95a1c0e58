package org.linli.project.statistics;

import org.linli.project.incubation.ProjectStage;

/** How many projects of one division stand in one stage. */
public record StageCount(String area, ProjectStage stage, long projects) {}
