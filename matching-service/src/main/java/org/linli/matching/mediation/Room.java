package org.linli.matching.mediation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.linli.platform.problem.Rejected;
import org.linli.platform.time.Zones;

/**
 * A brand room such as 老贾说事: a venue with its own mediators and hours (MAT-14).
 *
 * @param area where it is
 * @param serves the division whose disputes it takes
 * @param inUse whether it takes any
 */
public record Room(
        String roomId,
        String name,
        String area,
        String serves,
        String address,
        List<Mediator> mediators,
        List<Hours> hours,
        boolean inUse) {

    /** Open from, until and without the end. */
    public record Hours(DayOfWeek day, LocalTime opens, LocalTime closes) {
        boolean include(LocalDateTime moment) {
            return moment.getDayOfWeek() == day
                    && !moment.toLocalTime().isBefore(opens)
                    && moment.toLocalTime().isBefore(closes);
        }
    }

    public Room {
        mediators = List.copyOf(mediators);
        hours = List.copyOf(hours);
    }

    /** The room as it is set up or changed; its mediators are grown up and its hours have a length. */
    Room checked(LocalDate today) {
        if (mediators.isEmpty()) {
            throw new Rejected(new MediationRejection.NoMediator());
        }
        CommitteeRules.grownUp(mediators, today);
        if (mediators.stream().map(Mediator::subject).distinct().count() < mediators.size()) {
            throw new Rejected(new MediationRejection.MemberTwice());
        }
        if (hours.isEmpty() || hours.stream().anyMatch(h -> !h.opens().isBefore(h.closes()))) {
            throw new Rejected(new MediationRejection.NoHours());
        }
        return this;
    }

    Room closed() {
        return new Room(roomId, name, area, serves, address, mediators, hours, false);
    }

    public boolean openAt(Instant moment) {
        LocalDateTime local = moment.atZone(Zones.CHINA).toLocalDateTime();
        return inUse && hours.stream().anyMatch(h -> h.include(local));
    }
}
