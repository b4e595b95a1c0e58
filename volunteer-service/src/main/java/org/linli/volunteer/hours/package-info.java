/**
 * Decides the hours ledger: append-only, in whole minutes (VOL-12), double entry between a volunteer's account and an activity's.
 *
 * <p>How an entry and its balance stay right through crash and replay: the day of service publishes the minutes from its own outbox, so they are
 * heard at least once. The ledger writes one document an entry, which carries both legs, the entry's place in the volunteer's account and the
 * balance after it. Two unique keys decide: the entry's id (the same minutes again change nothing) and volunteer + place (of two writers one
 * reads again). There is no second write that a crash could separate from the first, and no window after which a replay would count.
 */
@NullMarked
package org.linli.volunteer.hours;

import org.jspecify.annotations.NullMarked;
