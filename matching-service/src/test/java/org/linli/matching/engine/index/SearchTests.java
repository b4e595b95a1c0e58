package org.linli.matching.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.testkit.Rule;

/** The index answers what a plain search answers, ties included. */
class SearchTests {

    private static final int PEOPLE = 2_000;
    private static final int ASKS = 150;

    private static List<PlainSearch.Found> found(List<Candidate> candidates) {
        return candidates.stream()
                .map(c -> new PlainSearch.Found(c.id(), c.score()))
                .toList();
    }

    private static void compare(PeopleView view, PlainSearch plain, SplittableRandom random, int asks) {
        Search search = new Search(view);
        int answered = 0;
        for (int i = 0; i < asks; i++) {
            Ask ask = Districts.ask(random, PEOPLE);
            int k = 1 + random.nextInt(20);
            List<PlainSearch.Found> expected = plain.best(ask, k);
            List<Candidate> actual = search.best(ask, k);
            assertThat(found(actual)).as("%s", ask).isEqualTo(expected);
            assertThat(actual).allSatisfy(c -> assertThat(
                            c.parts().stream().mapToInt(Part::points).sum())
                    .isEqualTo(c.score()));
            assertThat(search.count(ask)).as("%s", ask).isEqualTo(plain.count(ask));
            answered += expected.isEmpty() ? 0 : 1;
        }
        assertThat(answered).isGreaterThan(asks / 4);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Rule("MAT-05")
    void findsTheBestAndCountsTheRestLikeAPlainSearch(boolean weekly) {
        for (long seed = 1; seed <= 2; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Map<String, Member> people = Districts.people(PEOPLE, random);
            PeopleIndex index = PeopleIndex.of(Districts.policy(weekly), people.values());
            Map<String, List<Promise>> promises = Districts.promises(index, PEOPLE, PEOPLE / 2, random);
            compare(index.publish(), new PlainSearch(weekly, people.values(), promises), random, ASKS);
        }
    }

    /** Roles and times of one need share what was worked out for the one before. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Rule("MAT-05")
    void countsEveryRoleAtEveryTimeOfANeedLikeAPlainSearch(boolean weekly) {
        SplittableRandom random = new SplittableRandom(21);
        Map<String, Member> people = Districts.people(PEOPLE, random);
        PeopleIndex index = PeopleIndex.of(Districts.policy(weekly), people.values());
        Map<String, List<Promise>> promises = Districts.promises(index, PEOPLE, PEOPLE / 2, random);
        PlainSearch plain = new PlainSearch(weekly, people.values(), promises);
        Search search = new Search(index.publish());
        for (int need = 0; need < 20; need++) {
            Ask first = Districts.ask(random, PEOPLE);
            List<Ask> roles = Stream.generate(() -> Districts.ask(random, PEOPLE))
                    .limit(need == 0 ? 10 : 3)
                    .toList();
            List<Ask> times = Stream.generate(() -> Districts.ask(random, PEOPLE))
                    .limit(need == 1 ? 10 : 3)
                    .toList();
            for (Ask time : times) {
                for (Ask role : roles) {
                    Ask ask = new Ask(
                            first.need(),
                            first.place(),
                            time.span(),
                            role.masks(),
                            first.taste(),
                            role.supervising(),
                            role.vettedOn(),
                            first.refused());
                    assertThat(search.count(ask)).as("%s", ask).isEqualTo(plain.count(ask));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void staysExactWhilePeopleComeGoMoveAndPromise(boolean weekly) {
        SplittableRandom random = new SplittableRandom(11);
        Map<String, Member> people = new HashMap<>(Districts.people(PEOPLE / 2, random));
        PeopleIndex index = PeopleIndex.of(Districts.policy(weekly), people.values());
        Map<String, List<Promise>> promises = new HashMap<>();
        for (int round = 0; round < 6; round++) {
            for (int i = 0; i < 1_500; i++) {
                String id = "p" + random.nextInt(PEOPLE);
                switch (random.nextInt(6)) {
                    case 0 -> {
                        people.remove(id);
                        index.remove(id);
                    }
                    case 1, 2 -> {
                        Promise promise = Districts.promise("k" + round + "-" + i, random);
                        index.promise(id, promise);
                        promises.computeIfAbsent(id, _ -> new ArrayList<>()).add(promise);
                    }
                    case 3 -> {
                        List<Promise> his = promises.getOrDefault(id, new ArrayList<>());
                        if (!his.isEmpty()) {
                            index.release(id, his.removeFirst().key());
                        }
                    }
                    default -> {
                        Member member = Districts.member(id, random);
                        people.put(id, member);
                        index.put(member);
                    }
                }
            }
            if (round == 3) {
                index.rebuild();
            }
            compare(index.publish(), new PlainSearch(weekly, people.values(), promises), random, 60);
        }
    }

    @Test
    void doesNotChangeWhatAReaderHolds() {
        SplittableRandom random = new SplittableRandom(5);
        Map<String, Member> people = Districts.people(PEOPLE, random);
        PeopleIndex index = PeopleIndex.of(new WeeklyUtility(), people.values());
        PeopleView before = index.view();
        PlainSearch plain = new PlainSearch(true, people.values(), Map.of());
        for (int i = 0; i < 500; i++) {
            index.put(Districts.member("p" + random.nextInt(PEOPLE + 200), random));
            index.promise("p" + random.nextInt(PEOPLE), Districts.promise("k" + i, random));
            index.remove("p" + random.nextInt(PEOPLE));
        }
        index.publish();
        compare(before, plain, random, 100);
        assertThat(before.find("p" + PEOPLE)).isEmpty();
        assertThat(before.find("p1")).contains(people.get("p1"));
        assertThat(index.view()).isNotSameAs(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Rule("MAT-05")
    void doesNotDependOnTheOrderInWhichPeopleCame(boolean weekly) {
        SplittableRandom random = new SplittableRandom(7);
        Map<String, Member> people = Districts.people(PEOPLE, random);
        PeopleIndex atOnce = PeopleIndex.of(Districts.policy(weekly), people.values());
        PeopleIndex oneByOne = new PeopleIndex(Districts.policy(weekly));
        people.values().stream()
                .sorted(java.util.Comparator.comparing(Member::id).reversed())
                .forEach(oneByOne::put);
        oneByOne.publish();
        for (int i = 0; i < 100; i++) {
            Ask ask = Districts.ask(random, PEOPLE);
            assertThat(oneByOne.view().best(ask, 10)).isEqualTo(atOnce.view().best(ask, 10));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsTheBestAsksOfAPersonLikeAPlainSearch(boolean weekly) {
        SplittableRandom random = new SplittableRandom(9);
        Map<String, Member> people = Districts.people(200, random);
        PeopleIndex index = PeopleIndex.of(Districts.policy(weekly), people.values());
        Map<String, List<Promise>> promises = Districts.promises(index, 200, 100, random);
        PlainSearch plain = new PlainSearch(weekly, people.values(), promises);
        List<Ask> asks = new ArrayList<>();
        for (int i = 0; i < 800; i++) {
            asks.add(Districts.ask(random, 200));
        }
        AskBoard board = new AskBoard(Districts.policy(weekly), asks);
        for (Member person : people.values()) {
            List<Promise> his = promises.getOrDefault(person.id(), List.of());
            List<Offer> best = board.best(person, his, Set.of(), 5);
            List<Integer> expected = asks.stream()
                    .filter(ask -> plain.against(ask, person).isEmpty())
                    .map(ask -> plain.score(ask, person))
                    .sorted(java.util.Comparator.reverseOrder())
                    .limit(5)
                    .toList();
            assertThat(best).extracting(Offer::score).isEqualTo(expected);
            assertThat(best)
                    .allSatisfy(o -> assertThat(plain.against(o.ask(), person)).isEmpty());
            assertThat(best).isEqualTo(board.best(person, his, Set.of(), 5));
        }
    }

    @Test
    void namesTheRulesAgainstOnePerson() {
        SplittableRandom random = new SplittableRandom(13);
        Map<String, Member> people = Districts.people(300, random);
        PeopleIndex index = PeopleIndex.of(new WeeklyUtility(), people.values());
        PlainSearch plain = new PlainSearch(true, people.values(), Map.of());
        Ask ask = Districts.ask(random, 300);
        people.values()
                .forEach(m -> assertThat(index.view().rulesAgainst(ask, m.id())).isEqualTo(plain.against(ask, m)));
        assertThat(index.view().rulesAgainst(ask, "nobody")).isEmpty();
        assertThat(index.view().score(ask, "nobody")).isEmpty();
    }

    @Test
    void keepsBitmapsSmall() {
        SplittableRandom random = new SplittableRandom(15);
        PeopleIndex index = PeopleIndex.of(
                new WeeklyUtility(), Districts.people(20_000, random).values());
        // 134,000 people would take less than 4.3 MB
        assertThat(index.view().bitmapBytes()).isLessThan(20_480L * 32);
    }
}
