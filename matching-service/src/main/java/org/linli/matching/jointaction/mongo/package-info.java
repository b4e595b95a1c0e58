/** Keeps partners and joint actions in MongoDB, and their sums by division. */
@NullMarked
package org.linli.matching.jointaction.mongo;

import org.jspecify.annotations.NullMarked;
