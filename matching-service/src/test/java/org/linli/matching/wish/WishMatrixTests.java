package org.linli.matching.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.matching.wish.WishFixtures.NOW;
import static org.linli.matching.wish.WishFixtures.TODAY;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

/** Every status against every move. */
@Rule("MAT-07")
class WishMatrixTests {

    static Stream<Arguments> everyPair() {
        return Arrays.stream(WishStatus.values())
                .flatMap(status -> Arrays.stream(WishMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void movesByTheTableOrChangesNothing(WishStatus status, WishMove move) {
        Wish wish = WishFixtures.in(status);
        WishState before = wish.state();
        if (move.allowedFrom(status)) {
            perform(wish, move);
            assertThat(wish.state().status()).isEqualTo(move.to());
            assertThat(wish.changes()).isNotEmpty();
        } else {
            assertThatThrownBy(() -> perform(wish, move))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isIn(new WishRejection.NotAllowedNow(move, status), new WishRejection.NotYours()));
            assertThat(wish.state()).isEqualTo(before);
            assertThat(wish.changes()).isEmpty();
        }
    }

    private static void perform(Wish wish, WishMove move) {
        switch (move) {
            case VERIFY -> wish.verify("o");
            case PUBLISH -> wish.publish(TODAY);
            case CLAIM -> WishFixtures.claimAll(wish, WishFixtures.ANNA);
            case CONTACT -> wish.contact(NOW);
            case RELEASE -> wish.giveUp(WishFixtures.annasVoice());
            case DELIVER -> wish.deliver(NOW);
            case DENY -> wish.deny("没有收到");
            case CONFIRM -> wish.confirm(WishFixtures.counting(), TODAY);
            case CLOSE -> {
                wish.evaluate(WishFixtures.judgement(Evaluation.Side.BENEFICIARY));
                wish.evaluate(WishFixtures.judgement(Evaluation.Side.CLAIMANT));
            }
            case WITHDRAW -> wish.withdraw("不需要了");
        }
    }

    @Test
    void everyStatusButTheFirstIsReachedAndTheLastOnesAreFinal() {
        Set<WishStatus> reached = EnumSet.of(WishStatus.COLLECTED);
        Arrays.stream(WishMove.values()).map(WishMove::to).forEach(reached::add);
        assertThat(reached).containsExactlyInAnyOrder(WishStatus.values());
        Set<WishStatus> dead = EnumSet.allOf(WishStatus.class);
        for (WishMove move : WishMove.values()) {
            dead.removeIf(move::allowedFrom);
        }
        assertThat(dead).containsExactlyInAnyOrder(WishStatus.CLOSED, WishStatus.WITHDRAWN);
    }

    /** Whatever happens in whatever order, each change is a move of the table or none, and shares never exceed the value. */
    @Test
    void keepsToTheTableOnRandomWalks() {
        Random random = new Random(7);
        WishMove[] moves = WishMove.values();
        Claimant[] people = {WishFixtures.ANNA, WishFixtures.BAO, WishFixtures.SHOP};
        for (int walk = 0; walk < 300; walk++) {
            Wish wish = WishFixtures.collected(WishFixtures.details(300, random.nextBoolean()));
            LocalDate day = TODAY;
            for (int step = 0; step < 30; step++) {
                try {
                    switch (random.nextInt(4)) {
                        case 0 -> {
                            day = day.plusDays(random.nextInt(20));
                            wish.tick(day);
                        }
                        case 1 -> WishFixtures.share(wish, people[random.nextInt(3)], 1 + random.nextInt(300));
                        default -> perform(wish, moves[random.nextInt(moves.length)]);
                    }
                } catch (Rejected refused) {
                    assertThat(refused.rejection()).isInstanceOf(WishRejection.class);
                }
                assertThat(wish.state().claim().covered()).isBetween(0, 300);
                assertThat(wish.state().status() == WishStatus.CLAIMED)
                        .isEqualTo(wish.state().openYuan() == 0
                                && wish.state().deliveredAt() == null
                                && wish.state().confirmedOn() == null);
            }
            WishStatus at = WishStatus.COLLECTED;
            for (Wish.Change change : wish.changes()) {
                assertThat(change.from()).isEqualTo(at);
                if (change.from() != change.to()) {
                    assertThat(moves).anyMatch(m -> m.allowedFrom(change.from()) && m.to() == change.to());
                }
                at = change.to();
            }
        }
    }
}
