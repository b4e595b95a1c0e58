/**
 * Decides who may work with children (SEC-13): the records were queried, the query was clear, and it is not older than a year.
 *
 * <p>Invariants: a hit bars the person at once and until an officer lifts it; a query older than the period clears nobody; what a query
 * found leaves this feature only as "cleared until" or as nothing.
 */
@NullMarked
package org.linli.volunteer.vetting;

import org.jspecify.annotations.NullMarked;
