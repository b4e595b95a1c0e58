package org.linli.e2e;

import java.io.IOException;
import java.io.Reader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.testkit.Http;

/**
 * A running suite as its users see it: the gateway, and a sign-in server that knows the demo persons.
 *
 * @param portOffset by how much the local ports are moved; 0 is the default
 */
public record Suite(
        String gateway,
        String issuer,
        String kafka,
        String personsPassword,
        Path samples,
        int portOffset,
        Map<String, String> tokens) {

    /** The suite that {@code ./linli up} started, with its state in {@code stateDir}. */
    public static Suite local(Path stateDir, Path samples, int portOffset) throws IOException {
        Properties secrets = new Properties();
        Path file = stateDir.resolve("secrets.properties");
        if (!Files.exists(file)) {
            throw new StepFailed("no suite has been started here: " + file + " is missing; run ./linli up first");
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            secrets.load(reader);
        }
        return new Suite(
                System.getenv().getOrDefault("LINLI_GATEWAY", "http://127.0.0.1:" + (8080 + portOffset)),
                System.getenv().getOrDefault("OIDC_ISSUER", "http://127.0.0.1:" + (9000 + portOffset)),
                System.getenv().getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + (9092 + portOffset)),
                secrets.getProperty("persons.password", ""),
                samples,
                portOffset,
                new ConcurrentHashMap<>());
    }

    /** The gateway, spoken to as a person: one of the demo persons, {@code role@area} or {@code volunteer:id}. */
    public Http as(String person) {
        return Http.at(gateway).withToken("Bearer " + token(person));
    }

    /** A fresh or remembered access token of a person. */
    public String token(String person) {
        return tokens.computeIfAbsent(person, this::signIn);
    }

    private String signIn(String person) {
        String form = "grant_type=client_credentials&client_id=" + encode(person) + "&client_secret="
                + encode(personsPassword);
        Http.Reply reply = Http.at(issuer).form("/oauth2/token", form);
        if (reply.status() != 200) {
            throw new StepFailed("sign-in of " + person + " answered " + reply.status());
        }
        return reply.json().path("access_token").asString();
    }

    /** Sets the demo clock of every service; {@code null} sets it back to the real time. */
    public void clock(@org.jspecify.annotations.Nullable String now) {
        for (int service : List.of(18081, 18082, 18083, 18084)) {
            int port = service + portOffset;
            Http.Reply reply =
                    Http.at(port).post("/actuator/democlock", now == null ? "{}" : "{\"now\":\"" + now + "\"}");
            if (reply.status() != 200) {
                throw new StepFailed("the demo clock on port " + port + " answered " + reply);
            }
        }
    }

    public byte[] sample(String name) {
        try {
            return Files.readAllBytes(samples.resolve(name));
        } catch (IOException e) {
            throw new StepFailed("sample " + name + " cannot be read: " + e.getMessage());
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Suite[" + gateway + "]";
    }
}
