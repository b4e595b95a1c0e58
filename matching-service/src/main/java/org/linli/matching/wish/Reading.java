package org.linli.matching.wish;

import java.time.Instant;

/** One reading of where a wish is brought, and to whom. */
public record Reading(String by, String purpose, Instant at) {}
