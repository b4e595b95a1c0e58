package org.linli.casework.casefile;

/** What is written down in a case; closed while the case runs and locked with it when it is sealed (CAS-02, CAS-26). */
public sealed interface Material permits InvestigationReport, HeardOpinions, NonProsecution {}
