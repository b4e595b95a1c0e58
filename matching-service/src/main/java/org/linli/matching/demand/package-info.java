/**
 * What a community asks for: a demand is submitted, verified, listed, matched, served, rated and evaluated, or refused, reopened or
 * expired. One document decides every move by the transition table in {@link org.linli.matching.demand.DemandMove}; seats follow the
 * assignments made for it, and the demand is matched when every role has its minimum (MAT-01, MAT-02).
 */
@NullMarked
package org.linli.matching.demand;

import org.jspecify.annotations.NullMarked;
