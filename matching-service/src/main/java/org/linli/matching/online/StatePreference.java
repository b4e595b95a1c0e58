package org.linli.matching.online;

import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** A volunteer says whether a programme alone may decide about him; only he himself can. */
@Component
public final class StatePreference {

    private final MatchingPreferences preferences;
    private final HumanWishes wishes;

    StatePreference(MatchingPreferences preferences, HumanWishes wishes) {
        this.preferences = preferences;
        this.wishes = wishes;
    }

    public Versioned<MatchingPreferences.Preference> read(Caller by) {
        return preferences.of(himself(by));
    }

    public Versioned<MatchingPreferences.Preference> handle(boolean humanDecision, long version, Caller by) {
        Versioned<MatchingPreferences.Preference> stored =
                preferences.save(new MatchingPreferences.Preference(himself(by), humanDecision), version);
        wishes.stated(stored);
        return stored;
    }

    private static String himself(Caller by) {
        by.requireRole(Role.VOLUNTEER);
        String id = by.volunteerId();
        if (id == null) {
            throw new Rejected(new OnlineRejection.VolunteerNotKnown());
        }
        return id;
    }
}
