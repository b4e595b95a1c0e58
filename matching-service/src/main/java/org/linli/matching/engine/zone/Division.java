package org.linli.matching.engine.zone;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Divides the places of a district into zones by straight cuts, so that each has about the same number of needs. Every cut has a band in which
 * it may lie for a round: what lies in the band is then planned together with what lies beyond the border.
 */
public final class Division {

    /** Share of the places on each side of a cut that it may wander over. */
    private static final double BAND = 0.25;

    private final int zones;
    /** Who plans for a zone: itself, or the one that took it over. */
    private final int[] heir;

    private final Part root;

    private sealed interface Part {}

    private record Whole(int zone) implements Part {}

    /** {@code low} lies below {@code at}; for a round the cut is anywhere between {@code from} and {@code to}. */
    private record Cut(int number, boolean byX, float at, float from, float to, Part low, Part high) implements Part {}

    private Division(int zones, int[] heir, Part root) {
        this.zones = zones;
        this.heir = heir;
        this.root = root;
    }

    public static Division of(float[] x, float[] y, int zones) {
        if (zones < 1) {
            throw new IllegalArgumentException("at least one zone");
        }
        Integer[] places = IntStream.range(0, x.length).boxed().toArray(Integer[]::new);
        return new Division(zones, IntStream.range(0, zones).toArray(), part(x, y, places, 0, zones, new int[1]));
    }

    private static Part part(float[] x, float[] y, Integer[] places, int first, int count, int[] cuts) {
        if (count == 1) {
            return new Whole(first);
        }
        boolean byX = spread(x, places) >= spread(y, places);
        float[] along = byX ? x : y;
        Integer[] sorted = places.clone();
        Arrays.sort(sorted, Comparator.comparing((Integer i) -> along[i]).thenComparing(i -> i));
        int below = count / 2;
        double share = (double) below / count;
        int number = cuts[0]++;
        Integer[] low = Arrays.copyOfRange(sorted, 0, (int) (share * sorted.length));
        Integer[] high = Arrays.copyOfRange(sorted, low.length, sorted.length);
        return new Cut(
                number,
                byX,
                at(along, sorted, share),
                at(along, sorted, share - BAND),
                at(along, sorted, share + BAND),
                part(x, y, low, first, below, cuts),
                part(x, y, high, first + below, count - below, cuts));
    }

    private static float spread(float[] of, Integer[] places) {
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        for (int i : places) {
            least = Math.min(least, of[i]);
            most = Math.max(most, of[i]);
        }
        return places.length == 0 ? 0 : most - least;
    }

    private static float at(float[] along, Integer[] sorted, double share) {
        return sorted.length == 0 ? 0 : along[sorted[Math.clamp((int) (share * sorted.length), 0, sorted.length - 1)]];
    }

    public int zones() {
        return zones;
    }

    /** The zone that a place belongs to. */
    public int zoneOf(float x, float y) {
        Part part = root;
        while (part instanceof Cut cut) {
            part = (cut.byX ? x : y) < cut.at ? cut.low : cut.high;
        }
        return part instanceof Whole whole ? heir[whole.zone] : 0;
    }

    /** The zone that plans a place in a round; every cut lies elsewhere in its band each time. */
    int zoneOf(float x, float y, int round, long seed) {
        Part part = root;
        while (part instanceof Cut cut) {
            float wandered = cut.from + (float) Chance.unit(seed, round, cut.number) * (cut.to - cut.from);
            part = (cut.byX ? x : y) < wandered ? cut.low : cut.high;
        }
        return part instanceof Whole whole ? heir[whole.zone] : 0;
    }

    /** Whether the zone may ever plan what lies within the distance of the place. */
    boolean mayHold(int zone, float x, float y, float distance) {
        return mayHold(root, zone, x, y, distance);
    }

    private boolean mayHold(Part part, int zone, float x, float y, float distance) {
        return switch (part) {
            case Whole whole -> heir[whole.zone] == zone;
            case Cut cut -> {
                float at = cut.byX ? x : y;
                yield at - distance < cut.to && mayHold(cut.low, zone, x, y, distance)
                        || at + distance >= cut.from && mayHold(cut.high, zone, x, y, distance);
            }
        };
    }

    /** From now on the heir plans for the lost zone, too. */
    public Division without(int lost, int by) {
        int[] later = heir.clone();
        for (int zone = 0; zone < later.length; zone++) {
            later[zone] = later[zone] == lost ? by : later[zone];
        }
        return new Division(zones, later, root);
    }

    /** Who plans now what this zone planned. */
    int heirOf(int zone) {
        return heir[zone];
    }
}
