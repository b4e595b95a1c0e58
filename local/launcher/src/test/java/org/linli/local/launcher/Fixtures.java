package org.linli.local.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Parts made up for tests. */
final class Fixtures {

    private Fixtures() {}

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    static Part part(String name, int port, int managementPort) {
        return part(name, port, managementPort, List.of(), List.of(), Part.Layer.SERVICES);
    }

    static Part part(
            String name, int port, int managementPort, List<String> arguments, List<String> after, Part.Layer layer) {
        return new Part(
                name,
                Path.of("fake/target/fake.jar"),
                Part.Form.LEAN,
                port,
                managementPort,
                List.of("-Xmx32m"),
                Part.Compiler.QUICK,
                arguments,
                Map.of(),
                Map.of(),
                new Probe.HttpReadiness("127.0.0.1", managementPort == 0 ? port : managementPort),
                after,
                layer);
    }
}
