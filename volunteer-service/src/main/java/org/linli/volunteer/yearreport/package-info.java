/**
 * Decides the yearly report of a division (VOL-32): frozen once, from the figures and the ledger as they stand then, and never changed; a later
 * correction shows in the running statistics, not in the report.
 *
 * <p>The digest of its contents is stored beside them and published, so that a changed report shows.
 */
@NullMarked
package org.linli.volunteer.yearreport;

import org.jspecify.annotations.NullMarked;
