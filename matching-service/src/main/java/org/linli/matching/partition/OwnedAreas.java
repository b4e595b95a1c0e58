package org.linli.matching.partition;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What this instance owns, as the consumer group said last. It may be late in hearing that something was taken away, so nothing relies on
 * two instances never owning the same.
 */
@Component
public final class OwnedAreas {

    private static final Logger LOG = LoggerFactory.getLogger(OwnedAreas.class);

    /**
     * One state of ownership.
     *
     * @param areas how areas fall into partitions
     * @param partitions those that are this instance's
     */
    public record Owned(AreaPartitions areas, Set<Integer> partitions) {

        public Owned {
            partitions = Set.copyOf(partitions);
        }

        public boolean has(String area) {
            return partitions.contains(areas.of(area));
        }

        public boolean everything() {
            return partitions.size() == areas.count();
        }
    }

    private final AtomicReference<@Nullable Owned> owned = new AtomicReference<>();

    /** Nothing until this instance has joined the group for the first time. */
    public Optional<Owned> now() {
        return Optional.ofNullable(owned.get());
    }

    /** Partitions came in addition; {@code count} is how many the topic has. */
    public void assigned(int count, Collection<Integer> more) {
        Owned after = owned.updateAndGet(before -> {
            Set<Integer> all = new TreeSet<>(more);
            if (before != null) {
                all.addAll(before.partitions());
            }
            return new Owned(new AreaPartitions(count), all);
        });
        log(after);
    }

    public void revoked(Collection<Integer> gone) {
        Owned after = owned.updateAndGet(before -> {
            if (before == null) {
                return null;
            }
            Set<Integer> rest = new TreeSet<>(before.partitions());
            rest.removeAll(gone);
            return new Owned(before.areas(), rest);
        });
        log(after);
    }

    private static void log(@Nullable Owned after) {
        if (after != null) {
            LOG.info(
                    "owns {} of {} area partitions: {}",
                    after.partitions().size(),
                    after.areas().count(),
                    new TreeSet<>(after.partitions()));
        }
    }
}
