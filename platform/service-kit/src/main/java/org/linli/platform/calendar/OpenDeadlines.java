package org.linli.platform.calendar;

/**
 * A feature's stored deadlines that are not met yet. Its bean is called when the calendar changed, and once after each start, because the list
 * may have been replaced while the service was down.
 *
 * <p>It must change only what differs, so that calling it again does nothing, and must not touch what is closed: a deadline that was met or
 * missed for good stays as it was computed.
 */
public interface OpenDeadlines {

    /** What they are called in the operator's report: a literal such as {@code complaints}. */
    String name();

    /** Computes every open deadline anew; answers how many moved or ceased to be provisional. */
    int recompute(WorkingCalendar calendar);
}
