/**
 * Decides which instance of a service does its recurring work: the one that holds the lease of the task, and no other until it is done, dead or
 * the next turn has come.
 *
 * <p>A lease spares work, it does not guard it: an instance that was paused may still be at work when another has taken over, so every sweep must
 * be one that may be done twice.
 */
@NullMarked
package org.linli.platform.sweep;

import org.jspecify.annotations.NullMarked;
