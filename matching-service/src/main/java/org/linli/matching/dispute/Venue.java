package org.linli.matching.dispute;

/** A room as it was at the moment of a session. */
public record Venue(String roomId, boolean serves, boolean open) {}
