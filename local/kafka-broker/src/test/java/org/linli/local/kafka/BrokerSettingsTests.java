package org.linli.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BrokerSettingsTests {

    @Test
    void neverAsksForASecondCopyOnASingleNode() {
        assertThat(BrokerSettings.of(options("127.0.0.1"), 30000))
                .containsEntry("offsets.topic.replication.factor", "1")
                .containsEntry("transaction.state.log.replication.factor", "1")
                .containsEntry("transaction.state.log.min.isr", "1")
                .containsEntry("share.coordinator.state.topic.replication.factor", "1")
                .containsEntry("share.coordinator.state.topic.min.isr", "1");
    }

    @Test
    void keepsEveryEvent() {
        assertThat(BrokerSettings.of(options("127.0.0.1"), 30000)).containsEntry("log.retention.ms", "-1");
    }

    @Test
    void keepsTheControllerOnTheLoopbackAddressWhateverTheBindAddress() {
        assertThat(BrokerSettings.of(options("::1"), 30000))
                .containsEntry("listeners", "BROKER://[::1]:9092,CONTROLLER://127.0.0.1:30000")
                .containsEntry("controller.quorum.voters", "1@127.0.0.1:30000");
    }

    private static BrokerOptions options(String bind) {
        return new BrokerOptions(bind, 9092, Path.of("/tmp/kafka"));
    }
}
