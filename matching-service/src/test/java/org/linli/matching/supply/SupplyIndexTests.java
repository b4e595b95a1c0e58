package org.linli.matching.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.contracts.volunteer.VolunteerSnapshotV1;
import org.linli.matching.demand.Skills;
import org.linli.matching.engine.Supply;
import org.linli.testkit.Rule;

class SupplyIndexTests {

    private final SupplyIndex index = new SupplyIndex(Skills.fromClasspath());

    private static VolunteerSnapshotV1 snapshot(String id, long version, String status) {
        return snapshot(id, version, status, "18_59", List.of("矛盾调解", "社工"), week(3), null, null, 0);
    }

    private static VolunteerSnapshotV1 snapshot(
            String id,
            long version,
            String status,
            String ageBand,
            List<String> skills,
            List<Integer> availability,
            @Nullable String grade,
            @Nullable LocalDate vetted,
            int rating) {
        return new VolunteerSnapshotV1(
                id,
                version,
                "330411003001",
                status,
                ageBand,
                skills,
                List.of("英语"),
                List.of("为老服务"),
                availability,
                grade,
                vetted,
                120,
                rating);
    }

    private static List<Integer> week(int mask) {
        return Arrays.asList(mask, mask, mask, mask, mask, mask, mask);
    }

    @Test
    void readsASnapshotIntoBits() {
        index.apply(snapshot(
                "v",
                1,
                "ACTIVE",
                "18_59",
                List.of("矛盾调解", "FARMING", "飞檐走壁"),
                week(3),
                "助理社会工作师",
                LocalDate.EPOCH,
                90));
        Supply s = index.snapshot();
        assertThat(s.skills(0)).isEqualTo(1L | 1L << 22);
        assertThat(s.certified(0)).isTrue();
        assertThat(s.declaredSocialWork(0)).isFalse();
        assertThat(s.hasTimes(0)).isTrue();
        assertThat(s.times(0, 6)).isEqualTo(3);
        assertThat(s.rating(0)).isEqualTo(90);
        assertThat(s.vettedUntil(0)).isZero();
        assertThat(s.recentMinutes(0)).isEqualTo(120);
        assertThat(s.classes(0)).isEqualTo(1);
        assertThat(index.active("v")).isTrue();
        assertThat(index.active("nobody")).isFalse();
    }

    @Test
    void tellsADeclaredSocialWorkerFromACertifiedOne() {
        index.apply(snapshot("v", 1, "ACTIVE", "18_59", List.of(), week(3), "DECLARED", null, 0));
        assertThat(index.snapshot().certified(0)).isFalse();
        assertThat(index.snapshot().declaredSocialWork(0)).isTrue();
    }

    @Test
    void keepsTheNewestVersionWhateverTheOrder() {
        index.apply(snapshot("v", 3, "SUSPENDED"));
        index.apply(snapshot("v", 2, "ACTIVE"));
        index.apply(snapshot("v", 3, "ACTIVE"));
        assertThat(index.active("v")).isFalse();
        index.apply(snapshot("v", 4, "ACTIVE"));
        assertThat(index.active("v")).isTrue();
        assertThat(index.people()).isEqualTo(1);
        assertThat(index.records()).isEqualTo(4);
    }

    @Test
    void doesNotChangeASnapshotThatSomebodyReads() {
        index.apply(snapshot("v", 1, "ACTIVE"));
        Supply before = index.snapshot();
        index.apply(snapshot("v", 2, "WITHDRAWN"));
        index.apply(snapshot("w", 1, "ACTIVE"));
        assertThat(before.active(0)).isTrue();
        assertThat(before.size()).isEqualTo(1);
        assertThat(index.snapshot().size()).isEqualTo(2);
        assertThat(index.snapshot()).isSameAs(index.snapshot());
    }

    @Test
    void asksWhoDeclaredNothingOrSomethingUnreadable() {
        index.apply(snapshot("none", 1, "ACTIVE", "18_59", List.of(), List.of(), null, null, 0));
        index.apply(snapshot("short", 1, "ACTIVE", "18_59", List.of(), List.of(1, 2, 3), null, null, 0));
        index.apply(snapshot("zero", 1, "ACTIVE", "18_59", List.of(), week(0), null, null, 0));
        for (int row = 0; row < 3; row++) {
            assertThat(index.snapshot().hasTimes(row)).isFalse();
        }
        assertThat(index.snapshot().rating(0)).isEqualTo(-1);
    }

    @Test
    void neverProposesWhoHasNoReadableArea() {
        index.apply(new VolunteerSnapshotV1(
                "v", 1, "?", "ACTIVE", "18_59", List.of(), List.of(), List.of(), List.of(), null, null, 0, 0));
        assertThat(index.active("v")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "UNDER_10,true",
        "10_13,true",
        "14_17,true",
        "17,true",
        "18,false",
        "18_59,false",
        "60_PLUS,false",
        "AGE_18_59,false",
        "unknown,true",
        "'',true",
    })
    @Rule("VOL-04")
    void treatsUnknownAgesAsMinor(String band, boolean minor) {
        assertThat(AgeBand.minor(band)).isEqualTo(minor);
    }

    @Test
    void isReadyOnceItHasCaughtUp() {
        assertThat(index.ready()).isFalse();
        assertThat(new SupplyHealth(index).health().getStatus().getCode()).isEqualTo("OUT_OF_SERVICE");
        index.caughtUp();
        assertThat(new SupplyHealth(index).health().getStatus().getCode()).isEqualTo("UP");
    }
}
