package org.linli.matching.engine.week;

/** The prices a plan ended with; a later plan of a like week starts from them. Prices are in 1/64 of a point of utility. */
public record WarmStart(int[] personPrice, int[] poolPrice, int[] venueSlotPrice) {}
