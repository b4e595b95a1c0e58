package org.linli.volunteer.reconciliation;

import java.time.LocalDate;

/** An entry as it came out on the topic; lowest and highest differ when the same id came out with different minutes. */
public record PublishedEntry(String entryId, String volunteerId, String area, LocalDate day, int lowest, int highest) {}
