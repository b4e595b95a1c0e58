/** Looks at hours as they are recorded. */
@NullMarked
package org.linli.volunteer.anomaly.messaging;

import org.jspecify.annotations.NullMarked;
