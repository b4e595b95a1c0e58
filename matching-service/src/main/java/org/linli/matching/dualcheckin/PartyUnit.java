package org.linli.matching.dualcheckin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;

/** Decides who holds which post of a unit: 一编三定, one roster with fixed posts, duties and people. */
public final class PartyUnit {

    static final int MOST_POSTS = 50;

    /** A fixed post with its fixed duty, and the card of who holds it. */
    public record Post(String title, String duty, @Nullable MemberCardId holder) {}

    /** Everything a unit is restored from; {@code organization} is where its members work. */
    public record State(
            PartyUnitId id, String area, String name, String organization, List<Post> posts, PartyUnitStatus status) {

        public State {
            posts = List.copyOf(posts);
        }

        State with(PartyUnitMove move, List<Post> next) {
            return new State(id, area, name, organization, next, move.to());
        }
    }

    private State state;
    private boolean changed;

    private PartyUnit(State state) {
        this.state = state;
    }

    public static PartyUnit restore(State state) {
        return new PartyUnit(state);
    }

    static PartyUnit form(PartyUnitId id, String area, String name, String organization) {
        PartyUnit unit = new PartyUnit(new State(id, area, name, organization, List.of(), PartyUnitStatus.ACTIVE));
        unit.changed = true;
        return unit;
    }

    void addPost(String title, String duty) {
        permit(PartyUnitMove.ADD_POST);
        if (state.posts().stream().anyMatch(p -> p.title().equals(title))) {
            throw new Rejected(new DualCheckInRejection.PostExists());
        }
        if (state.posts().size() >= MOST_POSTS) {
            throw new Rejected(new DualCheckInRejection.TooMany(MOST_POSTS));
        }
        List<Post> posts = new ArrayList<>(state.posts());
        posts.add(new Post(title, duty, null));
        apply(PartyUnitMove.ADD_POST, posts);
    }

    /** One post, one person: the post must be vacant and the member hold no other. */
    void fillPost(String title, MemberCardId holder) {
        permit(PartyUnitMove.FILL_POST);
        Post post = state.posts().stream()
                .filter(p -> p.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new Rejected(new DualCheckInRejection.NoSuchPost()));
        if (post.holder() != null) {
            throw new Rejected(new DualCheckInRejection.PostTaken());
        }
        if (state.posts().stream().anyMatch(p -> holder.equals(p.holder()))) {
            throw new Rejected(new DualCheckInRejection.HoldsAnother());
        }
        apply(PartyUnitMove.FILL_POST, replacing(post, holder));
    }

    /** Frees whatever post the member holds; answers whether there was one. */
    boolean freePost(MemberCardId holder) {
        if (!PartyUnitMove.FREE_POST.allowedFrom(state.status())) {
            return false;
        }
        Post post = state.posts().stream()
                .filter(p -> holder.equals(p.holder()))
                .findFirst()
                .orElse(null);
        if (post == null) {
            return false;
        }
        apply(PartyUnitMove.FREE_POST, replacing(post, null));
        return true;
    }

    void dissolve() {
        permit(PartyUnitMove.DISSOLVE);
        apply(PartyUnitMove.DISSOLVE, state.posts());
    }

    private List<Post> replacing(Post post, @Nullable MemberCardId holder) {
        return state.posts().stream()
                .map(p -> p.equals(post) ? new Post(post.title(), post.duty(), holder) : p)
                .toList();
    }

    private void permit(PartyUnitMove move) {
        if (!move.allowedFrom(state.status())) {
            throw new Rejected(
                    new DualCheckInRejection.NotAllowed(state.status().name(), move.name()));
        }
    }

    private void apply(PartyUnitMove move, List<Post> posts) {
        state = state.with(move, posts);
        changed = true;
    }

    public State state() {
        return state;
    }

    public boolean changed() {
        return changed;
    }
}
