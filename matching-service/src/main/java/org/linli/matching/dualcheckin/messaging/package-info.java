/** Frees the post of a member who left. */
@NullMarked
package org.linli.matching.dualcheckin.messaging;

import org.jspecify.annotations.NullMarked;
