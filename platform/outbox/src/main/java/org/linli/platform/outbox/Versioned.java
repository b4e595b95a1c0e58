package org.linli.platform.outbox;

/** A document as it was read, with the version that a change must name. */
public record Versioned<D>(D value, long version) {}
