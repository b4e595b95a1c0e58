/**
 * Starts, watches and stops the local suite as separate processes, with the JDK alone.
 * Decides which parts run here and which are replaced by real servers, in what order they start and stop, what counts as
 * healthy, when a crashed part is started again, and that no process is ever stopped that this launcher did not start.
 */
@NullMarked
package org.linli.local.launcher;

import org.jspecify.annotations.NullMarked;
