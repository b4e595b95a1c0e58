package org.linli.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.gateway.testing.TestGateway;
import org.linli.gateway.testing.TestGateway.Reply;
import org.linli.gateway.testing.TestIssuer.Person;

class RateLimitIT {

    private static final int BURST = 5;

    private static TestGateway gateway;

    @BeforeAll
    static void open() {
        gateway = TestGateway.start(Map.ofEntries(
                Map.entry("linli.gateway.door.standard.rate.requests", "1"),
                Map.entry("linli.gateway.door.standard.rate.period", "1h"),
                Map.entry("linli.gateway.door.standard.rate.burst", Integer.toString(BURST)),
                Map.entry("linli.gateway.door.rules.imports.allowance.rate.requests", "1"),
                Map.entry("linli.gateway.door.rules.imports.allowance.rate.period", "1h"),
                Map.entry("linli.gateway.door.rules.imports.allowance.rate.burst", "2"),
                Map.entry("linli.gateway.door.rules.verifications.allowance.rate.requests", "1"),
                Map.entry("linli.gateway.door.rules.verifications.allowance.rate.period", "1h"),
                Map.entry("linli.gateway.door.rules.verifications.allowance.rate.burst", "4"),
                Map.entry("linli.gateway.door.failures.requests", "1"),
                Map.entry("linli.gateway.door.failures.period", "1h"),
                Map.entry("linli.gateway.door.failures.burst", "3")));
    }

    @AfterAll
    static void close() {
        gateway.close();
    }

    @Test
    void refusesTheFirstRequestAboveTheBurstAndSaysWhenToComeBack() {
        Person person = person("burst");

        List<Integer> statuses = IntStream.range(0, BURST)
                .map(i -> gateway.get("/api/v1/me", person).status())
                .boxed()
                .toList();
        Reply refused = gateway.get("/api/v1/me", person);

        assertThat(statuses).containsOnly(200);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("request.rate-exceeded");
        assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(1L, 3600L);
        assertThat(refused.json().path("limit").asString()).isEqualTo("requests");
    }

    @Test
    void countsEachCallerAloneWhateverTheirAddress() {
        Person busy = person("busy");
        IntStream.rangeClosed(0, BURST).forEach(i -> gateway.get("/api/v1/me", busy));

        assertThat(gateway.get("/api/v1/me", busy).status()).isEqualTo(429);
        assertThat(gateway.get("/api/v1/me", person("quiet")).status()).isEqualTo(200);
    }

    @Test
    void countsImportsApartFromEverythingElse() {
        Person person = person("importer");

        assertThat(upload(person)).isEqualTo(200);
        assertThat(upload(person)).isEqualTo(200);
        assertThat(upload(person)).isEqualTo(429);
        assertThat(gateway.get("/api/v1/me", person).status()).isEqualTo(200);
    }

    /** VOL-19: whoever guesses codes must wait, and the door says the same whatever was guessed. */
    @Test
    void letsNobodyGuessCertificates() {
        List<Integer> statuses = IntStream.range(0, 6)
                .map(i -> gateway.get("/public/certificates/330411-2026-7K3MXQ2P?code=" + i)
                        .status())
                .boxed()
                .toList();

        assertThat(statuses).containsExactly(200, 200, 200, 200, 429, 429);
        assertThat(gateway.get("/api/v1/me", person("signed-in")).status()).isEqualTo(200);
    }

    @Test
    void makesAnAddressWaitThatKeepsKnockingButNotItsNeighbours() {
        Reply last = IntStream.rangeClosed(0, 4)
                .mapToObj(i -> gateway.send(
                        gateway.request("/api/v1/volunteers").header("Authorization", "Bearer guess-" + i)))
                .toList()
                .getLast();

        assertThat(last.status()).isEqualTo(429);
        assertThat(last.json().path("limit").asString()).isEqualTo("failed-sign-ins");
        assertThat(gateway.get("/api/v1/me", person("neighbour")).status()).isEqualTo(200);
    }

    private static int upload(Person person) {
        return gateway.send(gateway.request("/api/v1/rosters", person)
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString("--x--")))
                .status();
    }

    private static Person person(String subject) {
        return new Person(subject, subject, List.of("district-officer"), "330411", null);
    }
}
