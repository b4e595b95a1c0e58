/** Where the three lists learn from: demands and bookings of this service, projects of project-service. */
@NullMarked
package org.linli.matching.threelist.messaging;

import org.jspecify.annotations.NullMarked;
