package org.linli.matching.onsiteservice;

import java.util.Map;

/** The sums of sessions by division, kept from the service's own events. */
public interface OnsiteFigures {

    /** Sessions held, called off and missing now; meals, visits, and how many of those expected came. */
    record Figures(long held, long calledOff, long missing, long meals, long visits, long expected, long attended) {}

    Map<OnsiteKind, Figures> totals(String areaPrefix);
}
