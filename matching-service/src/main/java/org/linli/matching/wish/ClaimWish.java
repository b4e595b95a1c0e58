package org.linli.matching.wish;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.matching.assignment.ActiveVolunteers;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.time.Zones;
import org.springframework.stereotype.Component;

/**
 * Gives a wish to one claimant, or a part of it to one of several (MAT-07). Two who claim the same version at once write the same document:
 * one of them is refused as stale.
 */
@Component
public final class ClaimWish {

    private final Wishes wishes;
    private final WishDesk desk;
    private final WishPolicy policy;
    private final ActiveVolunteers volunteers;
    private final ClaimingTeams teams;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ClaimWish(
            Wishes wishes,
            WishDesk desk,
            WishPolicy policy,
            ActiveVolunteers volunteers,
            ClaimingTeams teams,
            WorkingCalendar calendar,
            Clock clock) {
        this.wishes = wishes;
        this.desk = desk;
        this.policy = policy;
        this.volunteers = volunteers;
        this.teams = teams;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Who claims what.
     *
     * @param reference the team or organization that the caller speaks for; ignored for a volunteer
     * @param yuan a part of a joint wish; null for all that is open
     */
    public record Command(
            WishId id,
            long version,
            Claimant.Kind kind,
            @Nullable String reference,
            @Nullable Integer yuan,
            Caller by) {}

    /** Who may claim at all; also asked before a body is read. */
    public static Role[] claiming() {
        return WishDesk.CLAIMING.clone();
    }

    public Versioned<Wish> handle(Command command) {
        Caller by = command.by();
        by.requireRole(WishDesk.CLAIMING);
        Claimant claimant = claimant(command);
        Versioned<Wish> stored = wishes.get(command.id());
        String area = stored.value().state().details().area();
        if (claimant.kind() == Claimant.Kind.ORGANIZATION) {
            by.requireArea(area);
        }
        LocalDate today = LocalDate.now(clock.withZone(Zones.CHINA));
        return desk.save(
                stored,
                command.version(),
                wish -> wish.claim(
                        claimant,
                        command.yuan(),
                        policy.terms(area),
                        (kind, day) -> policy.start(kind, area, day, calendar),
                        today,
                        clock.instant()));
    }

    public Versioned<Wish> contact(WishId id, long version, Caller by) {
        return desk.asClaimant(id, version, by, wish -> wish.contact(clock.instant()));
    }

    public Versioned<Wish> deliver(WishId id, long version, Caller by) {
        return desk.asClaimant(id, version, by, wish -> wish.deliver(clock.instant()));
    }

    public Versioned<Wish> giveUp(WishId id, long version, Caller by) {
        by.requireRole(WishDesk.CLAIMING);
        return desk.save(wishes.get(id), version, wish -> wish.giveUp(desk.voice(by)));
    }

    private Claimant claimant(Command command) {
        Caller by = command.by();
        String reference = command.reference() == null ? "" : command.reference();
        return switch (command.kind()) {
            case VOLUNTEER -> {
                by.requireRole(Role.VOLUNTEER);
                String self = by.volunteerId();
                if (self == null || !volunteers.active(self)) {
                    throw new Rejected(new WishRejection.VolunteerNotActive());
                }
                yield new Claimant(Claimant.Kind.VOLUNTEER, self, by.subject());
            }
            case TEAM -> {
                by.requireRole(Role.TEAM_LEADER);
                teams.find(reference)
                        .orElseThrow(() -> new Rejected(new WishRejection.TeamUnknown()))
                        .requireSpokenForBy(by);
                yield new Claimant(Claimant.Kind.TEAM, reference, by.subject());
            }
            case ORGANIZATION -> {
                by.requireRole(WishDesk.OFFICERS);
                yield new Claimant(Claimant.Kind.ORGANIZATION, reference, by.subject());
            }
        };
    }
}
