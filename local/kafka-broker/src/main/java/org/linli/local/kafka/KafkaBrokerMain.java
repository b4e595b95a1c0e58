package org.linli.local.kafka;

import java.io.PrintStream;
import java.util.Locale;
import org.apache.kafka.common.utils.Exit;

/** The broker as a process: prints one line when it is ready, one sentence when it cannot start, and stops cleanly on SIGTERM. */
public final class KafkaBrokerMain {

    private final PrintStream out;
    private final PrintStream err;

    KafkaBrokerMain(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        logOnlyWhatMatters();
        var code = new KafkaBrokerMain(System.out, System.err).run(args);
        if (code != 0) {
            Runtime.getRuntime().halt(code);
        }
    }

    int run(String... args) {
        var begun = System.nanoTime();
        try {
            var options = BrokerOptions.parse(args);
            explainSuddenEnd(options);
            var broker = Broker.start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-kafka"));
            out.printf(
                    Locale.ROOT,
                    "Kafka broker ready on %s, data in %s, %.1f s%n",
                    broker.address(),
                    options.data(),
                    (System.nanoTime() - begun) / 1e9);
            out.flush();
            broker.awaitShutdown();
            return 0;
        } catch (CannotStart e) {
            err.println(e.getMessage());
            err.flush();
            return e.reason().exitCode();
        }
    }

    /** Kafka halts the JVM when its only data directory fails; say why before it is gone. */
    private void explainSuddenEnd(BrokerOptions options) {
        Exit.setHaltProcedure((status, message) -> {
            var usable = new DataDirectory(options.data()).usableBytes();
            var full = usable < DataDirectory.NEEDED_BYTES;
            err.println(
                    full
                            ? DataDirectory.diskFull(options.data(), usable)
                            : "The Kafka broker gave up" + (message == null ? "" : ": " + message));
            err.flush();
            Runtime.getRuntime().halt(full ? CannotStart.Reason.DISK_FULL.exitCode() : status);
        });
    }

    private static void logOnlyWhatMatters() {
        setUnlessGiven("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        setUnlessGiven("org.slf4j.simpleLogger.showDateTime", "true");
        setUnlessGiven("org.slf4j.simpleLogger.dateTimeFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
        setUnlessGiven("org.slf4j.simpleLogger.showShortLogName", "true");
    }

    private static void setUnlessGiven(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
