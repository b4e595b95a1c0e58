package org.linli.project.incubation;

import java.time.Instant;

/** One voice given at the gate. */
public record Approval(GateRole as, PersonId by, Instant at) {}
