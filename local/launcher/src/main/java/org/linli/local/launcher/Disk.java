package org.linli.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Decides whether there is room to run: journals and event logs must not meet a full disk in the middle of a day. */
final class Disk {

    static final long NEEDED_BYTES = 1024L * 1024 * 1024;

    private Disk() {}

    static void requireRoom(Path directory) throws IOException {
        Files.createDirectories(directory);
        requireRoom(directory, Files.getFileStore(directory).getUsableSpace());
    }

    static void requireRoom(Path directory, long usableBytes) {
        if (usableBytes < NEEDED_BYTES) {
            throw new CannotRun("The disk is full: " + megabytes(usableBytes) + " MB are free at " + directory + ", "
                    + megabytes(NEEDED_BYTES) + " MB are needed. Free some space, or set LINLI_STATE to a directory on"
                    + " another disk.");
        }
    }

    private static long megabytes(long bytes) {
        return bytes / (1024 * 1024);
    }
}
