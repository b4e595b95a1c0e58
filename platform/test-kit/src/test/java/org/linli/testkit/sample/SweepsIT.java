package org.linli.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.sweep.Leases;
import org.linli.platform.sweep.SweepSettings;
import org.linli.platform.sweep.Sweeps;
import org.linli.testkit.ComponentTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Two instances that share a database. */
@ComponentTest
class SweepsIT {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant START = Instant.parse("2026-11-20T02:00:00Z");

    @Autowired
    MongoTemplate mongo;

    private volatile Instant now = START;
    private final InstantSource time = () -> now;
    private MongoCollection<Document> stored;
    private Leases one;
    private Leases other;

    @BeforeEach
    void twoInstances() {
        stored = mongo.getCollection("sampleLeases");
        stored.deleteMany(new Document());
        now = START;
        one = leases("one");
        other = leases("other");
    }

    private Leases leases(String holder) {
        return new Leases(stored, holder, time.withZone(ZoneOffset.UTC));
    }

    private void after(Duration passed) {
        now = START.plus(passed);
    }

    private static Leases.Lease held(Optional<Leases.Lease> lease) {
        return lease.orElseThrow();
    }

    @Test
    void isHeldByOneAtATimeAndEachTaskForItself() {
        assertThat(one.take("a", LEASE)).isPresent();
        assertThat(other.take("a", LEASE)).isEmpty();
        assertThat(one.take("a", LEASE)).as("not twice by the same either").isEmpty();
        assertThat(other.take("b", LEASE)).isPresent();
    }

    @Test
    void isHandedOverWhenItsTimeIsOverAndNotBefore() {
        Leases.Lease lost = held(one.take("a", LEASE));
        after(LEASE.minusMillis(1));
        assertThat(other.take("a", LEASE)).isEmpty();
        after(LEASE);
        Leases.Lease taken = held(other.take("a", LEASE));
        assertThat(lost.renew()).as("who lost it cannot keep it").isFalse();
        lost.end(Duration.ZERO);
        assertThat(one.take("a", LEASE)).as("nor end that of his successor").isEmpty();
        assertThat(taken.renew()).isTrue();
        Document document = stored.find(new Document("_id", "a")).first();
        assertThat(document).containsEntry("holder", "other").containsEntry("number", 2L);
    }

    @Test
    void isKeptByASignOfLife() {
        Leases.Lease lease = held(one.take("a", LEASE));
        after(Duration.ofSeconds(20));
        assertThat(lease.renew()).isTrue();
        after(Duration.ofSeconds(49));
        assertThat(other.take("a", LEASE)).isEmpty();
        after(Duration.ofSeconds(50));
        assertThat(other.take("a", LEASE)).isPresent();
    }

    @Test
    void isFreeAfterItsRestWhichCountsFromTheBeginning() {
        Leases.Lease lease = held(one.take("a", LEASE));
        after(Duration.ofSeconds(10));
        lease.end(Duration.ofSeconds(45));
        after(Duration.ofSeconds(44));
        assertThat(other.take("a", LEASE)).isEmpty();
        after(Duration.ofSeconds(45));
        Leases.Lease longer = held(other.take("a", LEASE));
        after(Duration.ofSeconds(45 + 60));
        longer.end(Duration.ofSeconds(45));
        assertThat(one.take("a", LEASE))
                .as("the work took longer than the rest")
                .isPresent();
    }

    @Test
    void isTakenByOneOfManyAtTheSameMoment() throws Exception {
        AtomicInteger taken = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                after(MINUTE.multipliedBy(round));
                CountDownLatch go = new CountDownLatch(1);
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    Leases instance = leases("i" + i);
                    all.add(threads.submit(() -> {
                        go.await();
                        instance.take("a", LEASE).ifPresent(_ -> taken.incrementAndGet());
                        return null;
                    }));
                }
                go.countDown();
                for (Future<?> each : all) {
                    each.get();
                }
                assertThat(taken.get()).isEqualTo(round + 1);
            }
        }
    }

    @Test
    void aSweepOfTwoInstancesIsDoneOnceAnInterval() {
        AtomicInteger done = new AtomicInteger();
        Runnable first = sweeps(one, LEASE).once("sweep", MINUTE, done::incrementAndGet);
        Runnable second = sweeps(other, LEASE).once("sweep", MINUTE, done::incrementAndGet);
        for (int minute = 0; minute < 5; minute++) {
            after(MINUTE.multipliedBy(minute));
            first.run();
            after(MINUTE.multipliedBy(minute).plusSeconds(20));
            second.run();
            assertThat(done.get()).isEqualTo(minute + 1);
        }
        // one instance is gone: the other's next turn has the work
        after(MINUTE.multipliedBy(5).plusSeconds(20));
        second.run();
        assertThat(done.get()).isEqualTo(6);
    }

    @Test
    void aSweepThatFailsIsTheNextOnesAtOnce() {
        Runnable failing = sweeps(one, LEASE).once("sweep", MINUTE, () -> {
            throw new IllegalStateException("no database");
        });
        assertThatThrownBy(failing::run).hasMessage("no database");
        AtomicInteger done = new AtomicInteger();
        sweeps(other, LEASE).once("sweep", MINUTE, done::incrementAndGet).run();
        assertThat(done.get()).isEqualTo(1);
    }

    /** By the real clock: the work takes longer than the lease, which its holder keeps meanwhile. */
    @Test
    void isKeptForAsLongAsTheWorkTakes() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        Duration second = Duration.ofSeconds(1);
        Leases real = new Leases(stored, "one", Clock.systemUTC());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> run = threads.submit(sweeps(real, second).once("sweep", Duration.ZERO, () -> {
                working.countDown();
                try {
                    assertThat(enough.await(20, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
            working.await();
            Leases rival = new Leases(stored, "other", Clock.systemUTC());
            await().during(Duration.ofMillis(1500))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> rival.take("sweep", second).isEmpty());
            enough.countDown();
            run.get();
            assertThat(rival.take("sweep", second)).isPresent();
        }
    }

    private static Sweeps sweeps(Leases leases, Duration lease) {
        return new Sweeps(leases, new SweepSettings(lease));
    }

    @Test
    void refusesALeaseThatIsLostBetweenTwoSignsOfLife() {
        assertThat(new SweepSettings(Duration.ofSeconds(1)).lease()).hasSeconds(1);
        assertThatThrownBy(() -> new SweepSettings(Duration.ofMillis(999)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
