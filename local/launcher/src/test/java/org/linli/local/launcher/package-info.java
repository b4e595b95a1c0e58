/** Proves what is started, what is refused, and that nobody else's process is touched. */
@NullMarked
package org.linli.local.launcher;

import org.jspecify.annotations.NullMarked;
