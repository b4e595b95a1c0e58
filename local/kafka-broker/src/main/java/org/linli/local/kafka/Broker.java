package org.linli.local.kafka;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** One running broker: started when every check passed and it takes part in its cluster, stopped with everything on disk. */
final class Broker implements AutoCloseable {

    private final BrokerOptions options;
    private final KafkaRaftServer server;

    private Broker(BrokerOptions options, KafkaRaftServer server) {
        this.options = options;
        this.server = server;
    }

    static Broker start(BrokerOptions options) {
        refuseTakenPort(options);
        new DataDirectory(options.data()).prepare();
        KafkaRaftServer server = null;
        try {
            server = new KafkaRaftServer(
                    new KafkaConfig(BrokerSettings.of(options, freePort("127.0.0.1")), false), Time.SYSTEM);
            server.startup();
            return new Broker(options, server);
        } catch (RuntimeException e) {
            if (server != null) {
                server.shutdown();
            }
            throw new CannotStart(CannotStart.Reason.BROKER, "The Kafka broker did not start: " + e.getMessage(), e);
        }
    }

    String address() {
        return options.bind() + ":" + options.port();
    }

    void awaitShutdown() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    static int freePort(String bind) {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(bind))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart(CannotStart.Reason.BROKER, "No free port on " + bind + ": " + e.getMessage(), e);
        }
    }

    private static void refuseTakenPort(BrokerOptions options) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(options.bind(), options.port()), 1);
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart(
                    CannotStart.Reason.PORT_TAKEN,
                    "Port " + options.port() + " on " + options.bind() + " cannot be opened (" + e.getMessage()
                            + "): another program has it. Stop that program, or choose another --port.",
                    e);
        }
    }
}
