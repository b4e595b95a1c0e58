/**
 * Decides which days are worked on and by when a thing must be done: the one deadline engine of every service.
 *
 * <p>Weekends, public holidays and make-up workdays are data. A year for which no list is known yet is counted on weekends alone, and every
 * deadline that touches it says so ({@link org.linli.platform.calendar.Deadline#provisional()}); when the list arrives the open deadlines are
 * computed again ({@link org.linli.platform.calendar.OpenDeadlines}).
 */
@NullMarked
package org.linli.platform.calendar;

import org.jspecify.annotations.NullMarked;
