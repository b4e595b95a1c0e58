package org.linli.local.mongo.journal;

/**
 * How a journal is kept.
 *
 * @param fsync every write also survives a power cut, at a fraction of the speed
 * @param repair a damaged log is cut at the damage instead of refused
 * @param compactAfter bytes of log that are never worth a snapshot
 */
public record JournalOptions(boolean fsync, boolean repair, long compactAfter) {

    private static final long USUAL_COMPACT_AFTER = 32L * 1024 * 1024;

    public static JournalOptions of(boolean fsync, boolean repair) {
        return new JournalOptions(fsync, repair, USUAL_COMPACT_AFTER);
    }

    public JournalOptions compactingAfter(long bytes) {
        return new JournalOptions(fsync, repair, bytes);
    }
}
