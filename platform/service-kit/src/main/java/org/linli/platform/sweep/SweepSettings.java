package org.linli.platform.sweep;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator decides about recurring work, under {@code linli.sweeps}.
 *
 * @param lease how long an instance is believed to be at work without a sign of life; it gives one three times as often
 */
@ConfigurationProperties("linli.sweeps")
public record SweepSettings(@DefaultValue("30s") Duration lease) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    public SweepSettings {
        if (lease.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("a lease of less than a second is lost between two signs of life");
        }
    }
}
