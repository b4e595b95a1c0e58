package org.linli.bench.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Resident memory of this process, as the operating system counts it. */
public final class Resident {

    private static final Path STATUS = Path.of("/proc/self/status");

    private Resident() {}

    /** The highest so far, or −1 where the system has no /proc. */
    public static long peakMegabytes() throws IOException {
        if (!Files.exists(STATUS)) {
            return -1;
        }
        for (String line : Files.readAllLines(STATUS)) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return -1;
    }
}
