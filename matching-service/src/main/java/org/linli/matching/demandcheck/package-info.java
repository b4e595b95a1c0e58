/**
 * Shows demands that are the same or nearly so before another one is posted; a check stores nothing. Texts are compared by the pairs of
 * characters they share, so that word order and small words matter little.
 */
@NullMarked
package org.linli.matching.demandcheck;

import org.jspecify.annotations.NullMarked;
