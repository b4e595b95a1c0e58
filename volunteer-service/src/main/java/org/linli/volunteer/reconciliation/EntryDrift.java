package org.linli.volunteer.reconciliation;

/**
 * One entry that does not agree.
 *
 * @param volunteerId whose entry it is, empty for a figure of the statistics
 * @param expected minutes (or the balance) by the source
 * @param found minutes (or the balance) as found
 */
public record EntryDrift(
        DriftKind kind, String entryId, String volunteerId, String area, String day, long expected, long found) {}
