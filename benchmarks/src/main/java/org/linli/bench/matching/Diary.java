package org.linli.bench.matching;

import java.util.Map;
import java.util.TreeMap;

/** Who and what is taken so far, for the reference methods that fill a week seat by seat. */
public final class Diary {

    private final Instance instance;
    private final int[][] personBusy;
    private final int[][] venueBusy;
    private final int[] engagements;
    private final int[] slots;
    private final Map<Integer, Integer> poolLeft;

    public Diary(Instance instance) {
        this.instance = instance;
        personBusy = new int[instance.persons().size()][];
        venueBusy = new int[instance.venues().size()][Instance.DAYS];
        engagements = new int[instance.persons().size()];
        slots = new int[instance.persons().size()];
        poolLeft = new TreeMap<>(instance.pools());
    }

    public boolean isFree(int person, Window window) {
        Person who = instance.persons().get(person);
        int[] busy = personBusy[person];
        return engagements[person] < who.maxEngagements()
                && slots[person] + window.length() <= who.maxSlots()
                && (busy == null || (busy[window.day()] & withBuffer(window)) == 0);
    }

    public boolean isFree(Venue venue, Window window) {
        return (venueBusy[venue.id()][window.day()] & window.bits()) == 0;
    }

    public boolean hasPool(Need need) {
        return need.resourceKind() < 0 || poolLeft.getOrDefault(need.resourceKind(), 0) >= need.resourceQuantity();
    }

    public int nextLoadCost(int person) {
        return Utility.ofNextEngagement(instance.persons().get(person), engagements[person]);
    }

    public void take(int person, Window window) {
        int[] busy = personBusy[person];
        if (busy == null) {
            busy = new int[Instance.DAYS];
            personBusy[person] = busy;
        }
        busy[window.day()] |= window.bits();
        engagements[person]++;
        slots[person] += window.length();
    }

    public void take(Venue venue, Window window) {
        venueBusy[venue.id()][window.day()] |= window.bits();
    }

    public void takePool(Need need) {
        if (need.resourceKind() >= 0) {
            poolLeft.merge(need.resourceKind(), -need.resourceQuantity(), Integer::sum);
        }
    }

    /** One slot before and after, cut at the day's ends. */
    private static int withBuffer(Window window) {
        int bits = window.bits();
        return bits | bits << 1 | bits >>> 1;
    }
}
