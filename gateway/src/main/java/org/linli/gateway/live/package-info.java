/**
 * Decides who is told that something changed. Only topic, type, street and time leave; never what changed or whom it concerns.
 */
@NullMarked
package org.linli.gateway.live;

import org.jspecify.annotations.NullMarked;
