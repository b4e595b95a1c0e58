/** What resources learn from topics: demands that ended, and their own uses for the figures of the circles. */
@NullMarked
package org.linli.matching.resource.messaging;

import org.jspecify.annotations.NullMarked;
