/**
 * Decides what service is worth in points and what points buy (VOL-25).
 *
 * <p>Invariants: a second double-entry ledger, apart from hours and never touching them; every entry happens once, whatever is heard or asked how
 * often; nobody spends points he has not; the oldest points go first, whether spent or expired; no item is given more often than it is in stock.
 *
 * <p>Redeeming changes two documents. The points are taken first; then the item decides, in one write that is never taken back, whether that
 * redemption has a piece of the stock. Only one that was refused gets its points back. What a crash leaves between the two, a sweep settles.
 */
@NullMarked
package org.linli.volunteer.points;

import org.jspecify.annotations.NullMarked;
