package org.linli.matching.wish;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.time.Zones;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets the days pass for wishes: warns, gives lapsed claims back to the pool, closes what nobody judged, erases hidden pictures. */
@Component
public final class SweepWishes {

    private static final Logger LOG = LoggerFactory.getLogger(SweepWishes.class);
    private static final int AT_ONCE = 500;

    private final Wishes wishes;
    private final ShowBeneficiary show;
    private final Clock clock;

    SweepWishes(Wishes wishes, ShowBeneficiary show, Clock clock) {
        this.wishes = wishes;
        this.show = show;
        this.clock = clock;
    }

    /** Done twice it does the same once; what somebody else changes meanwhile is left to the next sweep. */
    public void handle() {
        LocalDate today = LocalDate.now(clock.withZone(Zones.CHINA));
        each(wishes.owing(today, AT_ONCE), stored -> {
            stored.value().tick(today);
            if (!stored.value().changes().isEmpty()) {
                wishes.save(stored.value(), stored.version());
            }
        });
        each(wishes.withHiddenPhoto(AT_ONCE), show::erase);
    }

    private void each(List<WishId> ids, Consumer<Versioned<Wish>> step) {
        for (WishId id : ids) {
            try {
                step.accept(wishes.get(id));
            } catch (Rejected movedOn) {
                LOG.debug("wish {} moved on: {}", id, movedOn.rejection().code());
            }
        }
    }
}
