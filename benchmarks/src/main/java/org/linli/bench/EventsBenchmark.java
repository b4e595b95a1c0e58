package org.linli.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.linli.contracts.Topics;
import org.linli.testkit.Http;

/**
 * From committed write to consumer, at a fixed rate, in one suite and one run: a bare record through the broker (the reference), an
 * aggregate written by the store that every service uses, and a demand posted over HTTP with everything that a request costs.
 *
 * <p>The clock starts just before the write (the event's {@code ce_time}), so that the write itself is counted in. All the suite's own
 * consumers read the same events meanwhile.
 */
final class EventsBenchmark {

    private static final String EVENT = "linli.matching.demand.submitted.v1";
    private static final String REFERENCE = "bench-reference";

    private EventsBenchmark() {}

    static Map<String, Object> run(List<String> options, PrintStream out) throws Exception {
        int rate = Machine.option(options, "rate", 200);
        int seconds = Machine.option(options, "seconds", 20);
        int warmUp = Machine.option(options, "warm-up", 20);
        String kafka = "127.0.0.1:" + LocalSuite.port(9092);
        try (LocalSuite suite = new LocalSuite()) {
            suite.up();
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("rate", rate);
            BareRecords.measure(kafka, REFERENCE, rate, Math.min(5, warmUp), new Latencies());
            Latencies reference = new Latencies();
            BareRecords.measure(kafka, REFERENCE + "-measured", rate, seconds, reference);
            report("bare", "bare record:         ", reference, out, result);
            try (StoreWrites store = new StoreWrites(
                    "mongodb://127.0.0.1:" + LocalSuite.port(27017) + "/?retryWrites=false", kafka, suite.keys())) {
                Latencies written = measure(kafka, rate, warmUp, seconds, failures -> store.write(), result);
                report("written", "write to consumer:   ", written, out, result);
            }
            Http matching =
                    Http.at("http://127.0.0.1:" + LocalSuite.port(8083)).withToken(suite.token("xiuzhou-district"));
            Latencies posted = measure(kafka, rate, warmUp, seconds, failures -> post(matching, failures), result);
            report("posted", "request to consumer: ", posted, out, result);
            return result;
        }
    }

    private static Latencies measure(
            String kafka, int rate, int warmUp, int seconds, Consumer<AtomicInteger> write, Map<String, Object> result)
            throws InterruptedException {
        AtomicInteger failures = new AtomicInteger();
        Pace.run(rate, warmUp, number -> write.accept(new AtomicInteger()));
        Latencies measured = new Latencies();
        Reader reader = new Reader(kafka, measured);
        Thread thread = Thread.ofPlatform().start(reader);
        reader.awaitReady();
        int acknowledged = Pace.run(rate, seconds, number -> write.accept(failures)) - failures.get();
        reader.awaitCount(acknowledged, Duration.ofSeconds(30));
        reader.stop();
        thread.join();
        Bench.refuseFailures(failures.get(), acknowledged);
        if (measured.count() < acknowledged) {
            throw new IllegalStateException(acknowledged + " writes, but " + measured.count() + " events");
        }
        result.put("writes", acknowledged);
        return measured;
    }

    private static void report(
            String name, String label, Latencies latencies, PrintStream out, Map<String, Object> result) {
        out.println(label + latencies.summary());
        result.put(name + "P50Ms", latencies.percentile(50));
        result.put(name + "P99Ms", latencies.percentile(99));
        result.put(name + "Count", latencies.count());
    }

    private static void post(Http matching, AtomicInteger failures) {
        Http.Reply reply = matching.keyed().post("/api/v1/demands", DemandBody.any());
        if (reply.status() != 201) {
            failures.incrementAndGet();
        }
    }

    /** Takes the arrival time of every submitted demand. */
    private static final class Reader implements Runnable {

        private final String bootstrapServers;
        private final Latencies latencies;
        private final AtomicBoolean running = new AtomicBoolean(true);
        private final java.util.concurrent.CountDownLatch ready = new java.util.concurrent.CountDownLatch(1);

        Reader(String bootstrapServers, Latencies latencies) {
            this.bootstrapServers = bootstrapServers;
            this.latencies = latencies;
        }

        @Override
        public void run() {
            try (KafkaConsumer<String, byte[]> consumer = consumer(bootstrapServers)) {
                List<TopicPartition> partitions = new ArrayList<>();
                consumer.partitionsFor(Topics.MATCHING_EVENTS)
                        .forEach(info -> partitions.add(new TopicPartition(Topics.MATCHING_EVENTS, info.partition())));
                consumer.assign(partitions);
                consumer.seekToEnd(partitions);
                partitions.forEach(consumer::position);
                ready.countDown();
                while (running.get()) {
                    for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                        Instant arrived = Instant.now();
                        if (EVENT.equals(header(record, "ce_type"))) {
                            latencies.add(Duration.between(Instant.parse(header(record, "ce_time")), arrived)
                                    .toNanos());
                        }
                    }
                }
            }
        }

        void awaitReady() throws InterruptedException {
            ready.await();
        }

        void awaitCount(int count, Duration limit) throws InterruptedException {
            long end = System.nanoTime() + limit.toNanos();
            while (latencies.count() < count && System.nanoTime() < end) {
                new java.util.concurrent.CountDownLatch(1).await(20, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
        }

        void stop() {
            running.set(false);
        }
    }

    static KafkaConsumer<String, byte[]> consumer(String bootstrapServers) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        "bench-" + UUID.randomUUID(),
                        "enable.auto.commit",
                        "false",
                        "isolation.level",
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
