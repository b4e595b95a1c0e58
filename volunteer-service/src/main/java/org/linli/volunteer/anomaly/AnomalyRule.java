package org.linli.volunteer.anomaly;

/** What looks unusual; the code is stable. */
public enum AnomalyRule {
    /** More on one day than anybody should serve. */
    DAY_OVER_LIMIT("anomaly.day-over-limit"),
    /** More in one calendar month than is likely. */
    MONTH_OVER_LIMIT("anomaly.month-over-limit"),
    /** Served while people sleep. */
    NIGHT_HOURS("anomaly.night-hours"),
    /** Checked in by location alone, or far from the place (VOL-13). */
    FAR_AWAY("anomaly.checked-in-far-away"),
    /** Served in another street too soon after the session before. */
    IMPOSSIBLE_TRAVEL("anomaly.impossible-travel"),
    /** One person decided on very many people within one minute. */
    BATCH_CONFIRMATION("anomaly.batch-confirmation"),
    /** Two registrations of one person served at the same time (VOL-15); one of the records is to be revoked. */
    SERVED_TWICE("anomaly.served-twice");

    private final String code;

    AnomalyRule(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
