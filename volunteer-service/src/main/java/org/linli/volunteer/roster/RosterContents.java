package org.linli.volunteer.roster;

import java.io.InputStream;
import java.nio.file.Path;

/** Keeps uploads, encrypted, while their jobs run. */
public interface RosterContents {

    /** Equal for equal content. */
    String digest(Path file);

    void keep(String rosterId, Path file);

    /** The upload as it came. */
    InputStream open(String rosterId);

    void forget(String rosterId);

    /** Forgets uploads whose job never began or has ended. */
    void forgetAllBut(java.util.Set<String> runningRosters);
}
