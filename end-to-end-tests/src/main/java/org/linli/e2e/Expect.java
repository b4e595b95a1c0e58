package org.linli.e2e;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.linli.testkit.Http;

/** What a step expects; anything else ends the job. */
final class Expect {

    private static final Pattern CODE_WORD = Pattern.compile("[a-z][A-Z]|[A-Z]_[A-Z]");

    private Expect() {}

    static Http.Reply status(int wanted, Http.Reply reply, String what) {
        if (reply.status() != wanted) {
            throw new StepFailed(what + ": expected " + wanted + ", got " + reply);
        }
        return reply;
    }

    static void problem(int status, String code, Http.Reply reply, String what) {
        if (reply.status() != status || !reply.code().equals(code)) {
            throw new StepFailed(what + ": expected " + status + " " + code + ", got " + reply);
        }
        String detail = reply.json().path("detail").asString("");
        if (detail.codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
            throw new StepFailed(what + ": the message is not Chinese: " + reply);
        }
        if (CODE_WORD.matcher(detail).find()) {
            throw new StepFailed(what + ": the message shows a code where a word belongs: " + reply);
        }
    }

    static void equal(Object wanted, Object seen, String what) {
        if (!Objects.equals(wanted, seen)) {
            throw new StepFailed(what + ": expected " + wanted + ", got " + seen);
        }
    }

    static void holds(boolean truth, String what) {
        if (!truth) {
            throw new StepFailed(what);
        }
    }

    /** Waits for something that events bring about. */
    static void eventually(Duration limit, BooleanSupplier condition, Supplier<String> what) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new StepFailed(what.get() + " (after " + limit.toSeconds() + " s)");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailed("interrupted");
        }
    }
}
