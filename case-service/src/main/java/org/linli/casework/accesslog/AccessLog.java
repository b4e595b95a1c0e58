package org.linli.casework.accesslog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.linli.platform.time.Zones;

/** Decides on which chain an access is put on record: the case's own, or — for whoever stands outside — the day's. */
public final class AccessLog {

    private final AccessEntries entries;
    private final HashChain chains;
    private final Clock clock;

    public AccessLog(AccessEntries entries, HashChain chains, Clock clock) {
        this.entries = entries;
        this.chains = chains;
        this.clock = clock;
    }

    /** Puts on record what a member of the case's team was given or refused; nothing is shown before this has been written. */
    public void inside(String caseId, String actor, String action, String outcome) {
        entries.append(caseChain(caseId), new Access(clock.instant(), actor, action, caseId, outcome));
    }

    /**
     * Puts on record what somebody outside of a case asked for; the same steps whether the case exists or not, so that neither the
     * answer nor its time tells.
     */
    public void outside(String asked, String actor, String action, String outcome) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CHINA);
        entries.append("outside/" + today, new Access(clock.instant(), actor, action, asked, outcome));
    }

    /** What is on record about a case besides its changes: accesses of the team and attempts from outside, in order of time. */
    public List<ChainedEntry> about(String caseId) {
        List<ChainedEntry> about = new ArrayList<>(entries.withTarget(caseId));
        about.sort(Comparator.comparing(ChainedEntry::at));
        return about;
    }

    /** Whether the case's own chain is whole. */
    public boolean intact(String caseId) {
        String chain = caseChain(caseId);
        return chains.brokenAt(chain, entries.of(chain)).isEmpty();
    }

    private static String caseChain(String caseId) {
        return "case/" + caseId;
    }
}
