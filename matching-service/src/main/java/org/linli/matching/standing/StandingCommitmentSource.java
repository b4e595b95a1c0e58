package org.linli.matching.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;

/** Something that has people's time for weeks ahead. */
public interface StandingCommitmentSource {

    /** Shows every owner of an area with the commitments from a day on. */
    void each(String areaPrefix, LocalDate from, BiConsumer<String, List<StandingCommitment>> reader);
}
