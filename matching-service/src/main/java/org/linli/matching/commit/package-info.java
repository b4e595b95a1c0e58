/** How a plan becomes promises: proposed by the engine, reviewed by an office, confirmed as a whole. Each proposal is confirmed by conditional writes of single documents; whoever cannot be had any more is replaced, and a confirmation that a crash cut off goes on where it stopped. */
@NullMarked
package org.linli.matching.commit;

import org.jspecify.annotations.NullMarked;
