package org.linli.platform.chain;

/** An entry at its place in the record. */
public record Chained<E>(long place, E entry) {}
