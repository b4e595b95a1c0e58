package org.linli.volunteer.series;

/** Whether a series still generates activities. */
public enum SeriesStatus {
    ACTIVE,
    ENDED
}
