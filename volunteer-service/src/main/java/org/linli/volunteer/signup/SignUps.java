package org.linli.volunteer.signup;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
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

    /** The one sign-up of a person and activity. */
    Optional<Versioned<SignUp>> of(ActivityId activity, VolunteerId volunteer);

    /** Another place that the volunteer has, or is being given, and that overlaps the time; the ends may touch. */
    Optional<SignUpId> claiming(VolunteerId volunteer, Instant from, Instant to, SignUpId besides);

    /** When the activities began to which the volunteer did not come. */
    List<Instant> noShowsOf(VolunteerId volunteer);

    /** The volunteer's applications, places and waits in activities that are not over. */
    List<Versioned<SignUp>> openOf(VolunteerId volunteer, Instant now);

    /** Applications without an end from before that time. */
    List<Versioned<SignUp>> appliedBefore(Instant before, int limit);

    /** The activities that have not begun and that somebody waits for. */
    List<ActivityId> waitedFor(Instant now);

    /** Those of one person, under whichever of his registrations. */
    Page<Versioned<SignUp>> ofVolunteer(Collection<VolunteerId> registrations, @Nullable String cursor, int limit);

    Page<Versioned<SignUp>> ofActivity(ActivityId activity, @Nullable String cursor, int limit);
}
