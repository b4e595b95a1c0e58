package org.linli.project.incubation;

/**
 * What is known of a demand when a decision needs it; {@code listed} is true while the demand stands on the district's demand list.
 *
 * @param area the community's division code, 12 digits
 */
public record LinkedDemand(String demandId, String area, boolean listed) {}
