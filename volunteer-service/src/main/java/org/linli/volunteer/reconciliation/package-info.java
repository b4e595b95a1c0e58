/**
 * Decides whether the service's numbers agree: what the days of service say, what the ledger holds, what was published on the topic and what the
 * statistics show, entry by entry.
 *
 * <p>The days of service are the source: they decided every entry in the same write as the fact. An entry that is younger than the grace may still
 * be on its way and is no drift.
 */
@NullMarked
package org.linli.volunteer.reconciliation;

import org.jspecify.annotations.NullMarked;
