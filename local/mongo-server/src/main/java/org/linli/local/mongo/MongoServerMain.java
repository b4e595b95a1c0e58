package org.linli.local.mongo;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.linli.local.mongo.ServerOptions.UsageException;
import org.linli.local.mongo.journal.Journal;
import org.linli.local.mongo.journal.JournalException;
import org.linli.local.mongo.journal.JournalOptions;
import org.linli.local.mongo.store.IndexedBackend;

/** Runs the server as a process: one line when it is ready, one line and an exit code when it cannot go on. */
public final class MongoServerMain {

    static final int OK = 0;
    static final int USAGE = 2;
    static final int PORT_TAKEN = 3;
    static final int DATA_IN_USE = 4;
    static final int DATA_UNUSABLE = 5;
    static final int DATA_DAMAGED = 6;
    static final int WRITE_FAILED = 7;
    static final int OUT_OF_MEMORY = 8;

    private final PrintStream out;
    private final PrintStream problems;

    private MongoServerMain(PrintStream out, PrintStream problems) {
        this.out = out;
        this.problems = problems;
    }

    public static void main(String[] args) {
        System.getProperties().putIfAbsent("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        System.getProperties().putIfAbsent("org.slf4j.simpleLogger.showDateTime", "true");
        System.getProperties().putIfAbsent("org.slf4j.simpleLogger.dateTimeFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
        var exitCode = new MongoServerMain(System.out, System.err).run(List.of(args), System.getenv());
        if (exitCode != OK) {
            System.exit(exitCode);
        }
    }

    private int run(List<String> arguments, Map<String, String> environment) {
        if (arguments.contains("--help")) {
            out.print(ServerOptions.USAGE);
            return OK;
        }
        try {
            var options = ServerOptions.parse(arguments, environment);
            var backend = open(options);
            return serve(options, backend);
        } catch (UsageException e) {
            problems.println("mongo-server: " + e.getMessage());
            problems.print(ServerOptions.USAGE);
            return USAGE;
        } catch (JournalException e) {
            problems.println("mongo-server: " + e.getMessage());
            return exitCode(e);
        }
    }

    private static IndexedBackend open(ServerOptions options) {
        var data = options.data();
        if (data == null) {
            return IndexedBackend.inMemory(Clock.systemUTC());
        }
        var journal = Journal.open(data, JournalOptions.of(options.fsync(), options.repair()));
        return IndexedBackend.durable(Clock.systemUTC(), journal);
    }

    private int serve(ServerOptions options, IndexedBackend backend) {
        ProtocolServer server;
        try {
            server = ProtocolServer.start(
                    backend, new InetSocketAddress(options.bind(), options.port()), this::stopAtOnce);
        } catch (IOException e) {
            backend.close();
            problems.println(
                    "mongo-server: cannot listen on " + options.bind() + ":" + options.port() + ": " + e.getMessage());
            return PORT_TAKEN;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "mongo-shutdown"));
        out.printf(
                "ready mongodb://%s:%d data=%s documents=%d startedInMillis=%d%n",
                options.bind(),
                server.port(),
                options.data() == null ? "memory" : options.data(),
                backend.documents(),
                ManagementFactory.getRuntimeMXBean().getUptime());
        out.flush();
        server.awaitClosed();
        return OK;
    }

    /** Nothing may be acknowledged any more, and no hook may pretend to finish what failed. */
    private void stopAtOnce(Throwable failure) {
        problems.println("mongo-server: stopped, " + failure.getMessage());
        problems.flush();
        Runtime.getRuntime().halt(failure instanceof JournalException journal ? exitCode(journal) : OUT_OF_MEMORY);
    }

    private static int exitCode(JournalException failure) {
        return switch (failure.fault()) {
            case IN_USE -> DATA_IN_USE;
            case UNUSABLE -> DATA_UNUSABLE;
            case DAMAGED -> DATA_DAMAGED;
            case WRITE_FAILED -> WRITE_FAILED;
        };
    }
}
