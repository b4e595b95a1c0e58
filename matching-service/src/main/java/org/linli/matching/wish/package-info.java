/**
 * Decides the life of a micro-wish (MAT-07): collected, verified, published without its address, claimed by one or by several together,
 * delivered, confirmed and judged by both sides.
 *
 * <p>A wish costs no more than the district's cap. A claim without contact or without delivery in time goes back to the pool. Only a claimant
 * and the offices of the place learn where to bring it, and each reading stays on record. No name and no picture shows without a consent that
 * can be withdrawn at any time.
 */
@NullMarked
package org.linli.matching.wish;

import org.jspecify.annotations.NullMarked;
