package org.linli.matching.engine.index;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The supply at one moment, for any number of readers. */
public final class PeopleView {

    private final ScoringPolicy policy;
    private final Region[] regions;
    private final Map<String, Integer> rows;
    private final int size;
    private final Boxes wholes;

    PeopleView(ScoringPolicy policy, Region[] regions, Boxes wholes, Map<String, Integer> rows, int size) {
        this.policy = policy;
        this.regions = regions;
        this.wholes = wholes;
        this.rows = rows;
        this.size = size;
    }

    /** The same people, judged by another policy that orders them alike. */
    public PeopleView under(ScoringPolicy other) {
        return new PeopleView(other, regions, wholes, rows, size);
    }

    ScoringPolicy policy() {
        return policy;
    }

    Region[] regions() {
        return regions;
    }

    /** The box around each region. */
    Boxes wholes() {
        return wholes;
    }

    Region region(int row) {
        return regions[row / Region.SIZE];
    }

    /** The row of somebody who is in this view; −1 for anybody else. */
    int row(String id) {
        Integer row = rows.get(id);
        if (row == null || row >= size) {
            return -1;
        }
        Region region = region(row);
        int lane = row % Region.SIZE;
        // rows are shared with the writer: what he added since lies beyond the size, or on a lane that is empty here
        return region.members[lane] != null && region.alive(lane) ? row : -1;
    }

    /** Rows in use; some of them may belong to people who have left. */
    public int size() {
        return size;
    }

    public Optional<Member> find(String id) {
        int row = row(id);
        return row < 0 ? Optional.empty() : Optional.of(region(row).member(row % Region.SIZE));
    }

    public List<Promise> promises(String id) {
        int row = row(id);
        return row < 0 ? List.of() : List.of(region(row).promises[row % Region.SIZE]);
    }

    /** What the bitmap slices take, in bytes. */
    public long bitmapBytes() {
        return (long) regions.length * Slices.COUNT * Region.WORDS * Long.BYTES;
    }

    /** The best {@code k} for an ask; one search after another may use the same {@link Search}. */
    public List<Candidate> best(Ask ask, int k) {
        return new Search(this).best(ask, k);
    }

    /** What keeps how many people from an ask. */
    public Counts count(Ask ask) {
        return new Search(this).count(ask);
    }

    /** The rules that stand between a person and an ask; somebody unknown has none. */
    public List<Rule> rulesAgainst(Ask ask, String personId) {
        int row = row(personId);
        if (row < 0) {
            return List.of();
        }
        Region region = region(row);
        int lane = row % Region.SIZE;
        int blocks = policy.blocks(ask, region.member(lane), region.promises[lane]);
        return Arrays.stream(Rule.values())
                .filter(rule -> (blocks & rule.bit()) != 0)
                .toList();
    }

    /** The score of a person for an ask, whether or not he may take it; what he promised to this very need is no load. */
    public Optional<Candidate> score(Ask ask, String personId) {
        int row = row(personId);
        if (row < 0) {
            return Optional.empty();
        }
        Promise[] others = Arrays.stream(region(row).promises[row % Region.SIZE])
                .filter(promise -> !promise.need().equals(ask.need()))
                .toArray(Promise[]::new);
        return Optional.of(candidate(ask, row, others));
    }

    Candidate candidate(Ask ask, int row) {
        return candidate(ask, row, region(row).promises[row % Region.SIZE]);
    }

    private Candidate candidate(Ask ask, int row, Promise[] promises) {
        Member member = region(row).member(row % Region.SIZE);
        List<Part> parts = policy.parts(ask, member, promises);
        return new Candidate(member, parts.stream().mapToInt(Part::points).sum(), parts);
    }
}
