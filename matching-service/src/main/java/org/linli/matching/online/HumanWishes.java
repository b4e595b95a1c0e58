package org.linli.matching.online;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/**
 * Who wants a human to decide about him, in memory, for answers that only say so. What he told this instance counts at once, what he told
 * another one after the next reading; whatever binds anybody asks the database.
 */
@Component
final class HumanWishes {

    private final MatchingPreferences preferences;
    private final Freshness freshness;
    private final Set<String> wanting = new HashSet<>();
    /** What was stated while a reading was under way: the reading may not know it. */
    private final Map<String, Boolean> statedMeanwhile = new HashMap<>();

    HumanWishes(MatchingPreferences preferences, OnlineSettings settings) {
        this.preferences = preferences;
        this.freshness = new Freshness(settings.refreshAfter(), this::load);
    }

    Set<String> among(Collection<String> volunteerIds) {
        freshness.ensure();
        synchronized (this) {
            return volunteerIds.stream().filter(wanting::contains).collect(Collectors.toUnmodifiableSet());
        }
    }

    synchronized void stated(Versioned<MatchingPreferences.Preference> stored) {
        MatchingPreferences.Preference preference = stored.value();
        statedMeanwhile.put(preference.volunteerId(), preference.humanDecision());
        apply(preference.volunteerId(), preference.humanDecision());
    }

    private void apply(String volunteerId, boolean wants) {
        if (wants) {
            wanting.add(volunteerId);
        } else {
            wanting.remove(volunteerId);
        }
    }

    private void load() {
        synchronized (this) {
            statedMeanwhile.clear();
        }
        Set<String> read = preferences.wantingHumans();
        synchronized (this) {
            wanting.clear();
            wanting.addAll(read);
            statedMeanwhile.forEach(this::apply);
        }
    }
}
