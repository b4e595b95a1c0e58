package org.linli.bench.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.matching.engine.index.Ask;
import org.linli.matching.engine.index.Member;
import org.linli.matching.engine.index.PeopleIndex;
import org.linli.matching.engine.index.Ranking;
import org.linli.matching.engine.index.Search;

/** The best k for every role of every need at every time, against brute force over arrays: the same people, and how much faster. */
final class TopRun {

    private static final int WARM_UPS = 4;

    private record Question(Need need, Role role, Window window, Ask ask) {}

    private TopRun() {}

    static Map<String, Object> run(Options options) throws IOException {
        Instance instance = InstanceReader.read(Path.of(options.text("folder", "")));
        int k = options.whole("k", 10);
        List<Member> members = People.members(instance);
        long started = System.nanoTime();
        PeopleIndex index = People.index(members);
        double build = SolveRun.seconds(started);
        PeopleArrays arrays = new PeopleArrays(instance);
        List<Seat> plan = Greedy.plan(instance, Greedy.Order.BY_PRIORITY);
        List<Seat> half = plan.subList(0, plan.size() / 2);
        People.promise(instance, index, half);
        arrays.promise(half);
        List<Question> questions = questions(instance, options.whole("questions", 3000));
        Search search = new Search(index.view());
        long[] own = new long[questions.size()];
        for (int round = 0; round <= WARM_UPS; round++) {
            for (int i = 0; i < own.length; i++) {
                long at = System.nanoTime();
                search.rank(questions.get(i).ask(), k);
                own[i] = System.nanoTime() - at;
            }
        }
        long[] brute = new long[questions.size()];
        int different = 0;
        int[] rows = new int[k];
        int[] scores = new int[k];
        for (int i = 0; i < brute.length; i++) {
            Question q = questions.get(i);
            long at = System.nanoTime();
            arrays.best(q.need(), q.role(), q.window(), rows, scores);
            brute[i] = System.nanoTime() - at;
            different += same(search.rank(q.ask(), k), rows, scores) ? 0 : 1;
        }
        Percentiles fast = Percentiles.of(own);
        // the first fifth is its warming up
        Percentiles slow = Percentiles.of(Arrays.copyOfRange(brute, brute.length / 5, brute.length));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("persons", instance.persons().size());
        result.put("questions", questions.size());
        result.put("k", k);
        result.put("different", different);
        result.put("p50Micros", fast.p50Micros());
        result.put("p99Micros", fast.p99Micros());
        result.put("maxMicros", fast.maxMicros());
        result.put("meanMicros", fast.meanMicros());
        result.put("bruteForceP50Micros", slow.p50Micros());
        result.put("bruteForceMeanMicros", slow.meanMicros());
        result.put("timesFaster", MatchingBenchmark.rounded(slow.meanMicros() / fast.meanMicros()));
        result.put("buildMillis", Math.round(build * 1000));
        result.put("bitmapBytes", index.view().bitmapBytes());
        return result;
    }

    private static List<Question> questions(Instance instance, int most) {
        List<Question> questions = new ArrayList<>();
        for (Need need : instance.needs()) {
            for (Role role : need.roles()) {
                for (Window window : need.windows()) {
                    if (questions.size() < most) {
                        questions.add(new Question(need, role, window, People.ask(need, role, window)));
                    }
                }
            }
        }
        return questions;
    }

    private static boolean same(Ranking ranking, int[] rows, int[] scores) {
        for (int place = 0; place < rows.length; place++) {
            boolean there = place < ranking.count();
            if (there != rows[place] >= 0) {
                return false;
            }
            if (there
                    && (!ranking.id(place).equals(People.name(rows[place])) || ranking.score(place) != scores[place])) {
                return false;
            }
        }
        return true;
    }
}
