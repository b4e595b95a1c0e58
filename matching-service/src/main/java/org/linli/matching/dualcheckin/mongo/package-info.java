/** Keeps cards, units and grid teams in MongoDB, persons sealed, and the sums by division and unit. */
@NullMarked
package org.linli.matching.dualcheckin.mongo;

import org.jspecify.annotations.NullMarked;
