/** Feeds the figures from the service's own topic. */
@NullMarked
package org.linli.volunteer.statistics.messaging;

import org.jspecify.annotations.NullMarked;
