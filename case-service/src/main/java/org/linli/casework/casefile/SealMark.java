package org.linli.casework.casefile;

import java.time.Instant;

/** The mark a sealed file bears (CAS-02): when and by whom it was sealed. */
public record SealMark(Instant at, PersonId by) {}
