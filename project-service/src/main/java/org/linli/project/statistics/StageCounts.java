package org.linli.project.statistics;

import java.util.List;

/** Counts the projects below a division prefix. */
public interface StageCounts {

    List<StageCount> below(String areaPrefix);
}
