package org.linli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads one server's paths over connections that are kept, with the JDK's plain client: where client and servers share two cores, what the
 * client costs is waited for by everybody.
 */
final class Getter {

    /** As many as {@link Pace} lets wait at a time. */
    private static final String CONNECTIONS = "400";

    static {
        System.setProperty("http.maxConnections", CONNECTIONS);
    }

    private final String origin;
    private final AtomicInteger failures = new AtomicInteger();

    Getter(int port) {
        origin = "http://127.0.0.1:" + port;
    }

    int failures() {
        return failures.get();
    }

    /** Asks once; an answer of 200 is timed, everything else is a failure. */
    void send(String path, String token, Latencies latencies) {
        long start = System.nanoTime();
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(origin + path).toURL().openConnection();
            connection.setRequestProperty("Authorization", token);
            int status = connection.getResponseCode();
            try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                if (body != null) {
                    body.readAllBytes();
                }
            }
            if (status == 200) {
                latencies.add(System.nanoTime() - start);
            } else {
                failures.incrementAndGet();
            }
        } catch (IOException e) {
            failures.incrementAndGet();
        }
    }
}
