package org.linli.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A real HTTP server in the place of a Linli service, whose behaviour a test decides while it runs. */
public final class TestService implements AutoCloseable {

    private final String name;
    private final int port;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile HttpHandler behaviour;
    private boolean away;

    private TestService(String name) {
        this.name = name;
        this.behaviour = answering(200, "{\"service\":\"" + name + "\"}");
        this.server = open(0);
        this.port = server.getAddress().getPort();
    }

    public static TestService start(String name) {
        return new TestService(name);
    }

    public String name() {
        return name;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** What arrived completely, oldest first. */
    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    public Seen lastSeen() {
        return seen.getLast();
    }

    public void forget() {
        seen.clear();
    }

    public void behaves(HttpHandler next) {
        behaviour = next;
    }

    public void behavesWell() {
        behaviour = answering(200, "{\"service\":\"" + name + "\"}");
    }

    /** Back as it was at the start: here, well-behaved, and with no memory. */
    void reset() {
        if (away) {
            comeBack();
        }
        behavesWell();
        forget();
    }

    public static HttpHandler answering(int status, String json) {
        return exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    /** Stops listening; the port stays this service's own. */
    public void goAway() {
        away = true;
        server.stop(0);
    }

    public void comeBack() {
        away = false;
        server = open(port);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private HttpServer open(int on) {
        try {
            HttpServer opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), on), 0);
            opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            opened.createContext("/", this::handle);
            opened.start();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            long length = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(exchange.getRequestHeaders());
            seen.add(new Seen(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, length));
            behaviour.handle(exchange);
        }
    }

    /** One request as it reached the service. */
    public record Seen(String method, String uri, Map<String, List<String>> headers, long bodyLength) {

        public String header(String name) {
            return String.join(",", headers.getOrDefault(name, List.of()));
        }
    }
}
