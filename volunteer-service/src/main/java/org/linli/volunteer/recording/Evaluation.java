package org.linli.volunteer.recording;

import java.time.Instant;

/**
 * VOL-16, 67令10: how good the service was, and when that was said.
 *
 * @param quality 1 to 5
 * @param by the office, or {@code matching} when the served gave stars
 */
public record Evaluation(int quality, String by, Instant at) {

    public Evaluation {
        if (quality < 1 || quality > 5) {
            throw new IllegalArgumentException("a quality is 1 to 5");
        }
    }
}
