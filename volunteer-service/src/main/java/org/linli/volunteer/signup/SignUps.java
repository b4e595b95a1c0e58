package org.linli.volunteer.signup;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.VolunteerId;

/** All sign-ups: one a person and activity. */
public interface SignUps {

    /** Keeps a new sign-up; the same person and activity twice is the same sign-up and answers the one that is there. */
    Versioned<SignUp> add(SignUp signUp);

    Optional<Versioned<SignUp>> find(SignUpId id);

    /** Like {@link #find}, refusing with {@code sign-up.unknown}. */
    default Versioned<SignUp> get(SignUpId id) {
        return find(id).orElseThrow(() -> new Rejected(new SignUpRejection.Unknown()));
    }

    /** Keeps a change unless somebody else has changed the sign-up since that version. */
    Versioned<SignUp> save(SignUp signUp, long version);

    /** A place the volunteer has in another activity that overlaps the time; the ends may touch. */
    Optional<SignUpId> overlapping(VolunteerId volunteer, Instant from, Instant to);

    Page<Versioned<SignUp>> ofVolunteer(VolunteerId volunteer, @Nullable String cursor, int limit);

    Page<Versioned<SignUp>> ofActivity(ActivityId activity, @Nullable String cursor, int limit);
}
