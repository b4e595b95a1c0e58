/** Counts answers, schedules visits and puts unsolved demands up again, from the service's own events. */
@NullMarked
package org.linli.matching.satisfaction.messaging;

import org.jspecify.annotations.NullMarked;
