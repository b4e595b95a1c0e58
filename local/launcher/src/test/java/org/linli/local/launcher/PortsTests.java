package org.linli.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void namesThePartThePortAndTheProcessThatHasIt() throws IOException {
        try (var taken = listener()) {
            assertThatThrownBy(() -> Ports.requireFree(List.of(Fixtures.part("kafka", taken.getLocalPort(), 0))))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " for kafka is taken by process "
                            + ProcessHandle.current().pid())
                    .hasMessageContaining("LINLI_PORT_OFFSET");
        }
    }

    @Test
    void looksAtTheManagementPortToo() throws IOException {
        try (var taken = listener()) {
            var free = Fixtures.freePort();
            assertThatThrownBy(() -> Ports.requireFree(List.of(Fixtures.part("case", free, taken.getLocalPort()))))
                    .hasMessageContaining("Port " + taken.getLocalPort() + " for case")
                    .hasMessageNotContaining("Port " + free);
        }
    }

    @Test
    void isContentWithFreePorts() throws IOException {
        var part = Fixtures.part("case", Fixtures.freePort(), Fixtures.freePort());
        assertThatCode(() -> Ports.requireFree(List.of(part))).doesNotThrowAnyException();
    }

    @Test
    void knowsNoOwnerOfAFreePort() throws IOException {
        assertThat(Ports.owner(Fixtures.freePort())).isEmpty();
    }

    private static ServerSocket listener() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    }
}
