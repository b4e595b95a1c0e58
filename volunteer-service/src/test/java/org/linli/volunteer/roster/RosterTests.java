package org.linli.volunteer.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.platform.area.AreaScope;
import org.linli.platform.problem.Rejected;

class RosterTests {

    private static final Instant NOW = Instant.parse("2026-11-01T02:00:00Z");

    static Stream<Arguments> everyStatusAndMove() {
        return Stream.of(RosterStatus.values())
                .flatMap(status -> Stream.of(RosterMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyStatusAndMove")
    void movesOnlyAsTheTableSays(RosterStatus status, RosterMove move) {
        Roster roster = in(status, null, 0);
        Roster.State before = roster.state();
        Runnable verb = () -> {
            switch (move) {
                case CLAIM -> roster.claim(NOW);
                case RECORD_BATCH -> roster.record(batch(), 5, NOW);
                case FINISH -> roster.finish(NOW);
                case FAIL -> roster.fail(NOW);
            }
        };
        if (move.allowedFrom(status)) {
            verb.run();
            assertThat(roster.state().status()).isEqualTo(move.target());
        } else {
            assertThatThrownBy(verb::run).isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                    .isEqualTo(new RosterRejection.NotRunning(status)));
            assertThat(roster.state()).isEqualTo(before);
        }
    }

    @Test
    void addsUpItsBatches() {
        Roster roster = in(RosterStatus.RUNNING, null, 3);
        roster.record(batch(), 5, NOW);
        roster.record(batch(), 7, NOW);
        Roster.State state = roster.state();
        assertThat(state.rowsRead()).isEqualTo(20);
        assertThat(state.accepted()).isEqualTo(16);
        assertThat(state.guardianPending()).isEqualTo(2);
        assertThat(state.refused()).isEqualTo(Map.of(RefusalReason.BAD_PHONE, 2, RefusalReason.DUPLICATE_ID, 2));
        assertThat(state.refusedRows()).isEqualTo(4);
        assertThat(state.workedMillis()).isEqualTo(12);
        assertThat(state.claims()).as("getting further clears the count").isZero();
    }

    @Test
    void isFreeWhenNobodyHoldsIt() {
        assertThat(in(RosterStatus.RUNNING, null, 0).isFree(NOW)).isTrue();
        assertThat(in(RosterStatus.RUNNING, NOW.minusMillis(1), 0).isFree(NOW)).isTrue();
        assertThat(in(RosterStatus.RUNNING, NOW, 0).isFree(NOW)).isFalse();
        assertThat(in(RosterStatus.RUNNING, NOW.plus(Roster.LEASE), 0).isFree(NOW))
                .isFalse();
        assertThat(in(RosterStatus.RUNNING, NOW.plusSeconds(86_400), 0).isFree(NOW))
                .as("a lease of another clock")
                .isTrue();
        assertThat(in(RosterStatus.FINISHED, null, 0).isFree(NOW)).isFalse();
    }

    @Test
    void isGivenUpAfterFiveFruitlessClaims() {
        Roster fifth = in(RosterStatus.RUNNING, null, 4);
        assertThat(fifth.claim(NOW)).isTrue();
        Roster sixth = in(RosterStatus.RUNNING, null, 5);
        assertThat(sixth.claim(NOW)).isFalse();
        assertThat(sixth.state().status()).isEqualTo(RosterStatus.FAILED);
    }

    private static Roster.Batch batch() {
        return new Roster.Batch(
                10,
                11,
                8,
                1,
                List.of(new RowRefusal(3, RefusalReason.BAD_PHONE), new RowRefusal(4, RefusalReason.DUPLICATE_ID)));
    }

    private static Roster in(RosterStatus status, @Nullable Instant leaseUntil, int claims) {
        return Roster.restore(new Roster.State(
                "r-1",
                "a.xlsx",
                "key",
                new AreaScope("330411"),
                LocalDate.of(2026, 11, 1),
                "officer",
                status,
                20,
                0,
                1,
                0,
                0,
                Map.of(),
                0,
                NOW,
                null,
                leaseUntil,
                claims));
    }
}
