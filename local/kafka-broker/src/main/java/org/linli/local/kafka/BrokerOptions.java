package org.linli.local.kafka;

import java.nio.file.Path;

/**
 * Decides where the broker listens and keeps its data.
 *
 * @param bind address of both listeners
 * @param port port for clients
 * @param data the only data directory; created when absent
 */
public record BrokerOptions(String bind, int port, Path data) {

    static final int DEFAULT_PORT = 9092;
    static final String USAGE = "usage: KafkaBrokerMain [--port 9092] [--bind 127.0.0.1] --data <directory>";

    public BrokerOptions {
        if (port < 1 || port > 65535) {
            throw new CannotStart(CannotStart.Reason.USAGE, "--port must be between 1 and 65535, not " + port);
        }
        data = data.toAbsolutePath().normalize();
    }

    static BrokerOptions parse(String... args) {
        var bind = "127.0.0.1";
        var port = DEFAULT_PORT;
        Path data = null;
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new CannotStart(CannotStart.Reason.USAGE, args[i] + " needs a value\n" + USAGE);
            }
            var value = args[i + 1];
            switch (args[i]) {
                case "--bind" -> bind = value;
                case "--port" -> port = number(value);
                case "--data" -> data = Path.of(value);
                default -> throw new CannotStart(CannotStart.Reason.USAGE, "unknown option " + args[i] + "\n" + USAGE);
            }
        }
        if (data == null) {
            throw new CannotStart(CannotStart.Reason.USAGE, "--data is missing\n" + USAGE);
        }
        return new BrokerOptions(bind, port, data);
    }

    private static int number(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new CannotStart(CannotStart.Reason.USAGE, "--port must be a number, not " + value, e);
        }
    }
}
