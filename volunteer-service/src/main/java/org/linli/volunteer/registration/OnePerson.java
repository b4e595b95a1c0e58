package org.linli.volunteer.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Knows which registrations are one person's: what was recorded under a merged one is read from the one that is kept, and stays where it was
 * written.
 */
@Component
public class OnePerson {

    private final Volunteers volunteers;

    public OnePerson(Volunteers volunteers) {
        this.volunteers = volunteers;
    }

    /** The registration itself, and all that were merged into it, directly or through another. */
    public List<VolunteerId> registrationsOf(VolunteerId kept) {
        List<VolunteerId> all = new ArrayList<>(List.of(kept));
        for (int next = 0; next < all.size(); next++) {
            volunteers.find(all.get(next)).ifPresent(found -> found.value().state().dossier().absorbed().stream()
                    .filter(merged -> !all.contains(merged))
                    .forEach(all::add));
        }
        return all;
    }

    /** The registration that stands for the person now: itself unless it was merged. */
    public VolunteerId survivorOf(VolunteerId registration) {
        VolunteerId survivor = registration;
        for (VolunteerId into = mergedInto(survivor); into != null; into = mergedInto(survivor)) {
            survivor = into;
        }
        return survivor;
    }

    private @Nullable VolunteerId mergedInto(VolunteerId registration) {
        Optional<VolunteerId> into = volunteers
                .find(registration)
                .map(found -> found.value().state().dossier().mergedInto());
        return into.orElse(null);
    }
}
