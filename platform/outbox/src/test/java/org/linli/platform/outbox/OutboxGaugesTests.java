package org.linli.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OutboxGaugesTests {

    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private final OutboxGauges gauges = new OutboxGauges(
            () -> new OutboxState(
                    looks.incrementAndGet(), 2, Clock.systemUTC().instant().minusSeconds(60)),
            nanos::get);

    @Test
    void oneScrapeLooksOnce() {
        assertThat(gauges.pending()).isEqualTo(1);
        assertThat(gauges.blocked()).isEqualTo(2);
        assertThat(gauges.oldestSeconds()).isBetween(60.0, 90.0);
        assertThat(looks).hasValue(1);
    }

    @Test
    void theNextScrapeLooksAgain() {
        gauges.pending();
        nanos.set(OutboxGauges.KEPT.toNanos() - 1);
        assertThat(gauges.pending()).isEqualTo(1);
        nanos.set(OutboxGauges.KEPT.toNanos());
        assertThat(gauges.pending()).isEqualTo(2);
    }
}
