package org.linli.matching.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.matching.PlanCommitStatusChangedV1;
import org.linli.platform.problem.Rejected;

class PlanCommitTests {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private static PlanCommit in(CommitStatus status, @Nullable Instant leaseUntil) {
        return PlanCommit.restore(
                new PlanCommit.State("p1", "411603", "office", NOW, "office", leaseUntil, 0, 0, null, status));
    }

    static Stream<Arguments> everyPair() {
        return Arrays.stream(CommitStatus.values())
                .flatMap(s -> Arrays.stream(CommitMove.values()).map(m -> Arguments.of(s, m)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void movesByTheTableOrNotAtAll(CommitStatus status, CommitMove move) {
        PlanCommit commit = in(status, null);
        PlanCommit.State before = commit.state();
        Runnable verb =
                switch (move) {
                    case CONFIRM -> () -> commit.confirm("office", NOW, CommitPlan.LEASE);
                    case DISCARD -> () -> commit.discard("office");
                    case CLAIM -> () -> commit.claim(NOW, CommitPlan.LEASE);
                    case FINISH -> () -> commit.finish(3, 1, NOW);
                };
        if (move.allowedFrom(status)) {
            verb.run();
            assertThat(commit.state().status()).isEqualTo(move.to());
            assertThat(commit.published()).hasSize(move.to() == status ? 0 : 1);
        } else {
            assertThatThrownBy(verb::run).isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                    .isEqualTo(new CommitRejection.NotAllowed(status.name(), move.name())));
            assertThat(commit.state()).isEqualTo(before);
            assertThat(commit.published()).isEmpty();
        }
    }

    @Test
    void isTakenOverWhenTheTimeOfTheWorkerIsOverAndNotBefore() {
        Instant until = NOW.plus(CommitPlan.LEASE);
        PlanCommit commit = in(CommitStatus.CONFIRMING, until);
        assertThatThrownBy(() -> commit.claim(until.minusMillis(1), CommitPlan.LEASE))
                .isInstanceOfSatisfying(
                        Rejected.class, r -> assertThat(r.rejection()).isEqualTo(new CommitRejection.AtWork()));
        commit.claim(until, CommitPlan.LEASE);
        assertThat(commit.state().leaseUntil()).isEqualTo(until.plus(CommitPlan.LEASE));
    }

    @Test
    void tellsHowManyPromisesCameOfIt() {
        PlanCommit commit = in(CommitStatus.CONFIRMING, NOW);
        commit.progress(50, 0, NOW, CommitPlan.LEASE);
        commit.finish(118, 2, NOW);
        assertThat(commit.published())
                .containsExactly(new PlanCommitStatusChangedV1("p1", "411603", "CONFIRMING", "CONFIRMED", 118, 2));
    }
}
