/** What recording clocks learn by events: that an activity opened, and how the served rated it. */
@NullMarked
package org.linli.volunteer.recording.messaging;

import org.jspecify.annotations.NullMarked;
