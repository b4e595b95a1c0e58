/** Proves that the checker catches each broken rule and counts utility exactly, and that the solver passes it. */
@NullMarked
package org.linli.bench.matching;

import org.jspecify.annotations.NullMarked;
