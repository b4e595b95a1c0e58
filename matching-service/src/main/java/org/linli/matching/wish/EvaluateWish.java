package org.linli.matching.wish;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Hears how both sides judge: claimants themselves, the beneficiary through an office of the place. */
@Component
public final class EvaluateWish {

    private final WishDesk desk;
    private final Clock clock;

    EvaluateWish(WishDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** One side's judgement. */
    public record Command(
            WishId id, long version, int rating, @Nullable String comment, Caller by) {}

    public Versioned<Wish> handle(Command command) {
        Caller by = command.by();
        return desk.asClaimant(
                command.id(),
                command.version(),
                by,
                wish -> wish.evaluate(new Evaluation(
                        desk.claims(wish, by) ? Evaluation.Side.CLAIMANT : Evaluation.Side.BENEFICIARY,
                        command.rating(),
                        command.comment() == null ? null : PersonalData.text(command.comment()),
                        by.subject(),
                        clock.instant())));
    }
}
