package org.linli.matching.dispute;

import java.time.Instant;

/** One reading of the file. */
public record FileReading(String by, String purpose, int level, Instant at) {}
