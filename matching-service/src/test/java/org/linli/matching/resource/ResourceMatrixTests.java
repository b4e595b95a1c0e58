package org.linli.matching.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.matching.resource.ResourceFixtures.HOLD;
import static org.linli.matching.resource.ResourceFixtures.NOW;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

/** Every status against every move. */
@Rule("MAT-04")
class ResourceMatrixTests {

    static Stream<Arguments> everyPair() {
        return Arrays.stream(ResourceStatus.values())
                .flatMap(status -> Arrays.stream(ResourceMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void movesByTheTableOrChangesNothing(ResourceStatus status, ResourceMove move) {
        Resource resource = ResourceFixtures.in(status);
        if (move == ResourceMove.RELEASE && status == ResourceStatus.IN_USE) {
            // what is in use cannot be given back; another promise can
            resource.reserve(ResourceFixtures.session("later", "2026-12-06T09:00", "2026-12-06T11:00"), HOLD, NOW);
        } else if (move == ResourceMove.START && status == ResourceStatus.RESERVED) {
            resource.confirm("b", NOW);
        } else if (move == ResourceMove.START && status == ResourceStatus.IN_USE) {
            resource.reserve(ResourceFixtures.session("later", "2026-12-06T09:00", "2026-12-06T11:00"), HOLD, NOW);
            resource.confirm("later", NOW);
        }
        resource = ResourceFixtures.again(resource);
        Resource.State before = resource.state();
        String booking =
                before.bookings().isEmpty() ? "b" : before.bookings().getLast().id();
        Resource subject = resource;
        if (move.allowedFrom(status)) {
            perform(subject, move, booking);
            assertThat(subject.state().status()).isIn(move.targets(status));
            assertThat(subject.changes()).isNotEmpty();
        } else {
            assertThatThrownBy(() -> perform(subject, move, booking))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new ResourceRejection.NotAllowed(status, move)));
            assertThat(subject.state()).isEqualTo(before);
            assertThat(subject.changes()).isEmpty();
        }
    }

    private static void perform(Resource resource, ResourceMove move, String booking) {
        switch (move) {
            case CHECK -> resource.check("o", NOW);
            case PUBLISH -> resource.publish(NOW);
            case RESERVE ->
                resource.reserve(ResourceFixtures.session("n", "2026-12-07T09:00", "2026-12-07T11:00"), HOLD, NOW);
            case START -> resource.start(booking, NOW);
            case FINISH -> resource.finish(booking, Collector.OWNER, NOW);
            case RELEASE -> resource.cancel(booking, NOW);
            case RETIRE -> resource.retire("关闭", NOW);
        }
    }

    /** Whatever is tried in whatever order: no two live bookings overlap, and the status tells what is going on. */
    @Test
    void keepsItsPromisesThroughRandomWalks() {
        Random random = new Random(4);
        for (int walk = 0; walk < 200; walk++) {
            Resource resource = ResourceFixtures.venue();
            for (int step = 0; step < 30; step++) {
                int hour = 8 + random.nextInt(8);
                String id = "b" + random.nextInt(12);
                int what = random.nextInt(6);
                try {
                    switch (what) {
                        case 0, 1 ->
                            resource.reserve(
                                    ResourceFixtures.session(
                                            id,
                                            "2026-12-05T%02d:00".formatted(hour),
                                            "2026-12-05T%02d:30".formatted(hour + 1)),
                                    HOLD,
                                    NOW);
                        case 2 -> resource.confirm(id, NOW);
                        case 3 -> resource.start(id, NOW);
                        case 4 -> resource.finish(id, Collector.STAFF, NOW);
                        default -> resource.cancel(id, NOW);
                    }
                } catch (Rejected refused) {
                    assertThat(refused.rejection()).isInstanceOf(ResourceRejection.class);
                }
                soundOrFail(resource.state());
            }
        }
    }

    private static void soundOrFail(Resource.State state) {
        var live = state.bookings().stream().filter(b -> b.stage().live()).toList();
        for (Booking one : live) {
            for (Booking other : live) {
                var startsAt = other.startsAt();
                var endsAt = other.endsAt();
                assertThat(!one.id().equals(other.id())
                                && startsAt != null
                                && endsAt != null
                                && one.overlaps(startsAt, endsAt))
                        .isFalse();
            }
        }
        boolean inUse = live.stream().anyMatch(b -> b.stage() == Booking.Stage.IN_USE);
        assertThat(state.status())
                .isEqualTo(
                        inUse
                                ? ResourceStatus.IN_USE
                                : live.isEmpty() ? ResourceStatus.AVAILABLE : ResourceStatus.RESERVED);
    }
}
