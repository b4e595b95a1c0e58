package org.linli.volunteer.reconciliation;

import java.util.Map;

/** The published minutes of each division and day. */
public interface PublishedFigures {

    /** Minutes by {@code area|day} within a division. */
    Map<String, Long> minutes(String areaPrefix);

    /** The running total of a division, as the dashboards show it. */
    long total(String areaPrefix);
}
