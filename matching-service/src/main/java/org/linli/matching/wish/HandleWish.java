package org.linli.matching.wish;

import java.time.Clock;
import java.time.LocalDate;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.time.Zones;
import org.springframework.stereotype.Component;

/** The steps of an office: verifying, publishing, withdrawing, confirming or denying for the beneficiary. */
@Component
public final class HandleWish {

    private final WishDesk desk;
    private final WishPolicy policy;
    private final WorkingCalendar calendar;
    private final Clock clock;

    HandleWish(WishDesk desk, WishPolicy policy, WorkingCalendar calendar, Clock clock) {
        this.desk = desk;
        this.policy = policy;
        this.calendar = calendar;
        this.clock = clock;
    }

    public Versioned<Wish> verify(WishId id, long version, Caller by) {
        return desk.asOffice(id, version, by, wish -> wish.verify(by.subject()));
    }

    public Versioned<Wish> publish(WishId id, long version, Caller by) {
        return desk.asOffice(id, version, by, wish -> wish.publish(today()));
    }

    public Versioned<Wish> withdraw(WishId id, long version, String reason, Caller by) {
        return desk.asOffice(id, version, by, wish -> wish.withdraw(reason));
    }

    public Versioned<Wish> confirm(WishId id, long version, Caller by) {
        return desk.asOffice(
                id,
                version,
                by,
                wish -> wish.confirm(
                        (kind, day) -> policy.start(kind, wish.state().details().area(), day, calendar), today()));
    }

    public Versioned<Wish> deny(WishId id, long version, String reason, Caller by) {
        return desk.asOffice(id, version, by, wish -> wish.deny(reason));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Zones.CHINA));
    }
}
