/** What venue and goods of a demand learn from the service's own topic: demands that moved, and bookings that were given back. */
@NullMarked
package org.linli.matching.equipment.messaging;

import org.jspecify.annotations.NullMarked;
