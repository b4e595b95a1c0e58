/**
 * Decides who is a star volunteer (VOL-23): one to five stars by effective hours, each granted after the one before it, and only to those whose
 * service was also good.
 *
 * <p>Invariants: no star is granted below its threshold, before the star beneath it, with an upheld complaint in the year or a poor rating, before
 * its publicity is over, or by an office too small for it. Hours that are taken back later open a review; the star stays until the review ends.
 */
@NullMarked
package org.linli.volunteer.star;

import org.jspecify.annotations.NullMarked;
