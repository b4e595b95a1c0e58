package org.linli.casework.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.platform.crypto.Keyring;
import org.linli.platform.crypto.SmCryptoProvider;
import org.linli.testkit.Rule;

@Rule({"SEC-04", "SEC-07"})
class HashChainTests {

    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    @TempDir
    Path keys;

    HashChain chains;
    List<ChainedEntry> entries;

    @BeforeEach
    void writeAChain() throws IOException {
        Keyring.create(keys.resolve("keys.properties"), new SecureRandom());
        chains = new HashChain(new SmCryptoProvider(Keyring.load(keys.resolve("keys.properties"))));
        entries = new ArrayList<>();
        String last = chains.start();
        for (int i = 1; i <= 5; i++) {
            ChainedEntry entry = chains.next("c", i, last, access("actor-" + i, "SHOW_CASE"));
            entries.add(entry);
            last = entry.link();
        }
    }

    private static Access access(String actor, String action) {
        return new Access(NOON, actor, action, "case-1", Access.GRANTED);
    }

    @Test
    void holdsWhenNothingWasTouched() {
        assertThat(chains.brokenAt("c", entries)).isEmpty();
        assertThat(chains.brokenAt("c", List.of())).isEmpty();
    }

    @Test
    void showsEveryChangedField() {
        ChainedEntry e = entries.get(2);
        List<ChainedEntry> forgeries = List.of(
                new ChainedEntry(
                        e.seq(), e.at().plusMillis(1), e.actor(), e.action(), e.target(), e.outcome(), e.link()),
                new ChainedEntry(e.seq(), e.at(), "other", e.action(), e.target(), e.outcome(), e.link()),
                new ChainedEntry(e.seq(), e.at(), e.actor(), "LIST", e.target(), e.outcome(), e.link()),
                new ChainedEntry(e.seq(), e.at(), e.actor(), e.action(), "case-2", e.outcome(), e.link()),
                new ChainedEntry(e.seq(), e.at(), e.actor(), e.action(), e.target(), Access.DENIED, e.link()),
                new ChainedEntry(e.seq(), e.at(), e.actor(), e.action(), e.target(), e.outcome(), chains.start()),
                new ChainedEntry(9, e.at(), e.actor(), e.action(), e.target(), e.outcome(), e.link()));
        for (ChainedEntry forged : forgeries) {
            List<ChainedEntry> changed = new ArrayList<>(entries);
            changed.set(2, forged);
            assertThat(chains.brokenAt("c", changed)).hasValue(3);
        }
    }

    @Test
    void showsARemovedAnInsertedAndASwappedEntry() {
        List<ChainedEntry> removed = new ArrayList<>(entries);
        removed.remove(1);
        assertThat(chains.brokenAt("c", removed)).hasValue(2);
        List<ChainedEntry> inserted = new ArrayList<>(entries);
        inserted.add(1, chains.next("c", 2, chains.start(), access("x", "y")));
        assertThat(chains.brokenAt("c", inserted)).hasValue(2);
        List<ChainedEntry> swapped = new ArrayList<>(entries);
        swapped.set(0, entries.get(1));
        swapped.set(1, entries.get(0));
        assertThat(chains.brokenAt("c", swapped)).hasValue(1);
    }

    @Test
    void belongsToOneChainAndOneInstallation() throws IOException {
        assertThat(chains.brokenAt("another", entries)).hasValue(1);
        Keyring.create(keys.resolve("other.properties"), new SecureRandom());
        HashChain elsewhere = new HashChain(new SmCryptoProvider(Keyring.load(keys.resolve("other.properties"))));
        assertThat(elsewhere.brokenAt("c", entries)).hasValue(1);
    }

    @Test
    void doesNotStoreOverlongTargets() {
        assertThat(new Access(NOON, "a", "b", "x".repeat(65), "c").target()).isEqualTo("overlong");
        assertThat(new Access(NOON, "a", "b", "x".repeat(64), "c").target()).hasSize(64);
    }
}
