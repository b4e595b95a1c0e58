package org.linli.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists against reading every person once: the same people in the same order, and the same word of who was left out. */
class ShortlistsTests {

    private static final Policy VETTING = new Policy(true, false, 3, 6, 45);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void holdWhomReadingEverybodyWouldFind(long seed) {
        EngineFixtures.Instance town = EngineFixtures.instance(seed, 3_000, 40);

        int compared = sameAsReadingEverybody(town, seed % 2 == 0 ? Policy.DEFAULT : VETTING);

        assertThat(compared).isGreaterThan(40);
    }

    @Test
    void stopEarlyWhereNearlyAllStandAlike() {
        EngineFixtures.Instance town = EngineFixtures.instance(7, 6_000, 25);
        Supply alike = new Supply();
        town.people()
                .forEach(p -> alike.put(new Person(
                        p.id(),
                        p.area(),
                        true,
                        p.minor(),
                        p.certified(),
                        p.declared(),
                        p.skills(),
                        p.languages(),
                        p.classes(),
                        p.availability(),
                        -1,
                        0,
                        p.vettedUntilDay())));

        int compared = sameAsReadingEverybody(
                new EngineFixtures.Instance(alike, town.people(), town.needs(), List.of()), Policy.DEFAULT);

        assertThat(compared).isGreaterThan(25);
    }

    /** Every list, and the same lists made longer twice; how many were compared. */
    private static int sameAsReadingEverybody(EngineFixtures.Instance town, Policy policy) {
        Commitments promised = new Commitments(town.supply(), town.commitments(), policy);
        Need[][] needs = town.needs().stream()
                .map(n -> n.with(new Need.Extras(
                        List.of(
                                new Need.Window(n.day() + 1, 5 * 60, 9 * 60),
                                new Need.Window(n.day(), 22 * 60, 23 * 60)),
                        null,
                        null)))
                .map(n -> n.variants().toArray(Need[]::new))
                .toArray(Need[][]::new);
        Shortlists lists = new Shortlists(town.supply(), needs, policy, promised);
        int compared = 0;
        for (int j = 0; j < needs.length; j++) {
            for (int w = 0; w < needs[j].length; w++) {
                for (int r = 0; r < needs[j][w].roles().size(); r++) {
                    Shortlists.Shortlist list = lists.of(j, w, r);
                    for (int turn = 0; turn < 3; turn++) {
                        assertSame(list, lists, needs[j][w], r, new Eligibility(town.supply(), policy, promised), town);
                        list = lists.longer(j, w, r);
                        compared++;
                    }
                }
            }
        }
        return compared;
    }

    private static void assertSame(
            Shortlists.Shortlist list,
            Shortlists lists,
            Need need,
            int r,
            Eligibility eligibility,
            EngineFixtures.Instance town) {
        Scoring scoring = new Scoring(town.supply());
        record Fit(int row, int points) {}
        List<Fit> all = IntStream.of(lists.people())
                .filter(row -> eligibility.allows(need, need.roles().get(r), row))
                .mapToObj(row -> new Fit(row, scoring.unburdened(need, row) + lists.load(row, 0)))
                .sorted((a, b) -> b.points() - a.points())
                .toList();
        int kept = list.rows().length;
        assertThat(list.rows())
                .isEqualTo(all.stream().limit(kept).mapToInt(Fit::row).toArray());
        assertThat(list.points())
                .isEqualTo(all.stream().limit(kept).mapToInt(Fit::points).toArray());
        assertThat(list.leftOut())
                .isEqualTo(kept == all.size() ? -1 : all.get(kept).points());
        assertThat(Arrays.stream(list.rows()).distinct().count()).isEqualTo(kept);
    }
}
