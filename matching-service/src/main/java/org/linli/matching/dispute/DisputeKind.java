package org.linli.matching.dispute;

/** What people quarrel about. */
public enum DisputeKind {
    NEIGHBOUR,
    PROPERTY,
    FAMILY,
    LABOUR,
    CONSUMER,
    TRAFFIC,
    LAND,
    DEBT,
    OTHER
}
