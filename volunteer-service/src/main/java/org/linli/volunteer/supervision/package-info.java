/**
 * Keeps the supervision log (VOL-28): who supervised whom, in which form, on what, for how long, and what was agreed; and whose next
 * supervision is overdue.
 *
 * <p>Invariants: an entry is written once and never changed; an individual supervision has one supervisee, a group two or more; only a
 * social worker whose registration holds that day supervises.
 */
@NullMarked
package org.linli.volunteer.supervision;

import org.jspecify.annotations.NullMarked;
