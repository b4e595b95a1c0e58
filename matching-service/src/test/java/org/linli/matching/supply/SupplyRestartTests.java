package org.linli.matching.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.linli.contracts.volunteer.VolunteerSnapshotV1;
import org.linli.matching.demand.Skills;
import org.linli.matching.engine.index.Promise;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A restart in a district of 130,000: the snapshots are read once, in whatever order, and the index stands seconds later. */
class SupplyRestartTests {

    private static final Logger LOG = LoggerFactory.getLogger(SupplyRestartTests.class);
    private static final int PEOPLE = 130_000;
    /** Far more than it takes, so that a busy machine does not fail it. */
    private static final Duration SECONDS = Duration.ofSeconds(30);

    private static VolunteerSnapshotV1 snapshot(int i, SplittableRandom random, List<String> skills) {
        List<Integer> week = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            week.add(random.nextInt(4) == 0 ? random.nextInt(1 << 28) : 0);
        }
        return new VolunteerSnapshotV1(
                "volunteer-" + i,
                1,
                "3304110030" + (10 + random.nextInt(80)),
                random.nextInt(20) == 0 ? "SUSPENDED" : "ACTIVE",
                random.nextInt(10) == 0 ? "14_17" : "18_59",
                List.of(skills.get(random.nextInt(skills.size()))),
                List.of("普通话"),
                List.of("为老服务"),
                week,
                null,
                null,
                random.nextInt(3_000),
                random.nextInt(101));
    }

    @Test
    void isReadyWithinSeconds() {
        Skills skills = Skills.fromClasspath();
        List<String> codes = skills.all().stream().map(Skills.Skill::code).toList();
        SplittableRandom random = new SplittableRandom(4);
        List<VolunteerSnapshotV1> all = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            all.add(snapshot(i, random, codes));
        }
        SupplyIndex index = new SupplyIndex(skills);
        index.promise("volunteer-7", new Promise("k", "n", 0, 60, false));
        long begun = System.nanoTime();
        all.forEach(index::apply);
        index.caughtUp();
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        LOG.info("{} people indexed in {} ms", PEOPLE, taken.toMillis());
        assertThat(taken).isLessThan(SECONDS);
        assertThat(index.people()).isEqualTo(PEOPLE);
        long active = all.stream().filter(v -> v.status().equals("ACTIVE")).count();
        assertThat(all.stream().filter(v -> index.view().find(v.volunteerId()).isPresent()))
                .hasSize((int) active);
        assertThat(index.view().bitmapBytes()).isLessThan(4_300_000);
        // a promise that was known before its person
        assertThat(
                        all.get(7).status().equals("SUSPENDED")
                                ? 1
                                : index.view().promises("volunteer-7").size())
                .isEqualTo(1);
    }
}
