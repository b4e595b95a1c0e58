/**
 * Decides what time it is, how new ids are made in its order, and how minutes are shown as hours.
 *
 * <p>Only this package and configuration may ask the machine for the time.
 */
@NullMarked
package org.linli.platform.time;

import org.jspecify.annotations.NullMarked;
