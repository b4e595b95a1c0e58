/**
 * Decides which time people have given away for weeks ahead, beside the assignments of demands: pairings with on-site services, lessons of
 * courses. Whoever plans or proposes reads it, so that nobody is wanted at two places (MAT-05).
 */
@NullMarked
package org.linli.matching.standing;

import org.jspecify.annotations.NullMarked;
