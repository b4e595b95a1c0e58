package org.linli.matching.engine.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The writer's side of the index. Changes become visible with {@link #publish()}; whatever a reader holds stays as it is.
 *
 * <p>Newcomers stand behind everybody else until there are many of them; then the order is made anew, which takes a fraction of a second.
 * Not safe for two writers at once.
 */
public final class PeopleIndex {

    private static final int FEWEST_OUT_OF_PLACE = 4_096;
    private static final int SHARE_OUT_OF_PLACE = 8;

    private final ScoringPolicy policy;
    private final Map<String, Promise[]> promises = new HashMap<>();
    private final List<Region> regions = new ArrayList<>();
    private Map<String, Integer> rows = new ConcurrentHashMap<>();
    private final Set<Integer> changed = new HashSet<>();
    private Boxes wholes = new Boxes(0);
    private boolean wholesShared;
    private int size;
    private int inOrder;
    private int outOfPlace;
    private boolean ordering = true;
    private volatile PeopleView view;

    public PeopleIndex(ScoringPolicy policy) {
        this.policy = policy;
        this.view = new PeopleView(policy, new Region[0], wholes, rows, 0);
    }

    /** An index of all these people, published. */
    public static PeopleIndex of(ScoringPolicy policy, Collection<Member> members) {
        PeopleIndex index = new PeopleIndex(policy);
        index.build(members);
        index.publish();
        return index;
    }

    /** What readers see now. */
    public PeopleView view() {
        return view;
    }

    /** Shows readers everything that was changed. */
    public PeopleView publish() {
        for (int at : changed) {
            regions.get(at).share();
        }
        changed.clear();
        wholesShared = true;
        PeopleView published = new PeopleView(policy, regions.toArray(Region[]::new), wholes, rows, size);
        view = published;
        return published;
    }

    /** Takes a person in, or what has become of him. */
    public void put(Member member) {
        Integer row = rows.get(member.id());
        if (row == null) {
            append(member);
            outOfPlace++;
        } else {
            Region region = forPeople(row);
            int lane = row % Region.SIZE;
            Member before = region.member(lane);
            if (!before.place().equals(member.place()) || before.radius() != member.radius()) {
                outOfPlace++;
            }
            region.put(lane, member, policy.fixed(member));
            include(row, member);
        }
        if (ordering && outOfPlace > Math.max(FEWEST_OUT_OF_PLACE, inOrder / SHARE_OUT_OF_PLACE)) {
            rebuild();
        }
    }

    /** Forgets a person; his promises are kept in case he comes back. */
    public void remove(String id) {
        Integer row = rows.get(id);
        if (row != null && regions.get(row / Region.SIZE).alive(row % Region.SIZE)) {
            forPeople(row).bury(row % Region.SIZE);
            outOfPlace++;
        }
    }

    /** Adds a promise, once by its key; the person need not be known yet. */
    public void promise(String person, Promise promise) {
        Promise[] before = promises.getOrDefault(person, Region.NO_PROMISES);
        Promise[] now = without(before, promise.key());
        now = Arrays.copyOf(now, now.length + 1);
        now[now.length - 1] = promise;
        set(person, now);
    }

    public void release(String person, String key) {
        Promise[] before = promises.getOrDefault(person, Region.NO_PROMISES);
        Promise[] now = without(before, key);
        if (now.length != before.length) {
            set(person, now);
        }
    }

    private void set(String person, Promise[] now) {
        if (now.length == 0) {
            promises.remove(person);
        } else {
            promises.put(person, now);
        }
        Integer row = rows.get(person);
        if (row != null) {
            forPromises(row).promise(row % Region.SIZE, now);
        }
    }

    private static Promise[] without(Promise[] all, String key) {
        return Arrays.stream(all).noneMatch(p -> p.key().equals(key))
                ? all
                : Arrays.stream(all).filter(p -> !p.key().equals(key)).toArray(Promise[]::new);
    }

    /** Leaves newcomers where they are until {@link #rebuild()}: for the first load. */
    public void holdOrder() {
        ordering = false;
    }

    /** Makes the order anew; people keep their promises. */
    public void rebuild() {
        ordering = true;
        List<Member> members = new ArrayList<>(size);
        for (Region region : regions) {
            for (int lane = 0; lane < Region.SIZE; lane++) {
                @Nullable Member member = region.members[lane];
                if (member != null && region.alive(lane)) {
                    members.add(member);
                }
            }
        }
        build(members);
    }

    private record Keyed(long key, long draw, Member member) {}

    private void build(Collection<Member> members) {
        Keyed[] order = members.stream()
                .map(m -> new Keyed(policy.key(m), Member.draw(m.id()), m))
                .toArray(Keyed[]::new);
        Arrays.sort(
                order,
                Comparator.comparingLong(Keyed::key)
                        .thenComparingLong(Keyed::draw)
                        .thenComparing(k -> k.member().id()));
        regions.clear();
        changed.clear();
        wholes = new Boxes((order.length + Region.SIZE - 1) / Region.SIZE);
        wholesShared = false;
        rows = new ConcurrentHashMap<>(order.length * 2);
        size = 0;
        for (Keyed next : order) {
            append(next.member());
        }
        inOrder = size;
        outOfPlace = 0;
    }

    private void append(Member member) {
        int row = size;
        if (row / Region.SIZE == regions.size()) {
            regions.add(new Region());
        }
        forPeople(row).put(row % Region.SIZE, member, policy.fixed(member));
        include(row, member);
        Promise[] promised = promises.get(member.id());
        if (promised != null) {
            forPromises(row).promise(row % Region.SIZE, promised);
        }
        rows.put(member.id(), row);
        size++;
    }

    private void include(int row, Member member) {
        if (wholesShared || wholes.count() < regions.size()) {
            wholes = wholes.copy(regions.size());
            wholesShared = false;
        }
        wholes.include(row / Region.SIZE, member, policy.fixed(member), Member.draw(member.id()));
    }

    private Region forPeople(int row) {
        return changed(row / Region.SIZE, regions.get(row / Region.SIZE).forPeople());
    }

    private Region forPromises(int row) {
        return changed(row / Region.SIZE, regions.get(row / Region.SIZE).forPromises());
    }

    private Region changed(int at, Region region) {
        regions.set(at, region);
        changed.add(at);
        return region;
    }
}
