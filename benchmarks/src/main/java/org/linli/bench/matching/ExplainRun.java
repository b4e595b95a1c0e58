package org.linli.bench.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.matching.engine.index.Counts;
import org.linli.matching.engine.index.PeopleIndex;
import org.linli.matching.engine.index.Rule;
import org.linli.matching.engine.index.Search;
import org.linli.matching.engine.index.Shortage;

/** Every need explained, all of its roles at all of its times, in a week that is planned already; every number counted again by brute force. */
final class ExplainRun {

    private static final int WARM_UPS = 3;

    private ExplainRun() {}

    static Map<String, Object> run(Options options) throws IOException {
        Instance instance = InstanceReader.read(Path.of(options.text("folder", "")));
        List<Seat> plan = Greedy.plan(instance, Greedy.Order.BY_PRIORITY);
        PeopleIndex index = People.index(People.members(instance));
        People.promise(instance, index, plan);
        PeopleArrays arrays = new PeopleArrays(instance);
        arrays.promise(plan);
        long[] nanos = new long[instance.needs().size()];
        for (int round = 0; round <= WARM_UPS; round++) {
            for (Need need : instance.needs()) {
                List<Shortage.Wanted> wanted = wanted(need);
                long at = System.nanoTime();
                Shortage.of(index.view(), wanted);
                nanos[need.id()] = System.nanoTime() - at;
            }
        }
        Search search = new Search(index.view());
        int counted = 0;
        int different = 0;
        int checked = Math.min(instance.needs().size(), options.whole("checked", 1000));
        for (Need need : instance.needs().subList(0, checked)) {
            for (Window window : need.windows()) {
                for (Role role : need.roles()) {
                    counted++;
                    Counts own = search.count(People.ask(need, role, window));
                    different += same(own, arrays.counts(need, role, window)) ? 0 : 1;
                }
            }
        }
        Percentiles times = Percentiles.of(nanos);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("needs", instance.needs().size());
        result.put("p50Micros", times.p50Micros());
        result.put("p99Micros", times.p99Micros());
        result.put("maxMicros", times.maxMicros());
        result.put("countsChecked", counted);
        result.put("different", different);
        return result;
    }

    private static List<Shortage.Wanted> wanted(Need need) {
        List<Shortage.Wanted> wanted = new ArrayList<>();
        for (int w = 0; w < need.windows().size(); w++) {
            for (int r = 0; r < need.roles().size(); r++) {
                Role role = need.roles().get(r);
                wanted.add(new Shortage.Wanted(
                        w, r, People.ask(need, role, need.windows().get(w)), role.min()));
            }
        }
        return wanted;
    }

    private static boolean same(Counts own, int[] brute) {
        if (own.feasible() != brute[0]) {
            return false;
        }
        for (Rule rule : Rule.values()) {
            if (own.only(rule) != brute[1 + rule.ordinal()]) {
                return false;
            }
        }
        return true;
    }
}
