package org.linli.matching.engine.week;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** A fixed number of threads that do one thing together and wait for each other. */
final class Crew implements AutoCloseable {

    private final int size;
    private final ExecutorService helpers;

    Crew(int size) {
        this.size = size;
        helpers = Executors.newFixedThreadPool(
                Math.max(1, size - 1),
                Thread.ofPlatform().daemon().name("week-", 1).factory());
    }

    int size() {
        return size;
    }

    /** Runs the task once on every member with the member's number. */
    void together(IntConsumer task) {
        Future<?>[] others = new Future<?>[size - 1];
        for (int i = 1; i < size; i++) {
            int member = i;
            others[i - 1] = helpers.submit(() -> task.accept(member));
        }
        task.accept(0);
        try {
            for (Future<?> other : others) {
                other.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("planning was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("planning failed", e.getCause());
        }
    }

    /** Runs the task for every number below the count, each once, in pieces of the given size. */
    void share(int count, int piece, Piece task) {
        AtomicInteger next = new AtomicInteger();
        together(member -> {
            for (int from = next.getAndAdd(piece); from < count; from = next.getAndAdd(piece)) {
                task.run(member, from, Math.min(count, from + piece));
            }
        });
    }

    @Override
    public void close() {
        helpers.shutdown();
    }

    interface Piece {
        void run(int member, int from, int to);
    }
}
