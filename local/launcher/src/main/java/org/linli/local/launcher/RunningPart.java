package org.linli.local.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A part while the suite runs: its process, and how it came to where it is. */
final class RunningPart {

    final Part part;
    final LogFile log;
    final CompletableFuture<@Nullable Void> ready = new CompletableFuture<>();
    final List<Instant> crashes = new ArrayList<>();

    volatile PartState state = PartState.WAITING;
    volatile boolean aot;
    private volatile @Nullable Process process;
    private volatile long begun = System.nanoTime();
    private volatile long healthy;

    RunningPart(Part part, LogFile log) {
        this.part = part;
        this.log = log;
    }

    void begin(Process started) {
        process = started;
        become(PartState.STARTING);
    }

    void become(PartState next) {
        switch (next) {
            case EXTRACTING, STARTING -> begun = System.nanoTime();
            case READY -> healthy = System.nanoTime();
            case WAITING, CRASHED, GIVEN_UP, STOPPED -> {}
        }
        state = next;
    }

    boolean isAlive() {
        var current = process;
        return current != null && current.isAlive();
    }

    long pid() {
        var current = process;
        return current == null ? 0 : current.pid();
    }

    /** Waits a moment; true when the process is gone. */
    boolean ended(Duration moment) throws InterruptedException {
        var current = process;
        return current != null && current.waitFor(moment.toMillis(), TimeUnit.MILLISECONDS);
    }

    String exitInWords() {
        var current = process;
        return current == null ? "it never ran" : ExitCodes.inWords(current.exitValue());
    }

    void terminate() {
        var current = process;
        if (current != null) {
            current.destroy();
        }
    }

    /** Kills the process when it does not end by itself in time. */
    void awaitEnd(Duration patience) {
        var current = process;
        if (current == null) {
            return;
        }
        try {
            if (!current.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                current.destroyForcibly().waitFor();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            current.destroyForcibly();
        }
    }

    /** From the start of the process until it was healthy, or until now. */
    Duration elapsed() {
        return Duration.ofNanos((state == PartState.READY ? healthy : System.nanoTime()) - begun);
    }

    Progress.Row row() {
        return new Progress.Row(part.name(), state, elapsed().toMillis() / 1000.0, aot ? "AOT cache" : "");
    }
}
