/**
 * Decides when a recurring on-site service takes place: a series generates one activity a day by its rule, except on the days that it skips.
 *
 * <p>Invariants: a series runs for a year at most and takes place at least once; a day has one activity, however often it is generated, because
 * its id comes from series and day; the activity of a skipped day is called off.
 */
@NullMarked
package org.linli.volunteer.series;

import org.jspecify.annotations.NullMarked;
