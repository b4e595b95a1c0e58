package org.linli.matching.wish;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.linli.platform.area.Areas;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.identifier.DivisionLevel;
import org.linli.platform.identifier.Parsed;
import org.linli.platform.identifier.PhoneNumber;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.time.Zones;
import org.springframework.stereotype.Component;

/** Takes in a wish of somebody in a community that the caller works for (MAT-07). */
@Component
public final class CollectWish {

    static final Role[] COLLECTORS = {
        Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.SOCIAL_WORKER
    };
    /** Eleven digits of a mobile or eighteen of an identity number: neither belongs on a public wall. */
    private static final Pattern PERSONAL_NUMBER = Pattern.compile("(?<!\\d)(1[3-9]\\d{9}|\\d{17}[\\dXx])(?!\\d)");

    private final Wishes wishes;
    private final Areas areas;
    private final WishPolicy policy;
    private final WorkingCalendar calendar;
    private final Clock clock;

    CollectWish(Wishes wishes, Areas areas, WishPolicy policy, WorkingCalendar calendar, Clock clock) {
        this.wishes = wishes;
        this.areas = areas;
        this.policy = policy;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What is wished for and by whom. */
    public record Command(WishId id, WishDetails details, Beneficiary beneficiary, Caller by) {}

    /** Who may take wishes in; also asked before a body is read. */
    public static Role[] collectors() {
        return COLLECTORS.clone();
    }

    public Versioned<Wish> handle(Command command) {
        command.by().requireRole(COLLECTORS);
        WishDetails details = command.details();
        command.by().requireArea(details.area());
        if (areas.find(details.area())
                .filter(a -> a.level() == DivisionLevel.VILLAGE)
                .isEmpty()) {
            throw new Rejected(new WishRejection.UnknownArea());
        }
        if (!(PhoneNumber.parse(command.beneficiary().phone().reveal()) instanceof Parsed.Valid<PhoneNumber>)) {
            throw new Rejected(new WishRejection.BadPhone());
        }
        String open = details.title() + " " + details.description();
        if (PERSONAL_NUMBER.matcher(open).find()
                || open.contains(command.beneficiary().name().reveal())) {
            throw new Rejected(new WishRejection.PersonInText());
        }
        LocalDate today = LocalDate.now(clock.withZone(Zones.CHINA));
        WishTerms terms = policy.terms(details.area());
        if (terms.onlyThen()) {
            LocalDate next = policy.nextRegistration(details.area(), today, calendar);
            if (!next.equals(today)) {
                throw new Rejected(new WishRejection.RegistrationClosed(next));
            }
        }
        return wishes.add(Wish.collect(
                command.id(),
                number(command.id(), today),
                details,
                command.beneficiary(),
                command.by().subject(),
                today,
                terms));
    }

    /** What people call the wish by: the day it came in and forty bits of its id. */
    private static String number(WishId id, LocalDate day) {
        long random = UUID.fromString(id.value()).getLeastSignificantBits() & 0xFF_FFFF_FFFFL;
        return "XY" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-"
                + "%8s".formatted(Long.toString(random, 32)).replace(' ', '0').toUpperCase(Locale.ROOT);
    }
}
