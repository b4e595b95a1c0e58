package org.linli.matching.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.calendar.PublishedHolidays;
import org.linli.platform.calendar.WorkingCalendar;

/** Demands in every state, made by functions. */
public final class DemandFixtures {

    public static final Instant NOW =
            OffsetDateTime.parse("2026-11-20T10:00:00+08:00").toInstant();
    public static final Window SATURDAY_MORNING =
            new Window(LocalDate.of(2026, 12, 5), LocalTime.of(9, 0), LocalTime.of(11, 0));
    /** A minute after the window has begun. */
    public static final Instant AFTER_START = SATURDAY_MORNING.startsAt().plusSeconds(60);

    private DemandFixtures() {}

    public static DemandDetails details() {
        return new DemandDetails(
                "邻里纠纷调解",
                DemandClass.DISPUTE,
                DemandType.SERVICE,
                ClientGroup.RESIDENTS,
                "330411003001",
                null,
                Urgency.URGENT,
                List.of("MEDIATION"),
                2,
                1,
                false,
                false,
                false,
                SATURDAY_MORNING,
                DemandSource.COMMUNITY_VISIT,
                null,
                null);
    }

    /** Wanted on Saturday morning, or on the days after it, with a hall and ten sets of gear. */
    public static DemandDetails equipped(int alternatives) {
        List<Window> others = new ArrayList<>();
        for (int day = 1; day <= alternatives; day++) {
            others.add(on(day));
        }
        return equipped(others, new VenueWish(VenueType.HALL, 40, Reach.STREET), new GoodsWish("SPORTS_GEAR", 10));
    }

    public static Window on(int daysAfterSaturday) {
        return new Window(
                SATURDAY_MORNING.date().plusDays(daysAfterSaturday), LocalTime.of(14, 0), LocalTime.of(16, 0));
    }

    public static DemandDetails equipped(List<Window> others, @Nullable VenueWish venue, @Nullable GoodsWish goods) {
        DemandDetails d = details();
        return new DemandDetails(
                d.title(),
                d.demandClass(),
                d.type(),
                d.group(),
                d.area(),
                null,
                d.urgency(),
                d.skills(),
                2,
                1,
                false,
                false,
                false,
                d.window(),
                d.source(),
                null,
                null,
                others,
                venue,
                goods);
    }

    public static DemandDetails asking(int wanted, int minimum) {
        DemandDetails d = details();
        return new DemandDetails(
                d.title(),
                d.demandClass(),
                d.type(),
                d.group(),
                d.area(),
                null,
                d.urgency(),
                d.skills(),
                wanted,
                minimum,
                false,
                false,
                false,
                d.window(),
                d.source(),
                null,
                null);
    }

    public static DemandDetails supervised() {
        DemandDetails d = details();
        return new DemandDetails(
                d.title(),
                d.demandClass(),
                d.type(),
                d.group(),
                d.area(),
                null,
                d.urgency(),
                d.skills(),
                1,
                1,
                true,
                false,
                false,
                d.window(),
                d.source(),
                null,
                null);
    }

    public static DemandDetails ofType(DemandType type, int wanted, int minimum, List<String> skills) {
        DemandDetails d = details();
        return new DemandDetails(
                d.title(),
                d.demandClass(),
                type,
                d.group(),
                d.area(),
                null,
                d.urgency(),
                skills,
                wanted,
                minimum,
                false,
                false,
                false,
                d.window(),
                d.source(),
                null,
                null);
    }

    public static DemandDetails titled(String title) {
        DemandDetails d = details();
        return new DemandDetails(
                title,
                d.demandClass(),
                d.type(),
                d.group(),
                d.area(),
                null,
                d.urgency(),
                d.skills(),
                2,
                1,
                false,
                false,
                false,
                d.window(),
                d.source(),
                null,
                null);
    }

    public static ServiceLevel due() {
        return promised()
                .of(
                        details().area(),
                        NOW.atZone(Window.ZONE).toLocalDate(),
                        new WorkingCalendar(PublishedHolidays.shipped()));
    }

    /** What applies where no district says otherwise. */
    public static ServiceLevels promised() {
        return new ServiceLevels(3, 5, Map.of());
    }

    public static Demand submitted() {
        return submitted(details());
    }

    public static Demand submitted(DemandDetails details) {
        return Demand.submit(new DemandId("d1"), "XQ20261120-0001", details, "requester", due(), NOW);
    }

    public static Demand verified() {
        Demand demand = submitted();
        demand.verify("officer", NOW);
        return demand;
    }

    public static Demand rejected() {
        Demand demand = submitted();
        demand.reject("officer", "不属于受理范围", NOW);
        return demand;
    }

    public static Demand listed() {
        return listed(details());
    }

    public static Demand listed(DemandDetails details) {
        Demand demand = submitted(details);
        demand.verify("officer", NOW);
        demand.list(null, NOW);
        return demand;
    }

    public static Demand matching() {
        return matching(details());
    }

    /** Two people are proposed, or as many as wanted; a supervisor where one is needed. */
    public static Demand matching(DemandDetails details) {
        Demand demand = listed(details);
        List<Seat> seats = new ArrayList<>();
        for (int i = 1; i <= details.wanted(); i++) {
            seats.add(Seat.proposed("a" + i, SeatRole.VOLUNTEER, "v" + i));
        }
        if (details.supervised()) {
            seats.add(Seat.proposed("s1", SeatRole.SUPERVISOR, "w1"));
        }
        demand.propose("p1", seats, NOW);
        return demand;
    }

    /** One of two seats is proposed. */
    public static Demand withAVacancy() {
        Demand demand = listed();
        demand.propose("p1", List.of(Seat.proposed("a1", SeatRole.VOLUNTEER, "v1")), NOW);
        return demand;
    }

    public static Demand matched() {
        Demand demand = matching();
        demand.seatAccepted("a1", SeatRole.VOLUNTEER, "v1", NOW);
        return demand;
    }

    public static Demand inService() {
        Demand demand = matched();
        demand.seatCheckedIn("a1", SeatRole.VOLUNTEER, "v1", NOW);
        return demand;
    }

    public static Demand served() {
        Demand demand = inService();
        demand.seatServed("a1", SeatRole.VOLUNTEER, "v1", 118, NOW);
        return demand;
    }

    public static Demand done() {
        Demand demand = served();
        demand.complete("requester", 5, null, NOW);
        return demand;
    }

    public static Demand evaluated() {
        Demand demand = done();
        demand.evaluate("officer", DemandOutcome.SOLVED, null, NOW);
        return demand;
    }

    public static Demand reopened() {
        Demand demand = served();
        demand.reopen("requester", "矛盾没有化解", NOW);
        return demand;
    }

    public static Demand expired() {
        Demand demand = listed();
        demand.expire(AFTER_START);
        return demand;
    }

    /** A demand in the given state, as it comes from the store: without unwritten changes. */
    public static Demand in(DemandStatus status) {
        Demand demand =
                switch (status) {
                    case SUBMITTED -> submitted();
                    case VERIFIED -> verified();
                    case REJECTED -> rejected();
                    case LISTED -> listed();
                    case MATCHING -> withAVacancy();
                    case MATCHED -> matched();
                    case IN_SERVICE -> served();
                    case DONE -> done();
                    case EVALUATED -> evaluated();
                    case EXPIRED -> expired();
                    case REOPENED -> reopened();
                };
        return Demand.of(demand.state());
    }
}
