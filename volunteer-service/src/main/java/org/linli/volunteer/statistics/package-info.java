/**
 * Decides the published figures of volunteering: sums by division and day, kept from the service's own events, and a check that they equal what
 * they were computed from.
 *
 * <p>{@code volunteers} counts ACTIVE ones, {@code guardianPending} those who wait for a guardian; {@code minutes} are those of the ledger.
 */
@NullMarked
package org.linli.volunteer.statistics;

import org.jspecify.annotations.NullMarked;
