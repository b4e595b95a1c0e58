/**
 * Decides when a running deadline is warned of and when it is missed, once each. Wishes and disputes carry their clocks with them; a sweep
 * asks for what a day brings.
 */
@NullMarked
package org.linli.matching.clock;

import org.jspecify.annotations.NullMarked;
