package org.linli.casework.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The counts of a district as they may be known: hidden ones are absent.
 *
 * @param district six digits
 * @param cells one per street, in the order of the register; every street is named, with or without cases
 */
public record PublishedCounts(String district, LocalDate asOf, Cell total, List<Cell> cells) {

    public PublishedCounts {
        cells = List.copyOf(cells);
    }

    /** The counts of one division. */
    public record Cell(
            String area, @Nullable Long open, @Nullable Long closed) {}

    /** Whether a reader of both would learn anything new from this one. */
    boolean saysTheSameAs(PublishedCounts other) {
        return Objects.equals(asOf, other.asOf) && total.equals(other.total) && cells.equals(other.cells);
    }
}
