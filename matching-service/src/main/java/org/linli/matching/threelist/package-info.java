/**
 * The demand list, the resource list and the project list as one view (MAT-01): a line per demand with the resources that were reserved
 * for it and the project that took it up, and the gaps: what was asked for and found nothing. Kept from events, so it may trail by
 * moments; a replay changes nothing.
 */
@NullMarked
package org.linli.matching.threelist;

import org.jspecify.annotations.NullMarked;
