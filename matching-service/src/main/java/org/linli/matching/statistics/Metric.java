package org.linli.matching.statistics;

import org.linli.matching.demand.DemandStatus;

/** The names of the sums; part of the stored data, so never changed. */
public final class Metric {

    public static final String SUBMITTED = "submitted";
    /** Demands that came on the list for the first time; coming back does not count again. */
    public static final String LISTED = "listed";

    public static final String RATINGS = "ratings";
    public static final String STARS = "stars";
    public static final String MINUTES = "minutes";

    private Metric() {}

    /** How many demands stand in a status now. */
    public static String now(String status) {
        return "now." + status;
    }

    /** How often demands moved into a status. */
    public static String reached(String status) {
        return "reached." + status;
    }

    /** The same sum for one class of demands. */
    public static String of(String demandClass, String metric) {
        return demandClass + "." + metric;
    }

    static String now(DemandStatus status) {
        return now(status.name());
    }
}
