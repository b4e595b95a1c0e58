package org.linli.volunteer.signup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.activity.ActivityId;

/**
 * Decides what the screen at a place shows and whether what was scanned proves that somebody stands before it.
 *
 * <p>A code is {@code LL1.<activity>.<step>.<signature>}: bound to one activity and one step of the clock, signed with a key that only the
 * service has, accepted in its own step and the one before or after, so that neither a slow scan nor a slow clock hurts.
 *
 * @param rotate how long a step lasts
 * @param signer keyed hash of a text
 */
public record CheckInCode(Duration rotate, Signer signer) {

    private static final String VERSION = "LL1";
    private static final long TOLERATED_STEPS = 1;

    public CheckInCode {
        if (rotate.toSeconds() < 1) {
            throw new IllegalArgumentException("a code lasts a second at least");
        }
    }

    /** Signs a text so that nobody else can. */
    @FunctionalInterface
    public interface Signer {
        String sign(String text);
    }

    /**
     * What the screen shows.
     *
     * @param until when the next code takes its place
     */
    public record Shown(String payload, Instant from, Instant until) {}

    public Shown shownAt(ActivityId activity, Instant now) {
        long step = stepOf(now);
        Instant from = Instant.ofEpochSecond(step * rotate.toSeconds());
        return new Shown(payload(activity, step), from, from.plusSeconds(rotate.toSeconds()));
    }

    /** The activity that a scanned code is of; refuses what is malformed, forged or out of date. */
    public ActivityId verify(String payload, Instant now) {
        String[] parts = payload.strip().split("\\.", -1);
        refuseIf(
                parts.length != 4
                        || !parts[0].equals(VERSION)
                        || !parts[1].matches("[A-Za-z0-9-]{1,64}")
                        || !parts[2].matches("\\d{1,12}"),
                () -> new CheckInRejection.CodeMalformed());
        ActivityId activity = new ActivityId(parts[1]);
        long step = Long.parseLong(parts[2]);
        refuseIf(
                !MessageDigest.isEqual(utf8(payload.strip()), utf8(payload(activity, step))),
                () -> new CheckInRejection.CodeForged());
        refuseIf(Math.abs(stepOf(now) - step) > TOLERATED_STEPS, () -> new CheckInRejection.CodeExpired());
        return activity;
    }

    private long stepOf(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), rotate.toSeconds());
    }

    private String payload(ActivityId activity, long step) {
        String signed = VERSION + '.' + activity + '.' + step;
        return signed + '.' + signer.sign(signed);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void refuseIf(boolean broken, Supplier<CheckInRejection> why) {
        if (broken) {
            throw new Rejected(why.get());
        }
    }
}
