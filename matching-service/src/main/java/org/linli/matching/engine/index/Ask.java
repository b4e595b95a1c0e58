package org.linli.matching.engine.index;

import java.util.Set;

/**
 * One role of one need at one time: what the index is asked for.
 *
 * @param supervising a social worker's seat, which counts apart in his week
 * @param vettedOn the epoch day a record check must cover (MAT-06), {@link #NO_VETTING} when none is asked for
 * @param refused people who must not be asked (again)
 */
public record Ask(
        String need,
        Place place,
        Span span,
        Masks masks,
        Taste taste,
        boolean supervising,
        long vettedOn,
        Set<String> refused) {

    public static final long NO_VETTING = Long.MIN_VALUE;

    public Ask {
        refused = Set.copyOf(refused);
    }

    /** The same at another time. */
    public Ask at(Span other) {
        long vetted = vettedOn == NO_VETTING ? NO_VETTING : other.day();
        return new Ask(need, place, other, masks, taste, supervising, vetted, refused);
    }
}
