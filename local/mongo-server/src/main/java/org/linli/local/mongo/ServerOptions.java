package org.linli.local.mongo;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides where the server listens, where it keeps its journal, and how much a write must survive. */
record ServerOptions(String bind, int port, @Nullable Path data, boolean fsync, boolean repair) {

    static final String USAGE = """
            usage: mongo-server [--port 27017] [--bind 127.0.0.1] [--data DIR] [--fsync] [--repair]
              --port    port to listen on, 0 for any free one        (LINLI_MONGO_PORT)
              --bind    address to listen on                         (LINLI_MONGO_BIND)
              --data    directory of the journal; memory only if absent (LINLI_MONGO_DATA)
              --fsync   force every write to the disk before the reply  (LINLI_MONGO_FSYNC=true)
              --repair  cut a damaged journal at the first damaged record instead of refusing to start
            """;

    private static final int HIGHEST_PORT = 65_535;

    static ServerOptions parse(List<String> arguments, Map<String, String> environment) throws UsageException {
        var bind = environment.getOrDefault("LINLI_MONGO_BIND", "127.0.0.1");
        var port = port(environment.getOrDefault("LINLI_MONGO_PORT", "27017"));
        var data = Optional.ofNullable(environment.get("LINLI_MONGO_DATA"))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .orElse(null);
        var fsync = Boolean.parseBoolean(environment.get("LINLI_MONGO_FSYNC"));
        var repair = false;
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var argument = rest.next();
            switch (argument) {
                case "--bind" -> bind = value(argument, rest);
                case "--port" -> port = port(value(argument, rest));
                case "--data" -> data = Path.of(value(argument, rest));
                case "--fsync" -> fsync = true;
                case "--repair" -> repair = true;
                default -> throw new UsageException("unknown option " + argument);
            }
        }
        return new ServerOptions(bind, port, data, fsync, repair);
    }

    private static String value(String option, Iterator<String> rest) throws UsageException {
        if (!rest.hasNext()) {
            throw new UsageException(option + " needs a value");
        }
        return rest.next();
    }

    private static int port(String text) throws UsageException {
        try {
            var port = Integer.parseInt(text);
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new UsageException("not a port: " + text, e);
        }
        throw new UsageException("not a port: " + text);
    }

    /** Raised when the command line cannot be understood. */
    static final class UsageException extends Exception {

        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }

        UsageException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
