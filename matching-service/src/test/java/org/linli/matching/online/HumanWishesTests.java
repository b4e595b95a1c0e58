package org.linli.matching.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.matching.online.MatchingPreferences.Preference;
import org.linli.platform.outbox.Versioned;
import org.linli.testkit.Rule;

class HumanWishesTests {

    private static final List<String> BOTH = List.of("anna", "bo");

    @Test
    @Rule("MAT-05")
    void knowsWhatWasStatedBeforeAndSince() {
        HumanWishes wishes = wishes(() -> Set.of("anna"));
        assertThat(wishes.among(BOTH)).containsExactly("anna");

        wishes.stated(stated("bo", true));
        wishes.stated(stated("anna", false));

        assertThat(wishes.among(BOTH)).containsExactly("bo");
        assertThat(wishes.among(List.of())).isEmpty();
    }

    @Test
    void keepsWhatIsStatedWhileAReadingIsUnderWay() {
        HumanWishes[] wishes = new HumanWishes[1];
        // the reading began before both told something else
        wishes[0] = wishes(() -> {
            wishes[0].stated(stated("anna", false));
            wishes[0].stated(stated("bo", true));
            return Set.of("anna");
        });

        assertThat(wishes[0].among(BOTH)).containsExactly("bo");
    }

    private static HumanWishes wishes(Supplier<Set<String>> stored) {
        return new HumanWishes(
                new MatchingPreferences() {
                    @Override
                    public Versioned<Preference> of(String volunteerId) {
                        throw new UnsupportedOperationException(volunteerId);
                    }

                    @Override
                    public Set<String> wantingHumans() {
                        return stored.get();
                    }

                    @Override
                    public Versioned<Preference> save(Preference preference, long expectedVersion) {
                        throw new UnsupportedOperationException(preference.volunteerId());
                    }
                },
                new OnlineSettings(Duration.ofHours(1), Duration.ofDays(28)));
    }

    private static Versioned<Preference> stated(String volunteerId, boolean humanDecision) {
        return new Versioned<>(new Preference(volunteerId, humanDecision), 1);
    }
}
