package org.linli.bench.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTests {

    @Test
    void readsTimesInThreeUnits() {
        assertThat(Options.seconds("10s")).isEqualTo(10);
        assertThat(Options.seconds("500ms")).isEqualTo(0.5);
        assertThat(Options.seconds("2m")).isEqualTo(120);
        assertThat(Options.seconds("3")).isEqualTo(3);
    }

    @Test
    void tellsWhichOptionLacksItsValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Options(List.of("--budget")).text("budget"))
                .withMessageContaining("--budget");
    }

    @Test
    void takesTheDefaultForWhatIsNotSaid() {
        Options options = new Options(List.of("--peers", "--seed", "7"));
        assertThat(options.has("peers")).isTrue();
        assertThat(options.large("seed", 1)).isEqualTo(7);
        assertThat(options.whole("threads", 2)).isEqualTo(2);
    }
}
