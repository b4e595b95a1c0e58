package org.linli.matching.jointbuilding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.platform.problem.Rejected;

/** Every status against every move, and what makes a sound agreement. */
class JointBuildingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static JointBuilding draft(List<String> parties, LocalDate from, LocalDate to, LocalDate due) {
        return new JointBuilding(
                "a",
                "620702002003",
                "联建",
                parties,
                from,
                to,
                List.of(new JointBuilding.Item("1", "送课", "学校党支部", due, null)),
                JointBuildingStatus.DRAFT);
    }

    private static JointBuilding draft() {
        return draft(List.of("学校党支部", "社区党委"), TODAY, TODAY.plusDays(30), TODAY.plusDays(10));
    }

    private static JointBuilding in(JointBuildingStatus status) {
        return switch (status) {
            case DRAFT -> draft();
            case IN_FORCE -> draft().sign();
            case ENDED -> draft().sign().end();
            case WITHDRAWN -> draft().withdraw();
        };
    }

    static Stream<Arguments> everyPair() {
        return Arrays.stream(JointBuildingStatus.values())
                .flatMap(status -> Arrays.stream(JointBuildingMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void movesByTheTableOrNotAtAll(JointBuildingStatus status, JointBuildingMove move) {
        JointBuilding agreement = in(status);
        if (move.allowedFrom(status)) {
            assertThat(perform(agreement, move).status()).isEqualTo(move.to());
        } else {
            assertThatThrownBy(() -> perform(agreement, move))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new JointBuildingRejection.NotAllowed(status, move)));
        }
    }

    private static JointBuilding perform(JointBuilding agreement, JointBuildingMove move) {
        return switch (move) {
            case SIGN -> agreement.sign();
            case WITHDRAW -> agreement.withdraw();
            case FINISH_ITEM -> agreement.finish("1", TODAY);
            case END -> agreement.end();
        };
    }

    @Test
    void finishesAnItemOnce() {
        JointBuilding done = draft().sign().finish("1", TODAY);
        assertThat(done.items().getFirst().doneOn()).isEqualTo(TODAY);
        assertThatThrownBy(() -> done.finish("1", TODAY))
                .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                        .isEqualTo(new JointBuildingRejection.ItemDone()));
        assertThatThrownBy(() -> done.finish("2", TODAY))
                .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                        .isEqualTo(new JointBuildingRejection.UnknownItem()));
    }

    @Test
    void needsTwoPartiesATermAndItemsWithinIt() {
        List<String> two = List.of("学校党支部", "社区党委");
        assertThat(draft().faults()).isEmpty();
        assertThat(draft(two, TODAY, TODAY.plusDays(30), TODAY.plusDays(30)).faults())
                .isEmpty();
        assertThat(draft(two, TODAY, TODAY.plusDays(30), TODAY.plusDays(31)).faults())
                .containsOnlyKeys("items");
        assertThat(draft(two, TODAY, TODAY.plusDays(30), TODAY.minusDays(1)).faults())
                .containsOnlyKeys("items");
        assertThat(draft(List.of("学校党支部", "学校党支部"), TODAY, TODAY.plusDays(30), TODAY)
                        .faults())
                .containsOnlyKeys("parties");
        assertThat(draft(List.of("甲", "乙"), TODAY, TODAY.plusDays(30), TODAY).faults())
                .containsOnlyKeys("items");
        assertThat(draft(two, TODAY, TODAY, TODAY).faults()).containsOnlyKeys("to");
    }
}
