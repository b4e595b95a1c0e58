/**
 * Figures of demands by division and class, kept from the service's own events; a replay changes nothing. A demand counts once in each
 * stage it has reached, and once where it stands now.
 */
@NullMarked
package org.linli.matching.statistics;

import org.jspecify.annotations.NullMarked;
