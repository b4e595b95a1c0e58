package org.linli.matching.wish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.matching.demand.ClientGroup;
import org.linli.matching.demand.DemandType;
import org.linli.platform.calendar.PublishedHolidays;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.crypto.PersonalData;

/** Wishes in every state, made by functions. The day is Friday 20 November 2026. */
public final class WishFixtures {

    public static final Instant NOW =
            OffsetDateTime.parse("2026-11-20T10:00:00+08:00").toInstant();
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    /** Seven days later, a working Friday. */
    public static final LocalDate CONTACT_BY = LocalDate.of(2026, 11, 27);
    /** Thirty days later is a Sunday; the Monday after it is in time. */
    public static final LocalDate FULFIL_BY = LocalDate.of(2026, 12, 21);

    static final WorkingCalendar CALENDAR = new WorkingCalendar(PublishedHolidays.shipped());
    static final WishTerms TERMS = new WishTerms(500, 3, 7, 30, 30, 15, 2, 10, false, List.of());
    static final WishPolicy POLICY = new WishPolicy(TERMS, Map.of());
    static final Claimant ANNA = new Claimant(Claimant.Kind.VOLUNTEER, "v-anna", "anna");
    static final Claimant BAO = new Claimant(Claimant.Kind.TEAM, "t-bao", "bao");
    static final Claimant SHOP = new Claimant(Claimant.Kind.ORGANIZATION, "惠民超市", "officer");

    private WishFixtures() {}

    static WishDetails details(int yuan, boolean joint) {
        return new WishDetails(
                "一台电饭煲", "想换一台能预约的电饭煲", DemandType.GOODS, ClientGroup.ELDERLY, "330411106001", yuan, joint);
    }

    static WishDetails ofAChild() {
        return new WishDetails("一套图书", "想要一套科普图书", DemandType.GOODS, ClientGroup.CHILDREN, "330411106001", 120, false);
    }

    static Wish.Counting counting() {
        return (clock, day) -> POLICY.start(clock, "330411106001", day, CALENDAR);
    }

    static Wish collected(WishDetails details) {
        return Wish.collect(
                new WishId("w1"),
                "XY20261120-1",
                details,
                Beneficiary.of("陈阿婆", "13800138000", "幸福里3幢201室"),
                "community",
                TODAY,
                TERMS);
    }

    static Wish published(WishDetails details) {
        Wish wish = collected(details);
        wish.verify("community");
        wish.publish(TODAY);
        return wish;
    }

    static Voice annasVoice() {
        return new Voice("anna", "v-anna", Set.of());
    }

    /** An account that is no volunteer's, with the teams it leads now. */
    static Voice voice(String subject, String... teams) {
        return new Voice(subject, null, Set.of(teams));
    }

    static void claimAll(Wish wish, Claimant claimant) {
        wish.claim(claimant, null, TERMS, counting(), TODAY, NOW);
    }

    static void share(Wish wish, Claimant claimant, int yuan) {
        wish.claim(claimant, yuan, TERMS, counting(), TODAY, NOW);
    }

    static Wish claimed() {
        Wish wish = published(details(320, false));
        claimAll(wish, ANNA);
        return wish;
    }

    static Wish delivered() {
        Wish wish = claimed();
        wish.deliver(NOW);
        return wish;
    }

    static Wish confirmed() {
        Wish wish = delivered();
        wish.confirm(counting(), TODAY.plusDays(12));
        return wish;
    }

    static Evaluation judgement(Evaluation.Side side) {
        return new Evaluation(side, 5, PersonalData.text("很好"), "x", NOW);
    }

    static Consent consent(Consent.Scope scope, Consent.Giver giver) {
        return new Consent(scope, giver, PersonalData.name("陈阿婆"), "community", NOW, null);
    }

    /** A wish as it is loaded in that status, without changes. */
    static Wish in(WishStatus status) {
        Wish wish =
                switch (status) {
                    case COLLECTED -> collected(details(320, false));
                    case VERIFIED -> {
                        Wish w = collected(details(320, false));
                        w.verify("community");
                        yield w;
                    }
                    case PUBLISHED -> published(details(320, false));
                    case CLAIMED -> claimed();
                    case RELEASED -> {
                        Wish w = claimed();
                        w.giveUp(annasVoice());
                        yield w;
                    }
                    case DELIVERED -> delivered();
                    case CONFIRMED -> confirmed();
                    case CLOSED -> {
                        Wish w = confirmed();
                        w.evaluate(judgement(Evaluation.Side.BENEFICIARY));
                        w.evaluate(judgement(Evaluation.Side.CLAIMANT));
                        yield w;
                    }
                    case WITHDRAWN -> {
                        Wish w = published(details(320, false));
                        w.withdraw("已自行解决");
                        yield w;
                    }
                };
        return Wish.of(wish.state());
    }
}
