package org.linli.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BodyPatienceTests {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONG_AFTER = PAUSE.multipliedBy(4);

    private final BodyPatience patience = new BodyPatience(PAUSE);

    @Test
    void runsOutWhileTheReaderWaits() {
        patience.asked(1);

        assertThat(patience.exceeded().block(Duration.ofSeconds(20))).isNotNull();
    }

    @Test
    void lastsBeforeTheReaderAsksForAnything() {
        assertLasts();
    }

    @Test
    void lastsOnceTheReaderHasWhatItAskedFor() {
        patience.asked(2);
        patience.answered();
        patience.answered();

        assertLasts();
    }

    @Test
    void runsOutWhenOnlySomeOfItCame() {
        patience.asked(Long.MAX_VALUE);
        patience.asked(5);
        patience.answered();

        assertThat(patience.exceeded().block(Duration.ofSeconds(20))).isNotNull();
    }

    private void assertLasts() {
        assertThatThrownBy(() -> patience.exceeded().block(LONG_AFTER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Timeout");
    }
}
