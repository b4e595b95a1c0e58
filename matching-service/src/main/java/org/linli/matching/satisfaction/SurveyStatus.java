package org.linli.matching.satisfaction;

/** Where a survey stands. */
public enum SurveyStatus {
    OPEN,
    CLOSED
}
