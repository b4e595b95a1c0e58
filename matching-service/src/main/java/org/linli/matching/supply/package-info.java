/**
 * Who can serve, in memory: learnt only from volunteer-service's snapshots, from the first record on at every start and from then on as
 * they come. Until everything that was there at the start is read, this instance is not ready and plans nothing.
 */
@NullMarked
package org.linli.matching.supply;

import org.jspecify.annotations.NullMarked;
