package org.linli.local.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A process that behaves as it is told: {@code serve <name> <port> <diary>}, {@code fail <words>} or {@code hang}. */
public final class FakePart {

    private FakePart() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        switch (args[0]) {
            case "serve" -> serve(args[1], Integer.parseInt(args[2]), Path.of(args[3]));
            case "fail" -> {
                System.err.println(args[1]);
                System.exit(7);
            }
            default -> Thread.currentThread().join();
        }
    }

    private static void serve(String name, int port, Path diary) throws IOException {
        write(diary, "start " + name);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                write(diary, "stop " + name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 5);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    private static void write(Path diary, String line) throws IOException {
        Files.writeString(diary, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
