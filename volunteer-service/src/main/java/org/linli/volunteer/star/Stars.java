package org.linli.volunteer.star;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.VolunteerId;

/** All stars of all volunteers, from eligibility on. */
public interface Stars {

    /** Keeps a new one; one that is there already is left as it is. */
    void addIfNew(Star star);

    Optional<Versioned<Star>> find(StarId id);

    /** Like {@link #find}, refusing with {@code star.unknown}. */
    default Versioned<Star> get(StarId id) {
        return find(id).orElseThrow(() -> new Rejected(new StarRejection.Unknown()));
    }

    /** Keeps a change unless somebody else has changed the star since that version. */
    Versioned<Star> save(Star star, long version);

    /** A volunteer's, the first star first. */
    List<Versioned<Star>> of(VolunteerId volunteer);

    Page<Versioned<Star>> list(String areaPrefix, @Nullable StarStatus status, @Nullable String cursor, int limit);

    /** Those whose publicity runs. */
    List<StarId> publicized(int limit);
}
