package org.linli.matching.partition.messaging;

import java.util.concurrent.ExecutorService;
import org.linli.matching.partition.OwnedWork;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Does what the topic says away from the thread that must keep talking to the broker. */
@Component
final class Woken {

    private final OwnedWork work;
    private final ExecutorService threads;

    Woken(OwnedWork work, @Qualifier("ownedWorkExecutor") ExecutorService threads) {
        this.work = work;
        this.threads = threads;
    }

    void offer(String requestId) {
        work.offer(requestId);
    }

    void look() {
        threads.execute(work::look);
    }
}
