package org.linli.matching.engine.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.matching.engine.week.SmallWeeks;
import org.linli.matching.engine.week.WeekProblem;

class ZoneMessageTests {

    private static final WeekProblem WEEK = SmallWeeks.town(30, 12, 1);

    static Stream<ZoneMessage> everyKind() {
        ZoneMessage.Booked booked = new ZoneMessage.Booked(7, 6, 27, 1);
        return Stream.of(
                new ZoneMessage.Places(
                        IntStream.range(0, 12)
                                .mapToObj(n -> NeedCard.of(WEEK, n))
                                .toList(),
                        List.of(VenueCard.of(WEEK.venues(), 1))),
                new ZoneMessage.Margins(new long[] {3, 9}, new int[] {-1_000, 0, 512}),
                new ZoneMessage.Introduction(
                        IntStream.range(0, 30)
                                .mapToObj(p -> PersonCard.of(WEEK.people(), p))
                                .toList(),
                        new int[30]),
                new ZoneMessage.Wishes(
                        new long[] {1, Long.MAX_VALUE},
                        new int[] {1, 4},
                        new long[] {5},
                        new int[] {195},
                        new int[] {0, 12},
                        new int[] {0, 2},
                        -77L),
                new ZoneMessage.Prices(
                        new long[] {2}, new int[] {64_000}, new long[] {8, 8}, new int[] {0, 1}, new int[] {1, 0}),
                new ZoneMessage.Bids(new long[] {4, 5}, new int[] {-299, 1_000}),
                new ZoneMessage.Handover(
                        List.of(
                                new ZoneMessage.NeedPlan(1, 0, 7, new int[] {0, 1}, new long[] {100, 129}),
                                new ZoneMessage.NeedPlan(
                                        2,
                                        ZoneMessage.NeedPlan.NOT_RUNNING,
                                        ZoneMessage.NeedPlan.NO_VENUE,
                                        new int[0],
                                        new long[0])),
                        List.of(new ZoneMessage.Lent(100, List.of(booked)), new ZoneMessage.Lent(101, List.of())),
                        List.of(new ZoneMessage.Room(7, 6, List.of(booked))),
                        new int[] {3, 0}),
                new ZoneMessage.Worth(9_956_533));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void comesOutOfItsBytesAsItWentIn(ZoneMessage message) {
        ZoneMessage again = ZoneMessage.decode(message.encode());

        assertThat(again).usingRecursiveComparison().isEqualTo(message);
        assertThat(again).hasSameClassAs(message);
    }

    @Test
    void everyKindIsTried() {
        assertThat(everyKind().map(Object::getClass).distinct().toList())
                .containsExactlyInAnyOrder(ZoneMessage.class.getPermittedSubclasses());
    }

    @Test
    void brokenBytesAreNoMessage() {
        byte[] bytes = new ZoneMessage.Worth(1).encode();

        assertThatThrownBy(() -> ZoneMessage.decode(Arrays.copyOf(bytes, bytes.length - 6)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ZoneMessage.decode(new byte[] {1, 2, 3})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRoundOfAZoneIsNeverMoreThanTheLimit() {
        MemoryLink link = new MemoryLink(1);
        Random random = new Random(1);
        long[] ids = random.longs(12_000).toArray();
        ZoneMessage.Bids bids = new ZoneMessage.Bids(ids, new int[ids.length]);

        assertThatThrownBy(() -> link.round(0, List.of(new ZoneLink.Sent(ZoneLink.ALL, bids))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(link.mostBytes()).isZero();
    }
}
