package org.linli.volunteer.recording;

import java.time.LocalDate;
import org.linli.platform.calendar.Deadline;

/** When the record is due, and from which day on the body is warned. */
public record RecordingTime(Deadline due, LocalDate warnOn) {}
