package org.linli.bench;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** Starts one task every 1/rate second whether or not earlier ones have ended, as independent users do. */
final class Pace {

    private static final int IN_FLIGHT = 400;

    private Pace() {}

    /** Returns how many tasks were started; latencies are to be measured from the time given by the schedule. */
    static int run(int perSecond, int seconds, IntConsumer task) throws InterruptedException {
        int total = perSecond * seconds;
        Semaphore room = new Semaphore(IN_FLIGHT);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 0; i < total; i++) {
                long due = start + i * (1_000_000_000L / perSecond);
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                if (!room.tryAcquire(30, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("the server does not keep up with " + perSecond + " per second");
                }
                int number = i;
                executor.execute(() -> {
                    try {
                        task.accept(number);
                    } finally {
                        room.release();
                    }
                });
            }
        }
        return total;
    }
}
