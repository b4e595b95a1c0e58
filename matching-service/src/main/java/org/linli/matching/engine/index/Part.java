package org.linli.matching.engine.index;

/** One addend of a score, by its stable code; the parts of a score add up to it. */
public record Part(String code, int points) {}
