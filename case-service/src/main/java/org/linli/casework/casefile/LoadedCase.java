package org.linli.casework.casefile;

import java.util.List;
import org.linli.casework.accesslog.ChainedEntry;

/**
 * A case as it was read.
 *
 * @param version what a change must name
 * @param audit the chain of its changes
 */
public record LoadedCase(CaseFile file, long version, List<ChainedEntry> audit) {

    public LoadedCase {
        audit = List.copyOf(audit);
    }
}
