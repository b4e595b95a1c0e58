package org.linli.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.linli.casework.accesslog.Access;
import org.linli.casework.accesslog.AccessEntries;
import org.linli.casework.accesslog.ChainedEntry;
import org.linli.casework.accesslog.HashChain;
import org.linli.casework.accesslog.mongo.MongoAccessEntries;
import org.linli.testkit.ComponentTest;
import org.linli.testkit.Rule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Instances of the service write to one chain at once. */
@ComponentTest
@Rule("SEC-07")
class AccessLogIT {

    private static final int INSTANCES = 3;
    private static final int EACH = 40;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    HashChain chains;

    @Test
    void keepsOneWholeChainWhenInstancesWriteAtOnce() throws InterruptedException, ExecutionException {
        String chain = "outside/1999-12-31";
        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < INSTANCES; i++) {
                AccessEntries instance = new MongoAccessEntries(mongo, chains);
                String actor = "instance-" + i;
                for (int n = 0; n < EACH; n++) {
                    writers.add(threads.submit(() ->
                            instance.append(chain, new Access(Instant.EPOCH, actor, "SHOW_CASE", "x", Access.DENIED))));
                }
            }
        }
        for (Future<?> writer : writers) {
            writer.get();
        }

        List<ChainedEntry> entries = new MongoAccessEntries(mongo, chains).of(chain);
        assertThat(entries)
                .extracting(ChainedEntry::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, INSTANCES * EACH).boxed().toList());
        assertThat(chains.brokenAt(chain, entries)).isEmpty();
    }
}
