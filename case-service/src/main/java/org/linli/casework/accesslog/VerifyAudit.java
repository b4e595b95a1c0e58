package org.linli.casework.accesslog;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An auditor has every chain checked; the answer tells whether all are whole and nothing about how many there are (SEC-11). */
public final class VerifyAudit {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyAudit.class);

    private final List<ChainSource> sources;
    private final HashChain chains;
    private final Clock clock;

    public VerifyAudit(List<ChainSource> sources, HashChain chains, Clock clock) {
        this.sources = List.copyOf(sources);
        this.chains = chains;
        this.clock = clock;
    }

    /** Whether every chain is whole. */
    public record Verdict(boolean intact, Instant checkedAt) {}

    public Verdict handle(Caller caller) {
        caller.requireRole(Role.AUDITOR);
        return verify();
    }

    /** Checks every chain. */
    public Verdict verify() {
        AtomicLong broken = new AtomicLong();
        for (ChainSource source : sources) {
            source.eachChain(chain -> {
                OptionalLong at = chains.brokenAt(chain.name(), chain.entries());
                if (at.isPresent()) {
                    broken.incrementAndGet();
                }
            });
        }
        if (broken.get() > 0) {
            LOG.error("audit trail broken: {} chains do not hold", broken.get());
        }
        return new Verdict(broken.get() == 0, clock.instant());
    }
}
