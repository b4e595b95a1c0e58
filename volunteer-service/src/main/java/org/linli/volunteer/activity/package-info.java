/**
 * Decides what may be offered as a volunteer activity and who has a seat in it.
 *
 * <p>Invariants: only future activities of at most a year are published, under a title that is no late entry (VOL-14), with a complete notice
 * (VOL-06) and, when dangerous, insured for all its days (VOL-08); never more seats are given than there are. A matched demand becomes one
 * activity, whatever the number and order of its assignments.
 */
@NullMarked
package org.linli.volunteer.activity;

import org.jspecify.annotations.NullMarked;
