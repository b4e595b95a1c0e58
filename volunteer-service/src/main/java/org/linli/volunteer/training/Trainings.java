package org.linli.volunteer.training;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.VolunteerId;

/** Everybody's trainings. */
public interface Trainings {

    /** Keeps a new training; the same id twice is the same training and answers the one that is there. */
    Versioned<Training> add(Training training);

    Optional<Versioned<Training>> find(TrainingId id);

    /** Like {@link #find}, refusing with {@code training.unknown}. */
    default Versioned<Training> get(TrainingId id) {
        return find(id).orElseThrow(() -> new Rejected(new TrainingRejection.Unknown()));
    }

    Versioned<Training> save(Training training, long version);

    Page<Versioned<Training>> ofSession(SessionId session, @Nullable String cursor, int limit);

    /** A volunteer's trainings, the latest first. */
    List<Versioned<Training>> ofVolunteer(VolunteerId volunteer);
}
