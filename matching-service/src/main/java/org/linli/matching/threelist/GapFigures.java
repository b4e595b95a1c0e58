package org.linli.matching.threelist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Listed demands and those that found nothing; {@code gapIndex} is their share, null when none was listed. */
public record GapFigures(long listed, long gap, @Nullable Double gapIndex) {

    /** The figures of one class. */
    public record OfClass(String demandClass, GapFigures figures) {}

    /** The figures of one community, and of each class in it. */
    public record OfCommunity(String area, GapFigures figures, List<OfClass> classes) {}

    static GapFigures of(List<ThreeLists.Count> counts) {
        long listed = counts.stream().mapToLong(ThreeLists.Count::listed).sum();
        long gap = counts.stream().mapToLong(ThreeLists.Count::gap).sum();
        return new GapFigures(
                listed, gap, listed == 0 ? null : (Double) (Math.round(gap * 10_000.0 / listed) / 10_000.0));
    }

    static List<OfClass> byClass(List<ThreeLists.Count> counts) {
        Map<String, List<ThreeLists.Count>> classes = new TreeMap<>();
        counts.forEach(c -> classes.computeIfAbsent(c.demandClass(), key -> new ArrayList<>())
                .add(c));
        List<OfClass> all = new ArrayList<>();
        classes.forEach((name, own) -> all.add(new OfClass(name, of(own))));
        return all;
    }

    static List<OfCommunity> byCommunity(List<ThreeLists.Count> counts) {
        Map<String, List<ThreeLists.Count>> areas = new TreeMap<>();
        counts.forEach(
                c -> areas.computeIfAbsent(c.area(), key -> new ArrayList<>()).add(c));
        List<OfCommunity> all = new ArrayList<>();
        areas.forEach((area, own) -> all.add(new OfCommunity(area, of(own), byClass(own))));
        return all;
    }
}
