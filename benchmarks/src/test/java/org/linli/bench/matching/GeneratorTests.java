package org.linli.bench.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GeneratorTests {

    private static Instance generated(long seed) {
        return Generator.generate("generated", 60, 1500, seed);
    }

    @Test
    void makesTheSameInstanceFromTheSameSeed() {
        assertThat(generated(1)).isEqualTo(generated(1));
        assertThat(generated(1)).isNotEqualTo(generated(2));
    }

    @Test
    void makesWhatWasAskedFor() {
        Instance instance = generated(1);
        assertThat(instance.needs()).hasSize(60);
        assertThat(instance.persons()).hasSize(1500);
        assertThat(instance.venues()).hasSize(10);
        assertThat(instance.needs()).extracting(Need::arrival).doesNotHaveDuplicates();
    }

    @Test
    void everyWindowLiesInTheDay() {
        assertThat(generated(3).needs()).flatExtracting(Need::windows).allSatisfy(w -> assertThat(w.end())
                .isLessThanOrEqualTo(Instance.SLOTS));
    }

    @Test
    void everyRoleAsksForAtLeastItsMinimum() {
        assertThat(generated(3).needs()).flatExtracting(Need::roles).allSatisfy(r -> assertThat(r.want())
                .isGreaterThanOrEqualTo(r.min()));
    }

    @Test
    void greedyPlansOnItKeepEveryRule() {
        Instance instance = generated(5);
        for (Greedy.Order order : Greedy.Order.values()) {
            Verdict verdict = Checker.check(instance, Greedy.plan(instance, order));
            assertThat(verdict.violations()).isEmpty();
            assertThat(verdict.runningNeeds()).isPositive();
        }
    }
}
