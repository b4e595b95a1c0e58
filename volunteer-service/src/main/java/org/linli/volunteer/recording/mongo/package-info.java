/** Keeps recording clocks in MongoDB, one document an activity. */
@NullMarked
package org.linli.volunteer.recording.mongo;

import org.jspecify.annotations.NullMarked;
