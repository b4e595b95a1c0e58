package org.linli.matching.wish;

import java.util.function.Consumer;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** How every move on a wish goes: role, existence, area, version, rule, write — in that order. */
@Component
final class WishDesk {

    static final Role[] OFFICERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};
    static final Role[] CLAIMING = {
        Role.VOLUNTEER, Role.TEAM_LEADER, Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER
    };

    private final Wishes wishes;
    private final ClaimingTeams teams;

    WishDesk(Wishes wishes, ClaimingTeams teams) {
        this.wishes = wishes;
        this.teams = teams;
    }

    /** A move of an office of the place. */
    Versioned<Wish> asOffice(WishId id, long version, Caller by, Consumer<Wish> decide) {
        by.requireRole(OFFICERS);
        Versioned<Wish> stored = wishes.get(id);
        by.requireArea(stored.value().state().details().area());
        return save(stored, version, decide);
    }

    /** A move of whoever claimed it, or of an office of the place for him. */
    Versioned<Wish> asClaimant(WishId id, long version, Caller by, Consumer<Wish> decide) {
        by.requireRole(CLAIMING);
        Versioned<Wish> stored = wishes.get(id);
        if (!claims(stored.value(), by)) {
            requireOfficeHere(stored.value(), by);
        }
        return save(stored, version, decide);
    }

    boolean claims(Wish wish, Caller by) {
        return wish.state().claim().includes(voice(by));
    }

    /** Whom the caller speaks for now; teams are asked for each time, since leaders change after a claim. */
    Voice voice(Caller by) {
        return new Voice(by.subject(), by.volunteerId(), teams.ledBy(by.subject(), by.volunteerId()));
    }

    static void requireOfficeHere(Wish wish, Caller by) {
        if (!by.hasAny(OFFICERS)) {
            throw new Rejected(new WishRejection.NotYours());
        }
        by.requireArea(wish.state().details().area());
    }

    Versioned<Wish> save(Versioned<Wish> stored, long version, Consumer<Wish> decide) {
        if (stored.version() != version) {
            throw new Rejected(new RequestRejection.Stale(stored.version()));
        }
        decide.accept(stored.value());
        return wishes.save(stored.value(), version);
    }
}
