package org.linli.matching.dualcheckin;

import java.util.Map;

/** The sums by division and by unit, kept from the service's own events. */
public interface CheckInFigures {

    /** Members assigned and checked in, those of them late, services with their minutes and wishes claimed. */
    record Figures(long assigned, long checkedIn, long late, long left, long services, long minutes, long wishes) {}

    Figures totals(String areaPrefix);

    Map<String, Figures> byChild(String areaPrefix, int childLength);

    /** The units that anything was counted for in a division. */
    Map<String, Figures> byUnit(String areaPrefix);
}
