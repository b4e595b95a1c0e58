/**
 * matching-service: demands, the supply learnt from volunteer-service's snapshots, the matching engine, plans, assignments and their
 * figures (MAT-01 … MAT-06).
 */
@NullMarked
package org.linli.matching;

import org.jspecify.annotations.NullMarked;
