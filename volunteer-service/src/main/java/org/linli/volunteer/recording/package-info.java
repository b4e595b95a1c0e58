/**
 * Decides whether the service of an activity and its evaluation are on record in time: within ten working days after it ended (VOL-33,
 * 67令11), with a warning before and a list of the bodies that are late.
 *
 * <p>One clock an activity, started when the activity opens. A sweep looks at what is still missing, so that a lost or repeated event cannot
 * make a clock wrong; the clocks are computed anew when the calendar changes.
 */
@NullMarked
package org.linli.volunteer.recording;

import org.jspecify.annotations.NullMarked;
