package org.linli.project.incubation;

/** The two voices that open the first gate (PRJ-03). */
public enum GateRole {
    /** A social worker of an agency who did not write the plan. */
    MENTOR,
    /** The community's Party secretary: a community worker whose area covers the project. */
    PARTY_SECRETARY
}
