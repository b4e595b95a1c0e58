package org.linli.matching.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Hears of every owner of commitments right after it was written by this instance. */
@FunctionalInterface
public interface StandingCommitmentWatch {

    /** {@code now} are all commitments of the owner from a day on; they replace what he had. */
    void written(String owner, String area, Function<LocalDate, List<StandingCommitment>> now);
}
