package org.linli.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerOptionsTests {

    @Test
    void listensOnTheLoopbackAddressUnlessTold() {
        assertThat(BrokerOptions.parse("--data", "/tmp/kafka"))
                .isEqualTo(new BrokerOptions("127.0.0.1", 9092, Path.of("/tmp/kafka")));
    }

    @Test
    void takesEveryOption() {
        assertThat(BrokerOptions.parse("--port", "19092", "--bind", "::1", "--data", "/tmp/a/../kafka"))
                .isEqualTo(new BrokerOptions("::1", 19092, Path.of("/tmp/kafka")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "65535"})
    void acceptsTheFirstAndTheLastPort(String port) {
        assertThat(BrokerOptions.parse("--port", port, "--data", "/tmp/kafka").port())
                .isEqualTo(Integer.parseInt(port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "kafka"})
    void refusesWhatIsNoPort(String port) {
        assertThatThrownBy(() -> BrokerOptions.parse("--port", port, "--data", "/tmp/kafka"))
                .isInstanceOfSatisfying(
                        CannotStart.class, e -> assertThat(e.reason()).isEqualTo(CannotStart.Reason.USAGE))
                .hasMessageContaining("--port");
    }

    @Test
    void refusesToGuessTheDataDirectory() {
        assertThatThrownBy(() -> BrokerOptions.parse("--port", "9092"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--data is missing");
    }

    @Test
    void refusesAnUnknownOptionAndOneWithoutValue() {
        assertThatThrownBy(() -> BrokerOptions.parse("--dta", "/tmp/kafka"))
                .hasMessageContaining("unknown option --dta");
        assertThatThrownBy(() -> BrokerOptions.parse("--data")).hasMessageContaining("--data needs a value");
    }
}
