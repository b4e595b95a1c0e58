package org.linli.matching.demandclock;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where notices are kept, each once. */
public interface ClockNotices {

    /** Keeps a notice with its event; answers false when it was told before. */
    boolean tell(ClockNotice notice);

    /** Notices of an area, newest first. */
    List<ClockNotice> page(String areaPrefix, @Nullable ClockStage stage, @Nullable String after, int limit);

    /** The place of a notice in the list. */
    String cursor(ClockNotice notice);
}
