package org.linli.matching.satisfaction;

/** What people are asked about. */
public enum SubjectKind {
    /** An activity of volunteer-service. */
    ACTIVITY,
    DEMAND
}
