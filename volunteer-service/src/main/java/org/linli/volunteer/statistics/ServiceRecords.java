package org.linli.volunteer.statistics;

import java.util.Map;

/** What figures are counted from at the source, because no sum of days can tell it: different people, and activities by kind. */
public interface ServiceRecords {

    /**
     * Registered volunteers who served at least so many minutes in the period, wherever they served.
     *
     * @param childLength digits by which the volunteers' own divisions are told apart
     * @return counts by prefix of that length
     */
    Map<String, Long> people(String areaPrefix, int childLength, Period period, int minutes);

    /** Activities that ended in the period and took place. */
    Held held(String areaPrefix, int childLength, Period period);

    /** Active teams of a division, as they are now. */
    long teams(String areaPrefix);

    /** Minutes of the ledger for service of the division's activities in the period. */
    long ledgerMinutes(String areaPrefix, Period period);

    /**
     * Activities held.
     *
     * @param joint those led by a social worker
     * @param byTheme by the theme's code
     */
    record Held(long all, long joint, Map<String, Long> byTheme, Map<String, Long> byChild) {}
}
