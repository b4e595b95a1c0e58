/** Measures what Linli promises, each figure as a ratio against a named reference in the same run. */
@NullMarked
package org.linli.bench;

import org.jspecify.annotations.NullMarked;
