package org.linli.project.demandlist;

import java.time.Instant;

/** Where an event stands in its topic: of two events about one demand, the one further on is the newer. */
public record EventPosition(int partition, long offset, Instant time) {}
